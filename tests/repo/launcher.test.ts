import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { need } from "../needs.ts";
import { olderNode } from "../older-node.ts";

// A small house around the real launcher: its Ebb tells what reached it and ends as told.
const program = `
const [how, value] = process.argv.slice(2) as string[];
if (how === "exit") process.exit(Number(value));
if (how === "kill") process.kill(process.pid, value);
if (how === "wait") {
  process.on(value!, () => process.exit(value === "SIGINT" ? 130 : 143));
  setTimeout(() => process.exit(99), 10_000);
  console.log("ready");
}
if (how === "tell") console.log(JSON.stringify({ version: process.version, arguments: process.argv.slice(3), flags: process.execArgv }));
`;

let house = "";
let launcher = "";
const bundled = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "ebb house "));
  launcher = join(house, "packages/cli/bin/ebb.mjs");
  cpSync("packages/cli/bin", join(house, "packages/cli/bin"), { recursive: true });
  mkdirSync(join(house, "packages/cli/src"));
  writeFileSync(join(house, "packages/cli/package.json"), `{ "type": "module" }`);
  writeFileSync(join(house, "packages/cli/src/main.ts"), program);
});
afterAll(() => rmSync(house, { recursive: true }));

const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { LC_ALL: _all, LC_MESSAGES: _messages, EBB_LANG: _ebb, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, LANG: "C.UTF-8", XDG_CACHE_HOME: join(house, "cache"), ...more };
};

function launch(node: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  return spawnSync(node, [launcher, ...args], { encoding: "utf8", env: environment(more) });
}

/** Starts a waiting Ebb, sends it a signal once it is ready, and returns the exit code. */
async function signalled(node: string, signal: NodeJS.Signals): Promise<number | null> {
  const child = spawn(node, [launcher, "wait", signal], { stdio: ["ignore", "pipe", "inherit"], env: environment() });
  child.stdout.once("data", () => child.kill(signal));
  return new Promise((resolve) => child.once("exit", resolve));
}

const withBundledNode = (): void => {
  mkdirSync(join(house, "node_modules"), { recursive: true });
  rmSync(join(house, "node_modules", bundled), { force: true });
  symlinkSync(join(process.cwd(), "node_modules", bundled), join(house, "node_modules", bundled), "junction");
};

const withoutBundledNode = (): void => rmSync(join(house, "node_modules"), { recursive: true, force: true });

const older = olderNode();
const nodes = [
  { name: "a Node that runs the sources", found: process.execPath },
  { name: "an older Node", found: older },
];

describe.each(nodes)("under $name, the launcher", ({ found }) => {
  beforeAll(withBundledNode);

  it("hands every argument on as it was typed", ({ skip }) => {
    const node = need("older-node", found, skip);
    const typed = ["--draws", "2 000", "", "--", "-x", "ключ=значение", '"'];
    const { stdout, stderr } = launch(node, ["tell", ...typed]);
    expect(JSON.parse(stdout)).toMatchObject({ arguments: typed, flags: ["--conditions=source"] });
    expect(stderr).toBe("");
  });

  it("runs Ebb on Node 24 or newer", ({ skip }) => {
    const { version } = JSON.parse(launch(need("older-node", found, skip), ["tell"]).stdout) as { version: string };
    expect(Number.parseInt(version.slice(1))).toBeGreaterThanOrEqual(24);
  });

  it.for([0, 3, 7])("ends with %i when Ebb does", (code, { skip }) => {
    expect(launch(need("older-node", found, skip), ["exit", String(code)]).status).toBe(code);
  });

  it.for(["SIGINT", "SIGTERM"] as const)("passes %s on and waits for Ebb's own end", async (signal, { skip }) => {
    const node = need("older-node", found, skip);
    expect(await signalled(node, signal)).toBe(signal === "SIGINT" ? 130 : 143);
  });

  it("reports a killed Ebb as shells do: 128 and the signal's number", ({ skip }) => {
    const { status, signal } = launch(need("older-node", found, skip), ["kill", "SIGKILL"]);
    expect(signal ?? status).toBe(signal === null ? 128 + 9 : "SIGKILL");
  });
});

describe("with no Node that can run it, the launcher", () => {
  beforeAll(withoutBundledNode);

  it.for([
    ["C.UTF-8", /^Ebb needs Node 24 or newer and this is Node \d+\.\d+\.\d+: [^\n]+\.\n$/],
    ["ru_RU.UTF-8", /^Ebb нужен Node 24 или новее, а это Node \d+\.\d+\.\d+: [^\n]+\.\n$/],
  ] as const)("says so in one sentence and ends with 6 (LANG=%s)", ([lang, sentence], { skip }) => {
    const { status, stdout, stderr } = launch(need("older-node", older, skip), ["tell"], { LANG: lang });
    expect({ status, stdout }).toEqual({ status: 6, stdout: "" });
    expect(stderr).toMatch(sentence);
  });

  it("says the same when the bundled Node cannot start", ({ skip }) => {
    const node = need("older-node", older, skip);
    const folder = join(house, "node_modules", bundled);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), `{ "bin": { "node": "bin/node" } }`);
    const { status, stderr } = launch(node, ["tell"]);
    withoutBundledNode();
    expect(status).toBe(6);
    expect(stderr).toMatch(/^Ebb needs Node 24 or newer/);
  });
});

describe("below node_modules, where Node strips no types, the launcher", () => {
  it("runs the built files", () => {
    const installed = join(house, "node_modules/@ebb/cli");
    cpSync(join(house, "packages/cli"), installed, { recursive: true });
    mkdirSync(join(installed, "dist"));
    writeFileSync(join(installed, "dist/main.js"), `console.log("built")`);
    const { stdout } = spawnSync(process.execPath, [join(installed, "bin/ebb.mjs")], {
      encoding: "utf8",
      env: environment(),
    });
    expect(stdout).toBe("built\n");
  });
});

describe("an npm script that needs Node 24", () => {
  it("says the same sentence under an older Node, with the same exit code", ({ skip }) => {
    const node = need("older-node", older, skip);
    const { status, stderr } = spawnSync(node, ["scripts/need-node.mjs"], { encoding: "utf8", env: environment() });
    expect(status).toBe(6);
    expect(stderr).toMatch(/^Ebb needs Node 24 or newer and this is Node \d+\.\d+\.\d+: [^\n]+\.\n$/);
  });

  it("says nothing under a Node that runs the sources", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/need-node.mjs"], {
      encoding: "utf8",
      env: environment(),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
