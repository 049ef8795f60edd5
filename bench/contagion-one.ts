import process from "node:process";
import { clear, iterateClearing, type Means } from "../packages/core/src/kernels/clearing.ts";
import { criticalShock } from "../packages/core/src/kernels/critical-shock.ts";
import type { LeveragedHolders } from "../packages/core/src/kernels/fire-sale-map.ts";
import { sellToTarget } from "../packages/core/src/kernels/leverage-targeting-exponential.ts";
import { leverageTargeting, sellOnce, sellToRest } from "../packages/core/src/kernels/leverage-targeting-linear.ts";
import { type Obligations, obligationNetwork } from "../packages/core/src/kernels/obligation-network.ts";
import { loopGain, turn } from "../packages/core/src/kernels/price-loop.ts";
import { type Column, column, columnOf } from "../packages/core/src/model/column.ts";
import type { FixedPoint } from "../packages/core/src/solve/fixed-point.ts";
import { uniforms } from "../packages/core/src/solve/philox.ts";
import type { Benchmark } from "./benchmark.ts";

/**
 * Milliseconds of this thread, mean of a batch: its clock ticks every 4 ms on some machines.
 * Work that did not come to rest is refused.
 */
function spent(work: () => FixedPoint<unknown> | void, batch = 20): () => number {
  return () => {
    const start = process.threadCpuUsage();
    for (let i = 0; i < batch; i++) {
      if (work()?.converged === false) throw new Error("no fixed point");
    }
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000 / batch;
  };
}

function draws(length: number, id: number, of: (u: number) => number): Column {
  const values = column(length);
  uniforms({ seed: 3, id }, 0, values);
  return values.map(of);
}

/** 1000 banks × 500 assets, every bank in every asset, sizes over four orders of magnitude, loop gain 0.2. */
const gain = 0.2;
const banks = (() => {
  const rows = 1000;
  const columns = 500;
  const values = draws(rows * columns, 1, (u) => u ** 4 / 100);
  const assets = draws(rows, 2, (u) => 10 ** (4 * u));
  const equity = assets.map((each) => each / 20);
  const impactPerDollar = draws(columns, 3, (u) => 10 ** (2 * u));
  const books = { assets, equity, weights: { rows, columns, values }, impactPerDollar };
  const scale = gain / loopGain(leverageTargeting(books).loop).value;
  return leverageTargeting({ ...books, impactPerDollar: impactPerDollar.map((each) => each * scale) });
})();
const shock = draws(500, 4, (u) => -0.05 * u);
const after = column(500);

/** 400 banks whose debts to each other are ten times what they have and owe outside. */
function interbank(density: number): { readonly obligations: Obligations; readonly means: Means } {
  const count = 400;
  const values = draws(count * count, 5, (u) => (u < density ? (u / density) ** 3 : 0));
  for (let i = 0; i < count; i++) values[i * count + i] = 0;
  const outside = (0.2 * values.reduce((total, each) => total + each, 0)) / count;
  return {
    obligations: {
      liabilities: { rows: count, columns: count, values },
      externalLiabilities: draws(count, 6, (u) => outside * u),
    },
    means: { externalAssets: draws(count, 7, (u) => 0.95 * outside * u) },
  };
}
const dense = interbank(1);
const sparse = interbank(0.1);

/** A fund one millionth of the shock away from the fold. */
const fund: LeveragedHolders = (() => {
  const lone = { units: 100, initialPrice: 1, totalUnits: 100, beta: 0.22, cash: 0, debt: 80, targetDebtToEquity: 4 };
  return {
    units: { rows: 1, columns: 1, values: columnOf([100]) },
    initialPrices: columnOf([1]),
    shock: columnOf([(criticalShock(lone)?.shock ?? 0) * (1 - 1e-6)]),
    beta: columnOf([0.22]),
    totalUnits: columnOf([100]),
    cash: columnOf([0]),
    other: columnOf([0]),
    debt: columnOf([80]),
    targetDebtToEquity: columnOf([4]),
  };
})();

/** Each fast way, then the plain one it must agree with. */
export const benchmarks: readonly Benchmark[] = [
  {
    name: "a round of linear sales, 1000 × 500",
    target: { unit: "ms", max: 1 },
    run: spent(() => turn(banks.loop)(shock, after), 200),
  },
  { name: "a round with all its measures", run: spent(() => void sellOnce(banks, shock), 100) },
  {
    name: "all rounds to 1e-12 at loop gain 0.2",
    target: { unit: "ms", max: 10 },
    run: spent(() => sellToRest(banks, shock, { gain, tolerance: 1e-12 })),
  },
  {
    name: "all rounds, plain",
    run: spent(() => sellToRest(banks, shock, { gain, tolerance: 1e-12, plain: true })),
  },
  { name: "loop gain of the network", run: spent(() => loopGain(banks.loop)) },
  {
    name: "clearing of 400 banks, all linked",
    target: { unit: "ms", max: 10 },
    run: spent(() => clear(obligationNetwork(dense.obligations), dense.means)),
  },
  {
    name: "clearing of 400 banks, all linked, plain",
    run: spent(() => iterateClearing(obligationNetwork(dense.obligations), dense.means)),
  },
  {
    name: "clearing of 400 banks, 40 debtors each",
    target: { unit: "ms", max: 10 },
    run: spent(() => clear(obligationNetwork(sparse.obligations), sparse.means)),
  },
  {
    name: "clearing of 400 banks, 40 debtors each, plain",
    run: spent(() => iterateClearing(obligationNetwork(sparse.obligations), sparse.means)),
  },
  { name: "fire sale 1e-6 from the fold", run: spent(() => sellToTarget(fund), 1000) },
  { name: "fire sale 1e-6 from the fold, plain", run: spent(() => sellToTarget(fund, { plain: true, limit: 1e6 }), 2) },
];
