// Where `ebb` starts. Sources stripped of their types are kept between starts, which halves the time to the first word.
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const caches = process.env["XDG_CACHE_HOME"];
enableCompileCache(join(caches === undefined || caches === "" ? join(homedir(), ".cache") : caches, "ebb", "compiled"));
await import("./start.ts");
