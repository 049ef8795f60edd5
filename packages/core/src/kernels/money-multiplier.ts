import { type Place, type Problem, EbbError, problem } from "../model/problem.ts";
import { log } from "../solve/math.ts";
import { shapleyValues } from "../solve/shapley.ts";

/** Ratios to deposits: currency c, required reserves r, excess reserves e. */
export interface MoneyRatios {
  readonly currency: number;
  readonly required: number;
  readonly excess: number;
}

/**
 * The textbook money multiplier, broad money per unit of base.
 *
 *   m = (1 + c) / (c + r + e)      c currency, r required, e excess reserves, each per unit of deposits
 *
 * Throws kernel/out-of-range when a ratio is negative or all are zero: without drain or requirement there is no limit.
 * Source: Mishkin, Economics of Money, Banking and Financial Markets, determinants of the money supply.
 */
export function moneyMultiplier({ currency, required, excess }: MoneyRatios, place: Place = {}): number {
  checkRatios({ currency, required, excess }, place);
  return (1 + currency) / (currency + required + excess);
}

/** How a monetary base divides once the multiplier has run its course [unit of base]. */
export interface MoneyStock {
  readonly multiplier: number;
  readonly deposits: number;
  readonly currency: number;
  readonly requiredReserves: number;
  readonly excessReserves: number;
  readonly money: number;
}

/** D = B/(c + r + e), C = c·D, R = r·D, E = e·D, M = C + D = m·B. Errors and source: moneyMultiplier. */
export function moneyFromBase(base: number, ratios: MoneyRatios, place: Place = {}): MoneyStock {
  const multiplier = moneyMultiplier(ratios, place);
  const deposits = base / (ratios.currency + ratios.required + ratios.excess);
  const currency = ratios.currency * deposits;
  return {
    multiplier,
    deposits,
    currency,
    requiredReserves: ratios.required * deposits,
    excessReserves: ratios.excess * deposits,
    money: currency + deposits,
  };
}

/** Where the first new dollar arrives: as a reserve a bank can lend, or as a deposit a customer brings. */
export const injections = ["reserves", "deposit"] as const;
export type Injection = (typeof injections)[number];

export interface ExpansionRound {
  readonly round: number;
  readonly loan: number;
  readonly newCurrency: number;
  readonly newDeposits: number;
  readonly reservesKept: number;
  readonly loansSoFar: number;
  readonly moneySoFar: number;
  readonly currencySoFar: number;
  readonly depositsSoFar: number;
}

export interface Expansion {
  /** What each loan leaves for the next: q = (1 − r − e)/(1 + c). */
  readonly relent: number;
  readonly rounds: readonly ExpansionRound[];
  readonly limit: {
    readonly money: number;
    readonly deposits: number;
    readonly currency: number;
    readonly reserves: number;
    readonly loans: number;
  };
}

/**
 * Deposit expansion round by round, and its limit.
 *
 * A loan of L is spent; its receiver keeps c/(1+c) as currency and deposits 1/(1+c); the bank keeps r + e of the deposit
 * and lends the rest: the next loan is L·q with q = (1 − r − e)/(1 + c). A deposit brought in is round 0: it lends nothing,
 * but it leaves currency and reserves like every other round.
 *
 * Throws as moneyMultiplier; further kernel/out-of-range when r + e > 1: a bank cannot keep more than the deposit.
 */
