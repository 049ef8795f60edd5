import type { Lang } from "@ebb/core";
import { CommanderError } from "commander";
import { wordsOf } from "./locales/words.ts";
import { buildProgram } from "./program.ts";
import { languageOf, terminalOf } from "./settings.ts";
import type { Output } from "./terminal.ts";

/** Runs a command line and returns its exit code; every way out of Ebb passes here. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<number> {
  const lang: Lang = languageOf(args, process.env);
  let exit = 0;
  const program = buildProgram(lang, output, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { reportFailure } = await import("./failure.ts");
    return reportFailure(error, args, program, terminalOf(program.opts(), lang, wordsOf[lang], output));
  }
}
