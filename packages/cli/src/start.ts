import { writeSync } from "node:fs";
import { runCommandLine } from "./command-line.ts";
import { wordsOf } from "./locales/words.ts";
import { languageOf } from "./settings.ts";

process.stdout.on("error", endOfOutput);
process.stderr.on("error", endOfOutput);
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isWatched: process.stdout.isTTY,
});

/** A reader who closes the pipe has seen enough, and the answer stays what it was; what else stops the output is told. */
function endOfOutput({ code, message }: NodeJS.ErrnoException): never {
  if (code === "EPIPE") process.exit();
  const lang = languageOf(process.argv.slice(2), process.env);
  writeSync(2, `${wordsOf[lang].cannotWrite(code ?? message)}\n`);
  process.exit(6); // `unavailable` of core, which takes too long to load for help
}
