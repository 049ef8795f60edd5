import { type Column, column } from "../model/column.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { max, pow } from "../solve/math.ts";
import { columnProblems, numberProblems, refuse } from "./input-problems.ts";
import { wholeNumberProblems } from "./whole-number.ts";

/** A private fund as the Yale model sees it. Years count from 1. */
export interface PrivateFund {
  /** Promised capital, in any money unit. */
  readonly commitment: number;
  /** Share of the uncalled commitment called in each year; the last one holds from then on. */
  readonly contributionRates: readonly number[];
  /** Years until everything is distributed. */
  readonly life: number;
  /** Bow of the distributions: 1 is a straight line, higher is later. */
  readonly bow: number;
  /** Growth of net asset value [1/yr]. */
  readonly growth: number;
  /** Least share distributed in a year. */
  readonly yield: number;
}

/** Cash flows and stocks of a fund, one place a year from year 1, in the unit of the commitment. */
export interface FundCashFlows {
  readonly calls: Column;
  readonly paidIn: Column;
  readonly uncalled: Column;
  readonly distributionRates: Column;
  readonly distributions: Column;
  readonly netAssetValue: Column;
  readonly totalCalled: number;
  readonly totalDistributed: number;
}

/**
 * The Yale model of a private fund.
 *
 *   call          C = c·(K − paid in before)                    K commitment  c contribution rate of the year
 *   distribution  D = max(Y, (t/L)^B)·N·(1 + G)                 N last year's net asset value  Y yield  L life  B bow
 *   value         N ← N·(1 + G) + C − D                         G growth
 *
 * In the last year everything held before its call is distributed; paid in and uncalled always make the commitment.
 * Errors, all at once: kernel/out-of-range for each parameter, kernel/missing without a contribution rate.
 * Source: Takahashi & Alexander 2001.
 */
export function fundCashFlows(fund: PrivateFund, place: Place = {}): FundCashFlows {
  refuse(fundProblems(fund, place));
  const { commitment, contributionRates, life, bow, growth, yield: leastShare } = fund;
  const [calls, paidIn, uncalled] = [column(life), column(life), column(life)];
  const [distributionRates, distributions, netAssetValue] = [column(life), column(life), column(life)];
  let left = commitment;
  let held = 0;
  for (let year = 1; year <= life; year++) {
    const at = year - 1;
    const rate = contributionRates[at] ?? contributionRates.at(-1) ?? 0;
    const grown = held * (1 + growth);
    calls[at] = rate * left;
    left -= calls[at];
    distributionRates[at] = max(leastShare, pow(year / life, bow));
    distributions[at] = distributionRates[at] * grown;
    held = grown + calls[at] - distributions[at];
    uncalled[at] = left;
    paidIn[at] = commitment - left;
    netAssetValue[at] = held;
  }
  return {
    calls,
    paidIn,
    uncalled,
    distributionRates,
    distributions,
    netAssetValue,
    totalCalled: commitment - left,
    totalDistributed: distributions.reduce((sum, each) => sum + each, 0),
  };
}

const LONGEST_LIFE = 1000;

function fundProblems(fund: PrivateFund, place: Place): Problem[] {
  const { contributionRates } = fund;
  return [
    ...numberProblems("commitment", fund.commitment, { atLeast: 0 }, place),
    ...(contributionRates.length === 0 ? [problem("kernel/missing", place, { what: "rate of contribution" })] : []),
    ...columnProblems(
      "rate of contribution",
      contributionRates,
      contributionRates.length,
      { atLeast: 0, atMost: 1 },
      place,
    ),
    ...wholeNumberProblems("life", fund.life, 1, LONGEST_LIFE, place),
    ...numberProblems("bow", fund.bow, { above: 0 }, place),
    ...numberProblems("growth", fund.growth, { atLeast: -1 }, place),
    ...numberProblems("yield", fund.yield, { atLeast: 0, atMost: 1 }, place),
  ];
}
