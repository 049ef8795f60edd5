import process from "node:process";
import { type Column, column, columnOf } from "../packages/core/src/model/column.ts";
import { exp, expm1, log, log1p, pow } from "../packages/core/src/solve/math.ts";
import { normalQuantile } from "../packages/core/src/solve/normal-quantile.ts";
import { spread } from "../tests/doubles.ts";
import type { Benchmark } from "./benchmark.ts";

const COUNT = 4096;
const PASSES = 300;

/**
 * Nanoseconds of this thread a call, over inputs spread between low and high. Each function brings the whole loop with it:
 * one that all of them share would be compiled for none of them.
 */
function perCall(low: number, high: number, loop: (x: Column, y: Column) => void): () => number {
  const inputs = columnOf(spread(low, high, COUNT));
  const results = column(COUNT);
  return () => {
    const start = process.threadCpuUsage();
    loop(inputs, results);
    const { user, system } = process.threadCpuUsage(start);
    return ((user + system) * 1000) / (PASSES * COUNT);
  };
}

/** Each of ours, then the engine's own on the same inputs. */
export const benchmarks: readonly Benchmark[] = [
  {
    name: "exp on [−20, 20]",
    target: { max: 16, unit: "ns" },
    run: perCall(-20, 20, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = exp(x[i]);
    }),
  },
  {
    name: "Math.exp",
    target: { max: 16, unit: "ns" },
    run: perCall(-20, 20, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = Math.exp(x[i]);
    }),
  },
  {
    name: "expm1 on [−2, 2]",
    target: { max: 16, unit: "ns" },
    run: perCall(-2, 2, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = expm1(x[i]);
    }),
  },
  {
    name: "Math.expm1",
    target: { max: 16, unit: "ns" },
    run: perCall(-2, 2, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = Math.expm1(x[i]);
    }),
  },
  {
    name: "log on [0, 100]",
    target: { max: 25, unit: "ns" },
    run: perCall(0, 100, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = log(x[i]);
    }),
  },
  {
    name: "Math.log",
    target: { max: 25, unit: "ns" },
    run: perCall(0, 100, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = Math.log(x[i]);
    }),
  },
  {
    name: "log1p on [−0.9, 3]",
    target: { max: 25, unit: "ns" },
    run: perCall(-0.9, 3, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = log1p(x[i]);
    }),
  },
  {
    name: "Math.log1p",
    target: { max: 25, unit: "ns" },
    run: perCall(-0.9, 3, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = Math.log1p(x[i]);
    }),
  },
  {
    name: "x^1.7 on [0, 10]",
    target: { max: 65, unit: "ns" },
    run: perCall(0, 10, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = pow(x[i], 1.7);
    }),
  },
  {
    name: "Math.pow",
    target: { max: 65, unit: "ns" },
    run: perCall(0, 10, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = Math.pow(x[i], 1.7);
    }),
  },
  {
    name: "normal quantile",
    target: { max: 30, unit: "ns" },
    run: perCall(0, 1, (x, y) => {
      for (let n = 0; n < PASSES; n++) for (let i = 0; i < COUNT; i++) y[i] = normalQuantile(x[i]);
    }),
  },
];
