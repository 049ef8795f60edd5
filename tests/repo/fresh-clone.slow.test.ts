import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { need } from "../needs.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ebb-clone-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The shell of somebody who has just arrived: none of the variables and folders that npm and vitest add to ours. */
function newcomer(): NodeJS.ProcessEnv {
  const ours = /^(npm_|EBB_|VITEST|NODE_|INIT_CWD$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((each) => !each.includes("node_modules"));
  const gitconfig = join(folder, "gitconfig");
  writeFileSync(gitconfig, "[safe]\n\tdirectory = *\n"); // a checkout may belong to another user than the one who tests
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), GIT_CONFIG_GLOBAL: gitconfig };
}

function run(command: string, args: readonly string[], cwd: string): SpawnSyncReturns<string> {
  const windows = process.platform === "win32";
  return spawnSync(command, args, { cwd, env: newcomer(), encoding: "utf8", shell: windows, maxBuffer: 1e8 });
}

/** Empty where a command ended well, else all it said. */
function failure({ status, stdout, stderr, error }: SpawnSyncReturns<string>): string {
  return status === 0 ? "" : `ended with ${status ?? error?.message}\n${stdout}\n${stderr}`;
}

/** No network is no fault of the clone; any other failure of `npm ci` is. */
const offline = /npm error code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)/;

it("a fresh clone in an empty folder runs with the two commands of the README", { timeout: 0 }, ({ skip }) => {
  need("git", existsSync(".git") ? true : undefined, skip);
  const clone = join(folder, "ebb");
  const cloned = run("git", ["clone", "--quiet", process.cwd(), clone], folder);
  expect(failure(cloned)).toBe("");
  expect(readdirSync(folder).toSorted()).toEqual(["ebb", "gitconfig"]);

  const installed = run("npm", ["ci"], clone);
  need("registry", offline.test(installed.stderr) ? undefined : true, skip);
  expect(failure(installed)).toBe("");

  expect(failure(run("npm", ["start"], clone))).toBe("");
});
