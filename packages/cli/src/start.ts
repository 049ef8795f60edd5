import { writeSync } from "node:fs";
import { exitCodes, type Lang } from "@ebb/core";
import { CommanderError } from "commander";
import { wordsOf } from "./locales/words.ts";
import { buildProgram } from "./program.ts";
import { languageOf, terminalOf } from "./settings.ts";

process.stdout.on("error", endOfOutput);
process.stderr.on("error", endOfOutput);
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

/** A reader who closes the pipe has seen enough, and the answer stays what it was; what else stops the output is told. */
function endOfOutput({ code, message }: NodeJS.ErrnoException): never {
  if (code === "EPIPE") process.exit();
  const lang = languageOf(process.argv.slice(2), process.env);
  writeSync(2, `${wordsOf[lang].cannotWrite(code ?? message)}\n`);
  process.exit(exitCodes.unavailable);
}
