import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { parseWorld } from "../../packages/core/src/formats/parse-world.ts";
import { compileScenario } from "../../packages/core/src/model/compile-scenario.ts";
import { compileWorld } from "../../packages/core/src/model/compile.ts";
import { simulate } from "../../packages/core/src/simulate.ts";
import { draws } from "../../packages/core/src/studies/draws.ts";
import { runProgram } from "./program.ts";
import { runChecksums } from "./run-checksums.ts";

const worldText = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");
const here = runChecksums({ parseWorld, compileWorld, compileScenario, draws, simulate }, worldText);
const core = new URL("../../packages/core/src", import.meta.url).href;
const sources = runProgram(core, new URL("run-checksums.ts", import.meta.url).href, "ts", worldText);

describe("whole runs give the same bits", () => {
  it("in the main thread of another process", () => {
    const input = `console.log(JSON.stringify(await (async () => {${sources}})()))`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-"], { encoding: "utf8", input });
    expect(JSON.parse(stdout)).toEqual(here);
  });

  it("in a worker thread", async () => {
    const script = `(async () => {${sources}})().then((sums) => require("node:worker_threads").parentPort.postMessage(sums))`;
    const worker = new Worker(script, { eval: true });
    const sums = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    await worker.terminate();
    expect(sums).toEqual(here);
  });

  it("for each draw others than for the next", () => {
    const sums = Object.values(here);
    expect(new Set(sums).size).toBe(sums.length);
  });
});