export function depositExpansion(
  injection: number,
  start: Injection,
  ratios: MoneyRatios,
  rounds: number,
  place: Place = {},
): Expansion {
  const multiplier = moneyMultiplier(ratios, place);
  const kept = ratios.required + ratios.excess;
  if (kept > 1) {
    throw new EbbError([
      problem("kernel/out-of-range", place, { what: "required + excess ratio", given: kept, range: "≤ 1" }),
    ]);
  }
  const relent = (1 - kept) / (1 + ratios.currency);
  const list: ExpansionRound[] = [];
  let loansSoFar = 0;
  let moneySoFar = 0;
  let currencySoFar = 0;
  let depositsSoFar = 0;
  const first = start === "deposit" ? 0 : 1;
  let spent = injection;
  for (let round = first; round < first + rounds; round++) {
    const loan = round === 0 ? 0 : spent;
    const newDeposits = spent / (1 + ratios.currency);
    const newCurrency = spent - newDeposits;
    loansSoFar += loan;
    moneySoFar += spent;
    currencySoFar += newCurrency;
    depositsSoFar += newDeposits;
    list.push({
      round,
      loan,
      newCurrency,
      newDeposits,
      reservesKept: kept * newDeposits,
      loansSoFar,
      moneySoFar,
      currencySoFar,
      depositsSoFar,
    });
    spent *= relent;
  }
  const money = multiplier * injection;
  const deposits = money / (1 + ratios.currency);
  return {
    relent,
    rounds: list,
    limit: {
      money,
      deposits,
      currency: ratios.currency * deposits,
      reserves: kept * deposits,
      loans: start === "deposit" ? money - injection : money,
    },
  };
}

/** Ratios to demand deposits of private non-banks: currency k, time deposits t, government deposits g; reserves r and borrowed reserves b per unit of all deposits. */
export interface JordanRatios {
  readonly currency: number;
  readonly time: number;
  readonly government: number;
  readonly reserves: number;
  readonly borrowed: number;
}

/**
 * The Brunner-Meltzer multipliers of M1 and M2.
 *
 *   m₁ = (1 + k) / ((r − b)(1 + t + g) + k)        m₂ = (1 + k + t) / ((r − b)(1 + t + g) + k)
 *
 * Throws kernel/out-of-range when the denominator is not positive.
 * Source: Jordan 1969, Elements of Money Stock Determination (formula as in the reference cases).
 */
export function brunnerMeltzerMultipliers(
  { currency, time, government, reserves, borrowed }: JordanRatios,
  place: Place = {},
): { readonly m1: number; readonly m2: number } {
  const drain = (reserves - borrowed) * (1 + time + government) + currency;
  if (!(drain > 0)) {
    throw new EbbError([
      problem("kernel/out-of-range", place, { what: "(r − b)(1 + t + g) + k", given: drain, range: "> 0" }),
    ]);
  }
  return { m1: (1 + currency) / drain, m2: (1 + currency + time) / drain };
}

export interface MultiplierChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly shares: MoneyRatios;
  readonly logChange: number;
  readonly logShares: MoneyRatios;
}

/** The change of the multiplier split over its three ratios by exact Shapley values: free of order, sums to the total. */
export function multiplierChange(before: MoneyRatios, after: MoneyRatios, place: Place = {}): MultiplierChange {
  const mixed = (coalition: number): number =>
    moneyMultiplier(
      {
        currency: coalition & 1 ? after.currency : before.currency,
        required: coalition & 2 ? after.required : before.required,
        excess: coalition & 4 ? after.excess : before.excess,
      },
      place,
    );
  const ratios = ([currency = 0, required = 0, excess = 0]: ArrayLike<number> & Iterable<number>): MoneyRatios => ({
    currency,
    required,
    excess,
  });
  const first = mixed(0);
  const last = mixed(7);
  return {
    before: first,
    after: last,
    change: last - first,
    shares: ratios(shapleyValues(3, mixed)),
    logChange: log(last) - log(first),
    logShares: ratios(shapleyValues(3, (coalition) => log(mixed(coalition)))),
  };
}

function checkRatios(ratios: MoneyRatios, place: Place): void {
  const problems: Problem[] = Object.entries(ratios)
    .filter(([, given]) => !(given >= 0))
    .map(([what, given]) => problem("kernel/out-of-range", place, { what: `${what} ratio`, given, range: "≥ 0" }));
  const sum = ratios.currency + ratios.required + ratios.excess;
  if (problems.length === 0 && !(sum > 0)) {
    problems.push(
      problem("kernel/out-of-range", place, { what: "currency + required + excess ratio", given: sum, range: "> 0" }),
    );
  }
  if (problems.length > 0) throw new EbbError(problems);
}
