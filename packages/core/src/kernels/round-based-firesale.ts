import { type Column, column } from "../model/column.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { max, min } from "../solve/math.ts";
import { type Impact, impactProblems, priceAfter } from "./impact.ts";
import { columnProblems, matrixProblems, numberProblems, refuse, shapeProblem, within } from "./input-problems.ts";
import { type Matrix, times, transposeTimes } from "./matrix.ts";
import { salePrice } from "./proceeds.ts";

/** n banks over m assets they can sell; all money in usd. */
export interface RoundBanks {
  /** Cash, assets that cannot be sold, debt that can be repaid early, and debt that cannot, n. */
  readonly cash: Column;
  readonly other: Column;
  readonly loan: Column;
  readonly otherDebt: Column;
  /** Units of each asset held, n × m; all units together are the supply. */
  readonly units: Matrix;
}

export interface RoundMarket {
  /** Prices after the shock [usd per unit], m. */
  readonly prices: Column;
  /** Impact of the share of the supply sold at one clearing, m. */
  readonly impacts: readonly Impact[];
}

/** Equity over assets: below `min` a bank defaults, below `buffer` it deleverages to `target`. */
export interface RoundRule {
  readonly min: number;
  readonly buffer: number;
  readonly target: number;
}

export interface RoundPath {
  /** Banks that default at each step; before the first step nobody has. steps + 1 numbers. */
  readonly defaultsPerStep: readonly number[];
  /** Share of all units that has been sold by the end of each step. */
  readonly soldFractionPerStep: readonly number[];
  readonly finalPrices: Column;
  /** Defaulted banks as a share of all; 0 below 5 %, which is no systemic event. */
  readonly extentOfSystemicEvent: number;
}

/**
 * Banks that offer today and sell tomorrow, in rounds, all at the same prices.
 *
 *   1  banks that defaulted a step ago offer all they have left
 *   2  the market clears all offers: P → P(offered/supply); sellers receive the mean of the prices before and after
 *   3  each bank alive: E/A < min: it defaults
 *                       E/A < buffer: need = A − E/target; cash repays loan up to the need; where the rest of the need
 *                       exceeds the cash left, it offers that much, pro rata by value
 *
 * A assets, E equity [usd]. Nobody sees this step's decisions of others, so the order of banks cannot matter.
 * iterations: steps; converged: nothing is on offer after the last one; residual: value then on offer [usd].
 *
 * Throws EbbError: wrong shapes, amounts below 0, shares not in [0, 1], target 0, steps not whole, an impact
 * that takes a price below 0 when all is sold, not finite.
 * Source: round of ox-inet-resilience/firesale_stresstest.
 */
export function roundBasedFiresale(
  banks: RoundBanks,
  market: RoundMarket,
  rule: RoundRule,
  steps: number,
  place: Place = {},
): FixedPoint<RoundPath> {
  refuse(roundProblems(banks, market, rule, steps, place));
  refuse(emptyMarketProblems(market, place));
  const state = open(banks, market);
  const allUnits = state.supply.reduce((sum, each) => sum + each, 0);
  const defaultsPerStep = [0];
  const soldFractionPerStep: number[] = [];
  let sold = 0;
  let defaulted = 0;
  for (let step = 0; step < steps; step++) {
    sold += clear(state, market.impacts);
    const failing = decide(state, rule);
    defaulted += failing;
    soldFractionPerStep.push(allUnits > 0 ? sold / allUnits : 0);
    defaultsPerStep.push(failing);
  }
  const extent = defaulted / banks.units.rows;
  const value = {
    defaultsPerStep,
    soldFractionPerStep,
    finalPrices: state.prices,
    extentOfSystemicEvent: extent < 0.05 ? 0 : extent,
  };
  const residual = valueOnOffer(state);
  const report = { value, iterations: steps, residual, which: "from-start" } as const;
  return residual === 0 ? { ...report, converged: true } : { ...report, converged: false, stopped: "round-limit" };
}

/** Books of one run, changed step by step. */
interface State {
  readonly cash: Column;
  readonly other: Column;
  readonly loan: Column;
  readonly otherDebt: Column;
  readonly units: Matrix;
  readonly supply: Column;
  readonly prices: Column;
  /** Fraction of its units that each bank offers to the next clearing: the same of every asset, which is pro rata by value. */
  readonly offered: Column;
  /** 1 until the bank defaults. */
  readonly alive: Column;
}

