import type { Lang } from "@ebb/core";
import type { Words } from "./locales/words.ts";
import { harmless } from "./print/harmless.ts";
import type { Output, Terminal } from "./terminal.ts";

/** Language of the answer: --lang, else EBB_LANG, else the language of the environment; English unless it is Russian. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const end = args.indexOf("--");
  const flags = end < 0 ? args : args.slice(0, end);
  const flag = flags.findIndex((each) => each === "--lang" || each.startsWith("--lang="));
  const given = flag < 0 ? undefined : (flags[flag]?.split("=")[1] ?? flags[flag + 1]);
  const named = [given, env["EBB_LANG"], env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(
    (each) => each !== undefined && each !== "",
  );
  return named?.toLowerCase().startsWith("ru") === true ? "ru" : "en";
}

/** Where and how to print, from the flags and the environment. */
export function terminalOf(
  flags: Readonly<Record<string, unknown>>,
  lang: Lang,
  words: Words,
  { out, err, isWatched }: Output,
): Terminal {
  const quiet = flags["quiet"] === true;
  const json = flags["json"] === true;
  const color = hasColor(flags["color"], isWatched);
  return {
    lang,
    words,
    json,
    quiet,
    color,
    // JSON has its own way of writing what no terminal may get, and programs get it as it is.
    print: (text) => out(`${json ? text : harmless(text, color)}\n`),
    tell: (text) => quiet || err(`${harmless(text, color)}\n`),
    complain: (text) => err(`${harmless(text, color)}\n`),
  };
}

/** --color wins, then NO_COLOR (set and not empty), then whether a person is watching. */
function hasColor(flag: unknown, isWatched: boolean): boolean {
  if (flag === "always") return true;
  const refused = (process.env["NO_COLOR"] ?? "") !== "" || process.env["TERM"] === "dumb";
  return flag !== "never" && !refused && isWatched;
}
