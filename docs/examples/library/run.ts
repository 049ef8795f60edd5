// Runs one of the examples beside this file, or all of them:
//   node --conditions=source docs/examples/library/run.ts squeeze
// The examples themselves read no file: the library is given text.

import { readFileSync } from "node:fs";
import process from "node:process";
import { easingInDraws } from "./ensemble.ts";
import { whyCryptoFalls } from "./own-scenario.ts";
import { bitcoinInTheSqueeze } from "./squeeze.ts";

const shipped = (path: string): string => readFileSync(new URL(`../../../shipped/${path}`, import.meta.url), "utf8");
const world = shipped("worlds/us-2025q3.yaml");

const examples = {
  squeeze: () => bitcoinInTheSqueeze(world, shipped("theses/ai-capex-squeeze.yaml")),
  "own-scenario": () => whyCryptoFalls(world),
  ensemble: () => easingInDraws(world),
};

const chosen = process.argv.slice(2);
for (const [name, lines] of Object.entries(examples)) {
  if (chosen.length === 0 || chosen.includes(name)) console.log(lines().join("\n"));
}
