import { column, idColumnOf } from "../model/column.ts";
import { type Place, type Problem, problem } from "../model/problem.ts";
import { min } from "../solve/math.ts";
import { findRoot } from "../solve/root.ts";
import { type Impact, impactProblems, priceAfter, priceSlope } from "./impact.ts";
import { numberProblems, refuse, shapeProblem, within } from "./input-problems.ts";
import { type ProceedsConvention, proceeds, proceedsConventions } from "./proceeds.ts";

/** What a seller has of one asset. price: before the sale [usd per unit]; impact: of the units sold. */
export interface Holding {
  readonly units: number;
  readonly price: number;
  readonly impact: Impact;
}

export interface SaleOrder {
  readonly cash: number;
  readonly need: number;
  readonly convention: ProceedsConvention;
  /**
   * Groups of assets, named by position, sold one after another; inside a group the same fraction of each is sold.
   * Every asset stands in exactly one group. One group is pro rata, groups of one are a strict order.
   */
  readonly queue: readonly (readonly number[])[];
}

export interface Liquidation {
  readonly cashUsed: number;
  /** Fraction sold of each group of the queue. */
  readonly fractions: readonly number[];
  readonly soldUnits: readonly number[];
  readonly proceeds: readonly number[];
  readonly finalPrices: readonly number[];
  /** What is missing when everything is sold. */
  readonly shortfall: number;
  /** Units kept, at final prices. */
  readonly remainingValue: number;
  /** Value of the sold units at the prices before the sale, less the proceeds. */
  readonly liquidationCost: number;
}

/**
 * Cash for a need: own cash first, then sales along a queue.
 *
 *   cashUsed = min(need, cash)
 *   per group: the smallest f ≤ 1 with Σ_a R_a(f·u_a) = what is still missing, or f = 1 where no f raises it
 *
 * u units held; R(q) proceeds of q units under the named convention. A group opens only when the one before it is sold
 * whole, so a queue by conviction never sells what is held dearer while something less dear remains.
 *
 * cash, need, proceeds, values [usd]; units [units of the asset]; fractions [share].
 * Throws EbbError, all at once: numbers below 0 or not finite, an unknown convention, a queue that leaves out or repeats an
 * asset, an impact that takes a price below 0 when all is sold. Source: assumed.
 */
export function liquidate(
  holdings: readonly Holding[],
  { cash, need, convention, queue }: SaleOrder,
  place: Place = {},
): Liquidation {
  refuse([
    ...numberProblems("cash", cash, { atLeast: 0 }, place),
    ...numberProblems("need", need, { atLeast: 0 }, place),
    ...conventionProblems(convention, place),
    ...holdings.flatMap((each, asset) => holdingProblems(each, asset, place)),
    ...queueProblems(queue, holdings.length, place),
  ]);
  const groupOf = idColumnOf(holdings.map((_, asset) => queue.findIndex((group) => group.includes(asset))));
  const fractions = column(queue.length);
  const cashUsed = min(need, cash);
  let missing = need - cashUsed;
  for (let group = 0; group < queue.length && missing > 0; group++) {
    const members = holdings.filter((_, asset) => groupOf[asset] === group);
    fractions[group] = fractionToSell(members, missing, convention);
    missing = fractions[group] < 1 ? 0 : missing - raised(members, 1, convention);
  }
  const sales = holdings.map((each, asset) => {
    const units = each.units * fractions[groupOf[asset]];
    const received = proceeds(convention, each.impact, each.price, units);
    return { ...each, sold: units, received, finalPrice: priceAfter(each.impact, each.price, units) };
  });
  return {
    cashUsed,
    fractions: [...fractions],
    soldUnits: sales.map((each) => each.sold),
    proceeds: sales.map((each) => each.received),
    finalPrices: sales.map((each) => each.finalPrice),
    shortfall: missing,
    remainingValue: sales.reduce((sum, each) => sum + (each.units - each.sold) * each.finalPrice, 0),
    liquidationCost: sales.reduce((sum, each) => sum + each.price * each.sold - each.received, 0),
  };
}

/** The queue in which every asset is sold in the same proportion. */
export function proRata(assets: number): SaleOrder["queue"] {
  return [Array.from({ length: assets }, (_, asset) => asset)];
}

/** The queue in which each asset is sold whole before the next one is touched. */
export function oneByOne(order: readonly number[]): SaleOrder["queue"] {
  return order.map((asset) => [asset]);
}

/**
 * The smallest fraction of a group that raises the need, 1 when none does.
 * Under `final` and a steep impact the proceeds fall again beyond a peak: the answer is sought before it. Under the other
 * conventions they never fall.
 */
function fractionToSell(group: readonly Holding[], need: number, convention: ProceedsConvention): number {
  const peaksInside = convention === "final" && marginal(group, 1) < 0;
  const top = peaksInside ? findRoot((fraction) => marginal(group, fraction), 0, 1).value : 1;
  if (raised(group, top, convention) <= need) return 1;
  return findRoot((fraction) => raised(group, fraction, convention) - need, 0, top).value;
}

function raised(group: readonly Holding[], fraction: number, convention: ProceedsConvention): number {
  return group.reduce((sum, each) => sum + proceeds(convention, each.impact, each.price, fraction * each.units), 0);
}

/** Proceeds of the next sliver of a group under `final`: Σ_a u_a · (P_a(q) + q P_a′(q)), q = f·u_a. */
function marginal(group: readonly Holding[], fraction: number): number {
  return group.reduce((sum, { units, price, impact }) => {
    const sold = fraction * units;
    const each = sold === 0 ? price : priceAfter(impact, price, sold) + sold * priceSlope(impact, price, sold);
    return sum + units * each;
  }, 0);
}

function conventionProblems(given: string, place: Place): Problem[] {
  const known: readonly string[] = proceedsConventions;
  const what = "convention";
  return known.includes(given) ? [] : [problem("kernel/unknown-choice", within(place, what), { what, given, known })];
}

function holdingProblems({ units, price, impact }: Holding, asset: number, place: Place): Problem[] {
  const problems = [
    ...numberProblems(`units[${asset}]`, units, { atLeast: 0 }, place),
    ...numberProblems(`prices[${asset}]`, price, { atLeast: 0 }, place),
    ...impactProblems(impact, place, `asset ${asset}`),
  ];
  if (problems.length > 0) return problems;
  const what = `price of asset ${asset} once all of it is sold`;
  return numberProblems(what, priceAfter(impact, price, units), { atLeast: 0 }, place);
}

function queueProblems(queue: SaleOrder["queue"], assets: number, place: Place): Problem[] {
  const what = "queue";
  const known = Array.from({ length: assets }, (_, asset) => String(asset));
  const order = queue.flat();
  const unknown = order.map(String).filter((asset) => !known.includes(asset));
  if (unknown.length > 0) {
    return unknown.map((given) => problem("kernel/unknown-id", within(place, what), { what, given, known }));
  }
  const isComplete = order.length === assets && new Set(order).size === assets;
  return isComplete ? [] : [shapeProblem(what, "every asset once", `[${order.join(", ")}]`, place)];
}
