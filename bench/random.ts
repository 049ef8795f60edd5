import process from "node:process";
import { column } from "../packages/core/src/model/column.ts";
import { distributionNamed } from "../packages/core/src/solve/distributions/by-name.ts";
import { uniform, uniforms } from "../packages/core/src/solve/philox.ts";
import type { Scramble } from "../packages/core/src/solve/scramble.ts";
import { sobolPoint, sobolSequence } from "../packages/core/src/solve/sobol.ts";
import type { Benchmark } from "./benchmark.ts";

/** Nanoseconds of this thread for one of `count` pieces of work. */
function perPiece(count: number, work: () => void): () => number {
  return () => {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return ((user + system) * 1000) / count;
  };
}

const stream = { seed: 42, id: 7 };
const LONG = 1 << 20;
const SHORT = 16;
const DRAWS = LONG / SHORT;
const POINTS = 1 << 16;
const QUANTILES = 1 << 17;
const PRIORS = 118;

function points(dimension: number, scramble: Scramble): () => number {
  const sequence = sobolSequence(dimension, scramble);
  const out = column(dimension);
  return perPiece(POINTS, () => {
    for (let index = 0; index < POINTS; index++) sobolPoint(sequence, index, out);
  });
}

function quantiles(name: string, parameters: { readonly [key: string]: number }): () => number {
  const { quantile } = distributionNamed(name, parameters);
  const out = column(QUANTILES);
  return perPiece(QUANTILES, () => {
    for (let i = 0; i < QUANTILES; i++) out[i] = quantile((i + 0.5) / QUANTILES);
  });
}

function filled(length: number, draws: number): () => number {
  const out = column(length);
  return perPiece(length * draws, () => {
    for (let draw = 0; draw < draws; draw++) uniforms(stream, draw, out);
  });
}

export const benchmarks: readonly Benchmark[] = [
  { name: "Philox double, a column of a million", target: { unit: "ns", max: 40 }, run: filled(LONG, 1) },
  { name: "Philox double, columns of 16", target: { unit: "ns", max: 40 }, run: filled(SHORT, DRAWS) },
  {
    name: "Philox double, one by its address",
    target: { unit: "ns", max: 120 },
    run: perPiece(LONG, () => {
      for (let index = 0; index < LONG; index++) uniform(stream, 0, index);
    }),
  },
  { name: "Sobol point, 24 dimensions", target: { unit: "ns", max: 1000 }, run: points(24, { kind: "none" }) },
  {
    name: `Sobol point, ${PRIORS} dimensions, Owen`,
    target: { unit: "ns", max: 5000 },
    run: points(PRIORS, { kind: "owen", seed: 1 }),
  },
  {
    name: "lognormal quantile",
    target: { unit: "ns", max: 150 },
    run: quantiles("lognormal", { mu: 1.589, sigma: 0.2982 }),
  },
  {
    name: "PERT quantile",
    target: { unit: "ns", max: 2000 },
    run: quantiles("pert", { min: 0.15, mode: 0.33, max: 0.5 }),
  },
];
