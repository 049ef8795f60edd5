import type { Lang } from "@ebb/core";
import { Command, Option } from "commander";
import { type CommandSpec, commands } from "./commands.ts";
import { formatHelp } from "./help.ts";
import { wordsOf } from "./locales/words.ts";
import { terminalOf } from "./settings.ts";
import type { Output } from "./terminal.ts";
import { version } from "./version.ts";

const collected = (each: string, all: readonly string[]): readonly string[] => [...all, each];

/** The command line as commander parses it: one entry for each row of `commands`; their code loads when they run. */
export function buildProgram(lang: Lang, output: Output, ended: (exit: number) => void): Command {
  const words = wordsOf[lang];
  const program = new Command("ebb");
  const prepare = (command: Command, about?: CommandSpec | string): Command =>
    command
      .exitOverride()
      .allowExcessArguments(false)
      .helpCommand(false)
      .helpOption("-h, --help", words.flags.help)
      .configureOutput({ writeOut: output.out, writeErr: () => undefined })
      .configureHelp({ formatHelp: () => formatHelp(words, about) });

  /** A group or Ebb itself: alone it shows what there is; a name it does not know is refused. */
  const helpOrRefuse = async (given: readonly string[], _options: unknown, group: Command): Promise<void> => {
    const [first] = given;
    const about = group === program ? undefined : group.name();
    if (first === undefined) return terminalOf({}, lang, words, output).print(formatHelp(words, about).trimEnd());
    const { refuseCommand } = await import("./failure.ts");
    refuseCommand(first, group);
  };
  prepare(program)
    .version(version, "-V, --version", words.flags.version)
    .option("--json", words.flags.json)
    .addOption(new Option("--lang <language>", words.flags.lang).choices(["en", "ru"]))
    .addOption(new Option("--color <when>", words.flags.color).choices(["auto", "always", "never"]))
    .option("-q, --quiet", words.flags.quiet)
    .argument("[command...]")
    .action(helpOrRefuse);

  const groupOf = (name: string): Command =>
    program.commands.find((each) => each.name() === name) ??
    prepare(program.command(name), name).argument("[command...]").action(helpOrRefuse);

  for (const spec of commands) {
    const [first = "", second] = spec.name.split(" ");
    const group = second === undefined ? program : groupOf(first);
    const command = prepare(group.command(second ?? first), spec).description(words.commands[spec.name].summary);
    if (spec.arguments !== undefined) command.arguments(spec.arguments);
    for (const { flag, words: meaning, repeats } of spec.flags ?? []) {
      if (repeats === true) command.option(flag, words.flags[meaning], collected, []);
      else command.option(flag, words.flags[meaning]);
    }
    command.action(async () => {
      const { run } = await spec.load();
      const options = command.optsWithGlobals();
      ended(await run({ arguments: command.args, options }, terminalOf(options, lang, words, output)));
    });
  }
  return program;
}
