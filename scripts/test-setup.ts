// Sets up what the tests need beyond npm: Chromium. Uses what is there, installs with apt as root,
// and believes only a browser that starts: apt can end with 0 and have installed nothing.

import { spawnSync } from "node:child_process";
import process from "node:process";
import { findChromium } from "./chromium.ts";

const packages = ["chromium", "fonts-dejavu-core", "fonts-liberation"];
const install = ["install", "-y", "--no-install-recommends", ...packages];
const required = (process.env["EBB_TESTS_REQUIRE"] ?? "").split(",").includes("chromium");
const named = process.env["EBB_CHROMIUM"];

const present = findChromium();
if (present !== undefined) {
  console.log(`Chromium ${present.version} runs: ${present.path}`);
} else if (named) {
  console.error(`EBB_CHROMIUM names ${named}, which does not run as a Chromium. Correct it, or unset it.`);
  process.exitCode = 1;
} else if (process.getuid?.() !== 0 || !runs("apt-get", ["--version"])) {
  leaveOut("Chromium is not on PATH, and only root can install it here.");
} else {
  console.log(`Installing ${packages.join(", ")} with apt-get …`);
  apt(["update"]);
  apt(install);
  const installed = findChromium();
  if (installed === undefined) leaveOut("apt-get brought no Chromium that runs.");
  else console.log(`Chromium ${installed.version} installed and runs: ${installed.path}`);
}

/** Without a browser its tests are skipped, unless EBB_TESTS_REQUIRE forbids that. */
function leaveOut(why: string): void {
  console.error(
    `${why} Tests in a browser will be ${required ? "missing, and EBB_TESTS_REQUIRE forbids it" : "skipped"}.`,
  );
  console.error(`To have them, type:  sudo apt-get ${install.join(" ")}`);
  console.error("or name a browser:   EBB_CHROMIUM=/path/to/chromium npm run test:all");
  if (required) process.exitCode = 1;
}

function apt(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=300", ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1e8,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0)
    console.error(
      `apt-get ${args[0]} ended with ${status}:\n${`${stdout}\n${stderr}`.trim().split("\n").slice(-20).join("\n")}`,
    );
}

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
