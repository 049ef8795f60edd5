import { runCommandLine } from "../packages/cli/src/command-line.ts";

/** What a command line ends with, and all it says. */
export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line inside the test, as a person who is not watched would; much faster than a process. */
export async function ebb(...args: readonly string[]): Promise<Ended> {
  let out = "";
  let err = "";
  const exit = await runCommandLine(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isWatched: false,
  });
  return { exit, out, err };
}
