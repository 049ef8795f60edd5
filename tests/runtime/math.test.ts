import { spawnSync } from "node:child_process";
import process from "node:process";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import * as math from "../../packages/core/src/solve/math.ts";
import { normalQuantile } from "../../packages/core/src/solve/normal-quantile.ts";
import { expectedChecksums } from "./expected.ts";
import { mathChecksums } from "./math-checksums.ts";
import { program } from "./program.ts";

const folder = new URL("../../packages/core/src", import.meta.url).href;
const sources = program(folder, new URL("math-checksums.ts", import.meta.url).href, "ts");

describe("the elementary functions give the recorded bits", () => {
  it("in the main thread", () => {
    const script = `console.log(JSON.stringify(await (async () => {${sources}})()))`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual(expectedChecksums);
  });

  it("in a worker thread", async () => {
    const script = `(async () => {${sources}})().then((sums) => require("node:worker_threads").parentPort.postMessage(sums))`;
    const worker = new Worker(script, { eval: true });
    const sums = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    await worker.terminate();
    expect(sums).toEqual(expectedChecksums);
  });

  it("through the test runner, which rewrites the modules", () => {
    expect(mathChecksums({ ...math, normalQuantile })).toEqual(expectedChecksums);
  });
});

describe("the checksums", () => {
  it("see the last bit of a single result in twenty thousand", () => {
    let calls = 0;
    const once = (x: number): number => (++calls === 12_345 ? math.exp(x) * 1.0000000000000002 : math.exp(x));
    const { exp, ...others } = mathChecksums({ ...math, normalQuantile, exp: once });
    expect(exp).not.toBe(expectedChecksums.exp);
    expect({ ...others, exp: expectedChecksums.exp }).toEqual(expectedChecksums);
  });
});
