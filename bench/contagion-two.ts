import { leverageNetwork } from "../packages/core/src/kernels/debtrank.ts";
import { debtRankOfEachBank } from "../packages/core/src/kernels/debtrank-each-bank.ts";
import { impactOfShare } from "../packages/core/src/kernels/market-depth.ts";
import { booksOf } from "../packages/core/src/kernels/published-books.ts";
import { roundBasedFiresale } from "../packages/core/src/kernels/round-based-firesale.ts";
import { columnOf } from "../packages/core/src/model/column.ts";
import type { Benchmark } from "./benchmark.ts";

/** Invented figures between 0 and 1, the same every time: the fractional parts of multiples of the golden ratio. */
function figure(i: number): number {
  return (i * 0.618_033_988_749_894_9) % 1;
}

/** 48 invented banks with two assets, six steps, a shock that starts a cascade. Milliseconds a run. */
function roundBased(): () => number {
  const banks = booksOf(
    Array.from({ length: 48 }, (_, i) => {
      const assets = 1e4 * (1 + 100 * figure(i) ** 2);
      const leverageRatio = 0.035 + 0.05 * figure(7 * i);
      const debtSecurities = assets * (0.1 + 0.3 * figure(3 * i));
      const governmentBonds = debtSecurities * (0.3 + 0.6 * figure(5 * i));
      return { bank: `b${i}`, capital: assets * leverageRatio, leverageRatio, debtSecurities, governmentBonds };
    }),
  );
  const impact = impactOfShare(0.01, 0.05);
  const market = { prices: columnOf([1, 0.85]), impacts: [impact, impact] };
  const rule = { min: 0.03, buffer: 0.04, target: 0.05 };
  const runs = 200;
  return () => {
    const start = performance.now();
    for (let i = 0; i < runs; i++) roundBasedFiresale(banks, market, rule, 6);
    return (performance.now() - start) / runs;
  };
}

/** Each of 125 invented banks defaults in turn, in a network of 250 loans: 125 runs. */
function eachDefault(): () => void {
  const banks = 125;
  const equity = columnOf(Array.from({ length: banks }, (_, i) => 1 + 9 * figure(11 * i)));
  const links = Array.from({ length: 250 }, (_, link) => {
    const lender = link % banks;
    const other = Math.floor(figure(link + 1) * banks);
    return { lender, borrower: other === lender ? (other + 1) % banks : other, amount: 0.2 + 4 * figure(13 * link) };
  });
  const network = leverageNetwork(
    {
      lender: links.map((each) => each.lender),
      borrower: links.map((each) => each.borrower),
      amount: links.map((each) => each.amount),
    },
    equity,
  );
  return () => {
    const { converged } = debtRankOfEachBank(network, { equity, weights: equity, initialDistress: 1 });
    if (!converged) throw new Error("did not come to rest");
  };
}

export const benchmarks: readonly Benchmark[] = [
  { name: "round-based fire sale, 48 banks × 2 assets, a run", target: { max: 0.3, unit: "ms" }, run: roundBased() },
  { name: "DebtRank of each of 125 banks, 250 loans", run: eachDefault() },
];
