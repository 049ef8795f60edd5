// Runs every suite, the slow ones too: `npm test` with EBB_TESTS=all, which no shell of Windows can set in one line.

import { spawnSync } from "node:child_process";
import process from "node:process";

const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, EBB_TESTS: "all" },
});
process.exitCode = status ?? 1;
