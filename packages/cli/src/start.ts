import type { Lang } from "@ebb/core";
import { CommanderError } from "commander";
import { wordsOf } from "./locales/words.ts";
import { buildProgram } from "./program.ts";
import { languageOf, terminalOf } from "./settings.ts";

// A reader who closes the pipe has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

process.exitCode = await start(process.argv.slice(2));

/** Runs a command line and returns its exit code; every way out of Ebb passes here. */
async function start(args: readonly string[]): Promise<number> {
  const lang: Lang = languageOf(args, process.env);
  let exit = 0;
  const program = buildProgram(lang, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { reportFailure } = await import("./failure.ts");
    return reportFailure(error, args, program, terminalOf(program.opts(), lang, wordsOf[lang]));
  }
}
