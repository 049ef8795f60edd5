import { EbbError, exitCodes, fail, nearest, type Problem, problem } from "@ebb/core";
import { type Command, CommanderError } from "commander";
import { describeAll, envelope } from "./envelope.ts";
import type { Terminal } from "./terminal.ts";

/** Prints why a command ended early, in words or as JSON, and returns the exit code. */
export function reportFailure(error: unknown, args: readonly string[], program: Command, terminal: Terminal): number {
  if (error instanceof EbbError) return print(error.problems, exitOf(error.problems), terminal);
  if (error instanceof CommanderError) return print([usageProblem(error, args, program)], exitCodes.usage, terminal);
  const shown = error instanceof Error ? error.message : String(error);
  terminal.complain(terminal.words.internal(shown));
  if (process.env["EBB_DEBUG"] !== undefined && error instanceof Error) terminal.complain(error.stack ?? "");
  return exitCodes.internal;
}

/** A file that cannot be read is invalid input like what stands in it; a model that reads well may still have no solution. */
const ofFiles: readonly Problem["code"][] = ["usage/no-file", "usage/unreadable-file", "usage/too-large"];
const ofRuns: readonly Problem["code"][] = [
  "equations/not-computable",
  "equations/no-solution",
  "equations/undetermined",
  "run/not-finite",
];

function exitOf(problems: readonly Problem[]): number {
  // Books that do not balance are a fault of the model: worlds that do not are told as worlds.
  if (problems.every(({ code }) => ofRuns.includes(code) || code.startsWith("ledger/"))) return exitCodes.modelFailure;
  const isUsage = problems.every(({ code }) => code.startsWith("usage/") && !ofFiles.includes(code));
  return isUsage ? exitCodes.usage : exitCodes.invalidInput;
}

function print(problems: readonly Problem[], exit: number, terminal: Terminal): number {
  if (terminal.json) terminal.print(JSON.stringify(envelope({ kind: "error", exit, results: [], problems }, terminal)));
  else terminal.complain(describeAll(problems, terminal));
  return exit;
}

/** Commander's complaint as a problem of ours: its words are English, so only the names in them are used. */
function usageProblem(error: CommanderError, args: readonly string[], program: Command): Problem {
  const place = { path: ["ebb", ...args].join(" ") };
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption": {
      const options = [...commandOf(args, program).options, ...program.options];
      const known = [...new Set(options.map((each) => each.long ?? each.flags)), "--help"];
      return problem("usage/unknown-option", place, { given, suggestion: nearest(given, known), known });
    }
    case "commander.missingArgument":
      return problem("usage/missing-argument", place, { argument: given });
    case "commander.optionMissingArgument":
      return problem("usage/missing-value", place, { option: given });
    case "commander.excessArguments": {
      const [expected = 0, got = 0] = [...error.message.matchAll(/\d+/g)].map(Number);
      return problem("usage/too-many-arguments", place, { expected, given: got });
    }
    default: {
      const known = /Allowed choices are ([^.]*)/.exec(error.message)?.[1]?.split(", ") ?? [];
      const value = /argument '([^']*)'/.exec(error.message)?.[1] ?? given;
      return problem("usage/unknown-name", place, { given: value, suggestion: nearest(value, known), known });
    }
  }
}

/** The command that a command line means: names of commands, with flags and their values anywhere between. */
function commandOf(args: readonly string[], program: Command): Command {
  return args.reduce((command, arg) => command.commands.find((each) => each.name() === arg) ?? command, program);
}

/** A word where a command was expected. */
export function refuseCommand(given: string, group: Command): never {
  const known = group.commands.map((each) => each.name());
  const path = group.parent === null ? `ebb ${given}` : `ebb ${group.name()} ${given}`;
  const suggestion = given === "help" ? "--help" : nearest(given, known);
  return fail("usage/unknown-command", { path }, { given, suggestion, known });
}
