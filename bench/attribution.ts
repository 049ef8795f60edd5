import process from "node:process";
import { coalitionPool } from "../packages/cli/src/explain/coalition-pool.ts";
import { channelAttribution } from "../packages/core/src/studies/attribution.ts";
import { allCoalitionPrices, type CoalitionOptions } from "../packages/core/src/studies/coalition-prices.ts";
import { draws } from "../packages/core/src/studies/draws.ts";
import { finished } from "../packages/core/src/studies/finished.ts";
import type { Benchmark } from "./benchmark.ts";
import { median } from "./median.ts";
import { squeeze, world } from "./squeeze.ts";

const draw = { parameters: draws("evidence", 1).at(0) };
const prices = allCoalitionPrices(world, squeeze);

/** Milliseconds of this thread for all 256 runs, three times over; other work on the machine does not count. */
function runs(options: CoalitionOptions): () => number {
  return () => {
    const start = process.threadCpuUsage();
    for (let i = 0; i < 3; i++) allCoalitionPrices(world, squeeze, options);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000 / 3;
  };
}

/** The middle of three times of the clock on two threads, the second started and warm. */
async function onTwoThreads(): Promise<number> {
  const pool = coalitionPool(1);
  const times: number[] = [];
  for (let i = 0; i < 6; i++) {
    const start = performance.now();
    const { work, rest } = pool.prices(world, squeeze, {});
    finished(work);
    await rest();
    times.push(performance.now() - start);
  }
  await pool.close();
  return median(times.slice(3));
}

export const benchmarks: readonly Benchmark[] = [
  { name: "256 coalitions, 36 months", target: { max: 250, unit: "ms" }, run: runs({}) },
  { name: "the same on two threads", target: { max: 130, unit: "ms" }, runs: 3, run: onTwoThreads },
  { name: "the same in a draw", run: runs(draw) },
  { name: "256 coalitions up to month 10", run: runs({ periods: 10 }) },
  {
    name: "all parts of 12 assets at one date",
    run: () => void prices.assets.map((_, asset) => channelAttribution(prices, asset, 10)),
  },
];
