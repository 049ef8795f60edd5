import type { Place, Problem } from "../model/problem.ts";
import { max, min } from "../solve/math.ts";
import { priceAfter } from "./impact.ts";
import { numberProblems, refuse } from "./input-problems.ts";

/** A position financed by debt. assets: its value before the sale [usd]; haircut: equity asked per dollar of assets. */
export interface FinancedPosition {
  readonly assets: number;
  readonly equity: number;
  readonly haircut: number;
}

export interface HaircutSale {
  /** Sold, at the price before the sale [usd]. */
  readonly sale: number;
  /** After the sale; 1 before it. */
  readonly price: number;
  readonly equity: number;
  readonly holdings: number;
  readonly debt: number;
  /** No smaller sale restores the haircut: everything goes, and equity below 0 is the lender's loss. */
  readonly liquidated: boolean;
}

/**
 * The sale that restores a haircut when the sale itself moves the price.
 *
 *   (A − s)(1 − κs) = (E − Aκs)/h  ⇔  κs² − (1 − bκ)s + c = 0      b = A(1/h − 1)   c = A − E/h      smaller root
 *
 * A assets, E equity [usd]; h haircut [share]; κ linear impact [1/usd]; everything is sold and marked at the final price
 * 1 − κs. c ≤ 0 needs no sale; above the critical impact, and where equity is gone, everything is sold.
 *
 * Throws EbbError: assets below 0, haircut not in (0, 1], impact below 0 or so large that the price falls below 0, not finite.
 * Source: mechanism Brunnermeier & Pedersen 2009; the quadratic is assumed.
 */
export function haircutSale(position: FinancedPosition, impact: number, place: Place = {}): HaircutSale {
  const { assets, equity } = position;
  refuse([...positionProblems(position, place), ...numberProblems("impact", impact, { atLeast: 0 }, place)]);
  const critical = tangency(position);
  const liquidated = critical !== undefined && (impact > critical.impact || equity <= 0);
  const cure = critical === undefined ? 0 : min(assets, smallerRoot(position, impact));
  const sale = liquidated ? assets : cure;
  const price = priceAfter({ kind: "linear", slope: impact }, 1, sale);
  refuse(numberProblems("price after the sale", price, { atLeast: 0 }, place));
  const equityLeft = equity - assets * impact * sale;
  const holdings = (assets - sale) * price;
  return { sale, price, equity: equityLeft, holdings, debt: holdings - equityLeft, liquidated };
}

/** c, between 0 and all: the sale that would restore the haircut if selling moved no price [usd]. Errors: haircutSale. */
export function saleWithoutImpact(position: FinancedPosition, place: Place = {}): number {
  refuse(positionProblems(position, place));
  return min(position.assets, max(0, excess(position)));
}

/**
 * The largest impact a sale short of everything can live with [1/usd], and that sale [usd]; nothing where no sale is needed.
 *
 *   κ* = 1/(√(b + c) + √c)²   s* = √c·(√(b + c) + √c)      the two roots meet, or
 *   κ* = E/A²                 s* = A                       the smaller root reaches everything before they do
 *
 * Letters and errors: haircutSale.
 */
export function criticalImpact(
  position: FinancedPosition,
  place: Place = {},
): { readonly impact: number; readonly sale: number } | undefined {
  refuse(positionProblems(position, place));
  return tangency(position);
}

function tangency(position: FinancedPosition): { readonly impact: number; readonly sale: number } | undefined {
  const { assets, equity, haircut } = position;
  const c = excess(position);
  if (c <= 0) return undefined;
  const sum = Math.sqrt((assets - equity) / haircut) + Math.sqrt(c);
  const sale = Math.sqrt(c) * sum;
  return sale < assets
    ? { impact: 1 / (sum * sum), sale }
    : { impact: max(0, equity) / (assets * assets), sale: assets };
}

function smallerRoot(position: FinancedPosition, impact: number): number {
  const c = excess(position);
  const slope = 1 - position.assets * (1 / position.haircut - 1) * impact;
  const discriminant = slope * slope - 4 * impact * c;
  // Where the roots meet, at the critical impact, the discriminant is nothing but rounding.
  const apart = discriminant > 4 * Number.EPSILON * slope * slope ? Math.sqrt(discriminant) : 0;
  return (2 * c) / (slope + apart);
}

/** c = A − E/h: assets above what the equity carries. */
function excess({ assets, equity, haircut }: FinancedPosition): number {
  return assets - equity / haircut;
}

function positionProblems({ assets, equity, haircut }: FinancedPosition, place: Place): Problem[] {
  return [
    ...numberProblems("assets", assets, { atLeast: 0 }, place),
    ...numberProblems("equity", equity, {}, place),
    ...numberProblems("haircut", haircut, { above: 0, atMost: 1 }, place),
  ];
}
