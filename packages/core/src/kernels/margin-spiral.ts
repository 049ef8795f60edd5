import type { Place } from "../model/problem.ts";
import { quadraticRoots } from "../solve/quadratic.ts";
import { numberProblems, refuse } from "./input-problems.ts";

/** One asset, customers who sell it, and a speculator who buys with borrowed money. Letters: marginEquilibria. */
export interface MarginMarket {
  readonly value: number;
  readonly impact: number;
  readonly selling: number;
  readonly openingPosition: number;
  readonly openingPrice: number;
  readonly margin: number;
  readonly marginSlope: number;
}

export interface MarginEquilibrium {
  readonly price: number;
  /** What the speculator holds [units]. */
  readonly position: number;
  /** Cash asked per unit held. */
  readonly margin: number;
  readonly wealth: number;
  readonly constraintBinds: boolean;
  /** Rise of the price per dollar of wealth; null where wealth does not matter, and where the price would jump. */
  readonly dPriceDWealth: number | null;
  readonly stable: boolean;
}

/**
 * Every equilibrium of a market whose liquidity is bought on margin, lowest price first.
 *
 *   price     p = v − a(Z − x)                             funding   x·m(p) ≤ W(p), 0 ≤ x ≤ Z
 *   margin    m(p) = m₀ + θ|p − p₀|                        wealth    W(p) = W₀ + x₀(p − p₀)
 *
 *   liquid     x = Z, where that can be funded
 *   binding    x·m(p) = W(p): one quadratic in x on each side of p₀
 *   ruined     x = 0, where W(v − aZ) ≤ 0
 *   dp/dW = 1/(m/a + m′(p)·x − x₀)      loss spiral −x₀, margin spiral m′ < 0 below p₀; negative: unstable
 *
 * v value [usd/unit]; a impact [usd/unit²]; Z customers' sales, x position, x₀ opening position [units]; p₀ opening price;
 * m₀ margin [usd/unit]; θ margin slope; W₀ wealth [usd].
 *
 * Throws EbbError: impact or margin not above 0, selling or slope below 0, anything not finite.
 * Source: Brunnermeier & Pedersen 2009, liquidity spirals; re-derived.
 */
export function marginEquilibria(market: MarginMarket, wealth: number, place: Place = {}): MarginEquilibrium[] {
  refuse([
    ...numberProblems("value", market.value, {}, place),
    ...numberProblems("impact", market.impact, { above: 0 }, place),
    ...numberProblems("selling", market.selling, { atLeast: 0 }, place),
    ...numberProblems("opening position", market.openingPosition, {}, place),
    ...numberProblems("opening price", market.openingPrice, {}, place),
    ...numberProblems("margin", market.margin, { above: 0 }, place),
    ...numberProblems("margin slope", market.marginSlope, { atLeast: 0 }, place),
    ...numberProblems("wealth", wealth, {}, place),
  ]);
  const { selling } = market;
  if (selling === 0) return [corner(market, wealth, 0)];
  const rounding = ROUNDING * (selling * marginAt(market, selling) + Math.abs(wealth));
  const ruined = missingFunds(market, wealth, 0) >= -rounding;
  const liquid = missingFunds(market, wealth, selling) <= rounding;
  // A binding root that meets a corner is that corner.
  const inside = bindingPositions(market, wealth).filter(
    (position) => !(ruined && position <= selling * ROUNDING) && !(liquid && selling - position <= selling * ROUNDING),
  );
  return [
    ...(ruined ? [corner(market, wealth, 0)] : []),
    ...inside.map((position) => binding(market, wealth, position)),
    ...(liquid ? [corner(market, wealth, selling)] : []),
  ];
}

/** What is nearer to a corner than this share of the amounts involved is at the corner. */
const ROUNDING = 1e-12;

/** p at a position. */
function priceAt({ value, impact, selling }: MarginMarket, position: number): number {
  return value - impact * (selling - position);
}

function marginAt(market: MarginMarket, position: number): number {
  return market.margin + market.marginSlope * Math.abs(priceAt(market, position) - market.openingPrice);
}

function wealthAt(market: MarginMarket, wealth: number, position: number): number {
  return wealth + market.openingPosition * (priceAt(market, position) - market.openingPrice);
}

/** x·m − W: above 0 the position cannot be funded. */
function missingFunds(market: MarginMarket, wealth: number, position: number): number {
  return position * marginAt(market, position) - wealthAt(market, wealth, position);
}

/** Roots of x·m(p(x)) = W(p(x)) with 0 < x < Z, in rising order; the margin falls with x below p₀ and rises above it. */
function bindingPositions(market: MarginMarket, wealth: number): number[] {
  const { impact, selling, openingPosition, openingPrice, margin, marginSlope } = market;
  const distance = priceAt(market, 0) - openingPrice;
  const kink = -distance / impact;
  const roots = (side: 1 | -1): number[] =>
    quadraticRoots(
      side * marginSlope * impact,
      margin + side * marginSlope * distance - openingPosition * impact,
      -wealthAt(market, wealth, 0),
    ).filter((position) => position > 0 && position < selling);
  return [...roots(-1).filter((position) => position <= kink), ...roots(1).filter((position) => position > kink)];
}

function binding(market: MarginMarket, wealth: number, position: number): MarginEquilibrium {
  const side = priceAt(market, position) < market.openingPrice ? -1 : 1;
  const steepness =
    marginAt(market, position) / market.impact + side * market.marginSlope * position - market.openingPosition;
  const state = stateAt(market, wealth, position);
  return {
    ...state,
    constraintBinds: true,
    dPriceDWealth: steepness === 0 ? null : 1 / steepness,
    stable: steepness > 0,
  };
}

function corner(market: MarginMarket, wealth: number, position: number): MarginEquilibrium {
  return { ...stateAt(market, wealth, position), constraintBinds: false, dPriceDWealth: null, stable: true };
}

function stateAt(
  market: MarginMarket,
  wealth: number,
  position: number,
): Pick<MarginEquilibrium, "price" | "position" | "margin" | "wealth"> {
  return {
    price: priceAt(market, position),
    position,
    margin: marginAt(market, position),
    wealth: wealthAt(market, wealth, position),
  };
}
