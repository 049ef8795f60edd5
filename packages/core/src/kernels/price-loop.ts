import { type Column, column } from "../model/column.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import type { LinearMap } from "../solve/krylov.ts";
import { largestEigenvalue } from "../solve/largest-eigenvalue.ts";
import type { Matrix } from "./matrix.ts";

/**
 * The loop that every leverage target closes, to first order: prices fall, holders lose, they sell, prices fall.
 *
 *   K x = w ∘ Mᵀ (h ∘ M x)
 *
 * x  change of each asset's price, as a return or in dollars [columns]
 * M  holdings: what a holder loses when a price changes [rows holders × columns assets], ≥ 0
 * h  selling: sales per unit of loss [rows], ≥ 0
 * w  impact: fall of a price per unit sold, in the unit of x [columns], ≥ 0
 */
export interface PriceLoop {
  readonly holdings: Matrix;
  readonly selling: Column;
  readonly impact: Column;
}

/** One turn of the loop: x ↦ K x. */
export function turn(loop: PriceLoop): LinearMap {
  const { impact } = loop;
  return (x, y) => {
    salesOf(loop, x, y);
    for (let k = 0; k < y.length; k++) y[k] *= impact[k];
  };
}

/**
 * Spectral radius of K: below 1 the rounds die out, and the price change of all rounds together is at most 1/(1 − gain)
 * times the first in the direction that feeds on itself most; from 1 on they grow.
 *
 * K has the eigenvalues of the symmetric √w ∘ Mᵀ (h ∘ M (√w ∘ x)).
 */
export function loopGain(loop: PriceLoop): FixedPoint<number> {
  const { holdings, impact } = loop;
  const root: Column = impact.map(Math.sqrt);
  const weighted = column(holdings.columns);
  const symmetric: LinearMap = (x, y) => {
    for (let k = 0; k < x.length; k++) weighted[k] = root[k] * x[k];
    salesOf(loop, weighted, y);
    for (let k = 0; k < y.length; k++) y[k] *= root[k];
  };
  return largestEigenvalue(symmetric, holdings.columns);
}

/** Mᵀ (h ∘ M x): four holders at a time, each row read once for its loss and at once for its sales. */
function salesOf({ holdings: { rows, columns, values }, selling }: PriceLoop, x: Column, sales: Column): void {
  sales.fill(0);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const row0 = i * columns;
    const row1 = row0 + columns;
    const row2 = row1 + columns;
    const row3 = row2 + columns;
    let sold0 = 0;
    let sold1 = 0;
    let sold2 = 0;
    let sold3 = 0;
    for (let k = 0; k < columns; k++) {
      const change = x[k];
      sold0 += values[row0 + k] * change;
      sold1 += values[row1 + k] * change;
      sold2 += values[row2 + k] * change;
      sold3 += values[row3 + k] * change;
    }
    sold0 *= selling[i];
    sold1 *= selling[i + 1];
    sold2 *= selling[i + 2];
    sold3 *= selling[i + 3];
    for (let k = 0; k < columns; k++) {
      sales[k] +=
        values[row0 + k] * sold0 + values[row1 + k] * sold1 + values[row2 + k] * sold2 + values[row3 + k] * sold3;
    }
  }
  for (; i < rows; i++) {
    const row = i * columns;
    let sold = 0;
    for (let k = 0; k < columns; k++) sold += values[row + k] * x[k];
    sold *= selling[i];
    for (let k = 0; k < columns; k++) sales[k] += values[row + k] * sold;
  }
}
