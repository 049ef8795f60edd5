import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

/** What a process ended with, and all it said. */
export interface Ended {
  /** The exit code, or the signal that ended the process. */
  readonly exit: number | NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Start {
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Through the launcher, as `npx ebb` does; otherwise the sources alone, which is faster. */
  readonly launcher?: boolean;
  /** Sent once the process reads its input. */
  readonly signal?: NodeJS.Signals;
}

/** A folder with files in it, in which Ebb runs as a process. */
export interface Folder {
  readonly path: string;
  readonly ebb: (args: readonly string[], start?: Start) => Promise<Ended>;
  /** A line of bash, in which `ebb` is Ebb. */
  readonly shell: (line: string) => Promise<Ended>;
  readonly remove: () => void;
}

const sources = ["--conditions=source", resolve("packages/cli/src/main.ts")];
const launcher = [resolve("packages/cli/bin/ebb.mjs")];

export function folderWith(files: Readonly<Record<string, string>>): Folder {
  const path = mkdtempSync(join(tmpdir(), "ebb e2e "));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return {
    path,
    ebb(args, { input = "", env, launcher: isLaunched = false, signal } = {}) {
      const program = isLaunched ? launcher : sources;
      const child = spawn(process.execPath, [...program, ...args], { cwd: path, env: environment(env) });
      // More than a pipe holds: it is written once somebody reads.
      if (signal === undefined) child.stdin.end(input);
      else child.stdin.write("#".repeat(1_000_000), () => child.kill(signal));
      return end(child);
    },
    shell(line) {
      const start = `ebb() { "${process.execPath}" ${sources.map((each) => `"${each}"`).join(" ")} "$@"; }`;
      return end(spawn("bash", ["-c", `${start}; ${line}`], { cwd: path, env: environment() }));
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}

/** The environment of nobody in particular: no language, no colour. */
function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, LANG: "C.UTF-8", XDG_CACHE_HOME: resolve(".cache"), ...more };
}

function end(child: ChildProcess): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin?.on("error", () => undefined); // a process that has seen enough of its input
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (exit, signal) => done({ exit: exit ?? signal, out, err }));
  });
}

/** A reference file of one case: the textbook multiplier of 40 % currency and 10 % reserves, which is 2.8. */
export function textbook(expected: object, mechanism = "money-multiplier"): string {
  const inputs = { base: 100, currency_ratio: 0.4, required_ratio: 0.1, excess_ratio: 0 };
  const cases = [{ id: "textbook", inputs, expected, tolerance: { abs: 1e-12 } }];
  return JSON.stringify({ schema: "ebb-reference/1", mechanism, cases });
}
