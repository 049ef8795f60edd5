#!/usr/bin/env node
// Starts Ebb on a Node that can run it: this one, or the Node 24 that npm installed beside it.
// npm links this file during `npm ci`, before anything is built, so it is plain JavaScript.

import { existsSync } from "node:fs";
import { constants, homedir } from "node:os";
import { isAbsolute, join, sep } from "node:path";
import process from "node:process";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";
import { bundledNode, needsNode, nodeMissing, runsEbb } from "./node-24.mjs";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const sources = join(packageFolder, "src", "main.ts");

// Node strips types everywhere but below node_modules: there, the built files run.
const fromSources = !packageFolder.includes(`${sep}node_modules${sep}`) && existsSync(sources);
const program = fromSources ? ["--conditions=source", sources] : [join(packageFolder, "dist", "main.js")];

// Compiled code, and sources stripped of their types, are kept between starts.
process.env.NODE_COMPILE_CACHE ||= join(cacheFolder(), "ebb", "compiled");

const node = runsEbb(process.versions.node) ? process.execPath : bundledNode();
const commandLine = [...program, ...process.argv.slice(2)];
if (node === undefined) {
  giveUp();
} else if (node === process.execPath && process.platform !== "win32" && process.execve !== undefined) {
  process.execve(node, [node, ...commandLine]); // becomes Ebb: one process, nothing to pass on
} else {
  await runBeside(node, commandLine);
}

/** Runs Ebb in a child process and ends as it ends. */
async function runBeside(command, args) {
  const { spawn } = await import("node:child_process");
  const child = spawn(command, args, { stdio: "inherit" });
  // A terminal sends Ctrl-C to both processes; passing it on would make it the second one, which forces an end.
  const fromTerminal = [0, 1, 2].some((stream) => isatty(stream));
  process.on("SIGINT", () => fromTerminal || child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  child.on("error", giveUp); // for example the glibc build of Node on a system without glibc
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function giveUp() {
  console.error(needsNode());
  process.exit(nodeMissing);
}

/** As the XDG rules say: absolute folders only, an empty variable counts as unset. */
function cacheFolder() {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: windows } = process.env;
  if (xdg && isAbsolute(xdg)) return xdg;
  return process.platform === "win32" && windows ? windows : join(homedir(), ".cache");
}
