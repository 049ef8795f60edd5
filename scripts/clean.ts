// Removes what builds, checks and runs leave behind. node_modules stays: `npm ci` replaces it.

import { globSync, rmSync } from "node:fs";

for (const folder of globSync([
  "packages/*/dist",
  "packages/cli/shipped",
  ".types",
  ".cache",
  "coverage",
  "ebb-report",
])) {
  rmSync(folder, { recursive: true });
  console.log(`removed ${folder}`);
}
