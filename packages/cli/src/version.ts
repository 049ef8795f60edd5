import { readFileSync } from "node:fs";

interface Manifest {
  readonly version: string;
}

/** The version of the command line, which is that of the engine it came with. */
export const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as Manifest;
