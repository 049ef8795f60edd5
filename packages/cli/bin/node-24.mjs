// Which Node can run Ebb, and what to say where there is none.
// Plain JavaScript that Node 16 can read: an old Node must get as far as the sentence below.

import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Node 24 runs the TypeScript sources as they are, and is the long-term release that npm brings along. */
const oldest = 24;

/** Whether a Node of this version (`process.versions.node`) runs Ebb. */
export function runsEbb(version) {
  return Number.parseInt(version, 10) >= oldest;
}

/** The Node that `npm ci` installed beside Ebb, or undefined where npm has none for this machine or was told to leave it out. */
export function bundledNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve(`node-${platform}-${process.arch}/package.json`);
    return join(dirname(manifest), require(manifest).bin.node);
  } catch {
    return undefined;
  }
}

/**
 * The exit code for "no Node that runs Ebb": something Ebb needs from outside is not there.
 * Not 2, because the command line is right and works unchanged once Node 24 is installed.
 */
export const nodeMissing = 6;

/** One sentence for people whose Node is too old, in the language of their environment. */
export function needsNode(env = process.env, version = process.versions.node) {
  const language = env.EBB_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return language.startsWith("ru")
    ? `Ebb нужен Node ${oldest} или новее, а это Node ${version}: установите Node ${oldest}; на Linux и Windows его приносит и «npm ci» без --omit=optional.`
    : `Ebb needs Node ${oldest} or newer and this is Node ${version}: install Node ${oldest}; on Linux and Windows "npm ci" without --omit=optional brings it too.`;
}
