// Stops an npm script before it runs TypeScript under a Node that cannot read it.

import process from "node:process";
import { needsNode, nodeMissing, runsEbb } from "../packages/cli/bin/node-24.mjs";

if (!runsEbb(process.versions.node)) {
  console.error(needsNode());
  process.exit(nodeMissing);
}
