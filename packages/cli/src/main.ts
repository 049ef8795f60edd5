// Where `ebb` starts. Sources stripped of their types are kept between starts, which halves the time to the first word.
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const caches = process.env["XDG_CACHE_HOME"];
enableCompileCache(join(caches === undefined || caches === "" ? join(homedir(), ".cache") : caches, "ebb", "compiled"));
await import("./start.ts");

/** A reader who closes the pipe has seen enough, and the answer stays what it was; a full disk is said so. */
function endOfOutput({ code, message }: NodeJS.ErrnoException): never {
  if (code === "EPIPE") process.exit();
  const lang = languageOf(process.argv.slice(2), process.env);
  writeSync(process.stderr.fd, `${wordsOf[lang].cannotWrite(code ?? message)}\n`);
  process.exit(exitCodes.unavailable);
}
