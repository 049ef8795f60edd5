import process from "node:process";
import { channelAttribution } from "../packages/core/src/studies/attribution.ts";
import { allCoalitionPrices, type CoalitionOptions } from "../packages/core/src/studies/coalition-prices.ts";
import { draws } from "../packages/core/src/studies/draws.ts";
import type { Benchmark } from "./benchmark.ts";
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

export const benchmarks: readonly Benchmark[] = [
  { name: "256 coalitions, 36 months", target: { max: 250, unit: "ms" }, run: runs({}) },
  { name: "the same in a draw", run: runs(draw) },
  { name: "256 coalitions up to month 10", run: runs({ periods: 10 }) },
  {
    name: "all parts of 12 assets at one date",
    run: () => void prices.assets.map((_, asset) => channelAttribution(prices, asset, 10)),
  },
];
