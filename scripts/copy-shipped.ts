// Puts the shipped data files into the package that reads them, for publishing. The repository itself reads shipped/.

import { cpSync, rmSync } from "node:fs";

rmSync("packages/cli/shipped", { recursive: true, force: true });
cpSync("shipped", "packages/cli/shipped", { recursive: true });
