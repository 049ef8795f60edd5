import { type CommandSpec, commands } from "./commands.ts";
import type { Words } from "./locales/words.ts";
import { table } from "./print/table.ts";
import { wrap } from "./print/wrap.ts";

/** Help that leads with examples: of one command, of a group such as `world`, or of Ebb as a whole. */
export function formatHelp(words: Words, about?: CommandSpec | string): string {
  if (typeof about === "object") return ofCommand(words, about);
  return about === undefined ? overview(words) : ofGroup(words, about);
}

function overview(words: Words): string {
  const examples = [
    "ebb story",
    "ebb run squeeze",
    "ebb explain squeeze bitcoin",
    "ebb compare squeeze squeeze@essay",
    "ebb claims check",
  ];
  return sections([
    wrap(words.disclaimer),
    wrap(words.about),
    titled(words.examplesTitle, indent(examples.join("\n"))),
    titled(words.commandsTitle, indent(summaries(words, commands))),
    titled(words.globalFlagsTitle, indent(globalFlags(words))),
    words.more,
  ]);
}

function ofGroup(words: Words, group: string): string {
  const members = commands.filter(({ name }) => name.startsWith(`${group} `));
  const examples = members.flatMap(({ name }) => words.commands[name].examples.slice(0, 1));
  return sections([
    titled(words.examplesTitle, indent(examples.join("\n"))),
    titled(words.commandsTitle, indent(summaries(words, members))),
    words.more,
  ]);
}

function summaries(words: Words, list: readonly CommandSpec[]): string {
  return table(
    list.map(({ name }) => [name, words.commands[name].summary]),
    ["left", "left"],
  );
}

function ofCommand(words: Words, { name, arguments: takes, flags = [] }: CommandSpec): string {
  const { detail, examples } = words.commands[name];
  const own = flags.map(({ flag, words: meaning }) => [flag, words.flags[meaning]]);
  return sections([
    titled(words.examplesTitle, indent(examples.join("\n"))),
    wrap(detail),
    `${words.usage}: ebb ${[name, takes, flags.length > 0 ? "[--…]" : undefined].filter((part) => part !== undefined).join(" ")}`,
    ...(own.length === 0 ? [] : [titled(words.flagsTitle, indent(table(own, ["left", "left"])))]),
    titled(words.globalFlagsTitle, indent(globalFlags(words))),
  ]);
}

function globalFlags({ flags }: Words): string {
  return table(
    [
      ["--json", flags.json],
      ["--lang <en|ru>", flags.lang],
      ["--color <when>", flags.color],
      ["-q, --quiet", flags.quiet],
      ["-h, --help", flags.help],
      ["-V, --version", flags.version],
    ],
    ["left", "left"],
  );
}

function sections(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}

function titled(title: string, body: string): string {
  return `${title}\n${body}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
