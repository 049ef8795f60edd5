import type { Options } from "../commands.ts";

/** Flags that decide what a story says. */
const deciding = ["thesis", "world", "draws", "seed", "lang"];

/** The command line that tells the same story again. */
export function storyCommand(options: Options, scenario?: string): string {
  const flags = deciding.flatMap((flag) => {
    const given = options[flag];
    return typeof given === "string" ? [`--${flag} ${quoted(given)}`] : [];
  });
  return ["ebb story", ...(scenario === undefined ? [] : [quoted(scenario)]), ...flags].join(" ");
}

function quoted(text: string): string {
  return /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