function open({ cash, other, loan, otherDebt, units }: RoundBanks, { prices }: RoundMarket): State {
  const alive = column(units.rows).fill(1);
  return {
    cash: cash.slice(),
    other,
    loan: loan.slice(),
    otherDebt,
    units: { ...units, values: units.values.slice() },
    supply: transposeTimes(units, alive),
    prices: prices.slice(),
    offered: column(units.rows),
    alive,
  };
}

/** Sells what is on offer; returns the units sold, of all assets. */
function clear({ cash, units, supply, prices, offered }: State, impacts: readonly Impact[]): number {
  const volume: Column = transposeTimes(units, offered);
  const paid = column(units.columns);
  impacts.forEach((impact, k) => {
    const share = supply[k] > 0 ? volume[k] / supply[k] : 0;
    paid[k] = salePrice("mid", impact, prices[k], share);
    prices[k] = priceAfter(impact, prices[k], share);
  });
  const received = times(units, paid);
  for (let i = 0; i < units.rows; i++) {
    cash[i] += offered[i] * received[i];
    for (let k = 0; k < units.columns; k++) units.values[i * units.columns + k] *= 1 - offered[i];
  }
  offered.fill(0);
  return volume.reduce((sum, each) => sum + each, 0);
}

/** Defaults, repayments and offers of all banks at the prices of the moment; returns the number of defaults. */
function decide(state: State, rule: RoundRule): number {
  const { cash, other, loan, otherDebt, offered, alive } = state;
  const marketable = times(state.units, state.prices);
  let defaults = 0;
  for (let i = 0; i < alive.length; i++) {
    if (alive[i] === 0) continue;
    const assets = cash[i] + other[i] + marketable[i];
    const equity = assets - loan[i] - otherDebt[i];
    if (equity < rule.min * assets) {
      alive[i] = 0;
      offered[i] = 1;
      defaults++;
    } else if (equity < rule.buffer * assets) {
      const need = max(0, assets - equity / rule.target);
      const repaid = min(need, min(cash[i], loan[i]));
      cash[i] -= repaid;
      loan[i] -= repaid;
      const toRaise = need - repaid - cash[i];
      if (toRaise > 0 && marketable[i] > 0) offered[i] = min(1, toRaise / marketable[i]);
    }
  }
  return defaults;
}

function valueOnOffer({ units, prices, offered }: State): number {
  return times(units, prices).reduce((sum, value, i) => sum + offered[i] * value, 0);
}

function emptyMarketProblems({ prices, impacts }: RoundMarket, place: Place): Problem[] {
  return impacts.flatMap((impact, k) => {
    const last = priceAfter(impact, prices[k], 1);
    return numberProblems(`price of asset ${k} once all of it is sold`, last, { atLeast: 0 }, place);
  });
}

function roundProblems(
  { cash, other, loan, otherDebt, units }: RoundBanks,
  { prices, impacts }: RoundMarket,
  rule: RoundRule,
  steps: number,
  place: Place,
): Problem[] {
  const { rows, columns } = units;
  return [
    ...columnProblems("cash", cash, rows, { atLeast: 0 }, place),
    ...columnProblems("other", other, rows, { atLeast: 0 }, place),
    ...columnProblems("loan", loan, rows, { atLeast: 0 }, place),
    ...columnProblems("otherDebt", otherDebt, rows, { atLeast: 0 }, place),
    ...matrixProblems("units", units, rows, columns, { atLeast: 0 }, place),
    ...columnProblems("prices", prices, columns, { atLeast: 0 }, place),
    ...(impacts.length === columns ? [] : [shapeProblem("impacts", `${columns}`, `${impacts.length}`, place)]),
    ...impacts.flatMap((impact, k) => impactProblems(impact, place, `asset ${k}`)),
    ...numberProblems("min", rule.min, { atLeast: 0, atMost: 1 }, place),
    ...numberProblems("buffer", rule.buffer, { atLeast: 0, atMost: 1 }, place),
    ...numberProblems("target", rule.target, { above: 0, atMost: 1 }, place),
    ...(Number.isInteger(steps)
      ? numberProblems("steps", steps, { atLeast: 0, atMost: 10_000 }, place)
      : [
          problem("kernel/out-of-range", within(place, "steps"), {
            what: "steps",
            given: steps,
            range: "a whole number",
          }),
        ]),
  ];
}
