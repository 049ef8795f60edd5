// Properties draw from one seed, so that a run that fails fails again, and one that passes says nothing about luck.
// EBB_SEED names another seed; `random` lets every run look where none has looked before.

import process from "node:process";
import * as fc from "fast-check";

const given = process.env["EBB_SEED"] ?? "1";
const seed = Number(given);
if (given !== "random" && !Number.isInteger(seed)) throw new Error(`EBB_SEED is "${given}": a whole number, or random`);
if (given !== "random") fc.configureGlobal({ seed });
