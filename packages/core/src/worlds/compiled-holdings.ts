import type { Column } from "../model/column.ts";

/**
 * Who holds how much of what, as the engine sees it: a row for every holder, its positions one after the other.
 *
 *   positions of holder i    start[i] … start[i + 1] − 1
 *   asset[p], units[p]       which asset, and how many of it
 *
 * Holders and assets stand in the order of their ids, so that the order of the rows in a file changes nothing.
 * start: Int32, one more than holders · asset: Uint16, or Int32 beyond 65,536 assets · units: one a position
 * price [usd bn a unit], supply [units; NaN where not given]: one an asset · debt, cash [usd bn]: one a holder.
 * Holdings given as values count in units of one USD billion, price 1.
 */
export interface CompiledHoldings {
  readonly holders: readonly string[];
  readonly assets: readonly string[];
  readonly start: Int32Array;
  readonly asset: Uint16Array | Int32Array;
  readonly units: Column;
  readonly price: Column;
  readonly supply: Column;
  readonly debt: Column;
  readonly cash: Column;
}
