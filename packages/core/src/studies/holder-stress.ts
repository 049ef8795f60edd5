import type { RunRecord } from "../model/record.ts";
import { balancesAt, forcedSale, rowCount, securedDebt } from "../outputs/rows.ts";
import { max } from "../solve/math.ts";

/**
 * Who holds an asset, and how hard a run presses it.
 *
 * share             part of all there is of the asset, at the opening
 * openingLeverage highestLeverage   its debts over the assets they were taken against, at the opening and at their highest; +∞ with
 *                                   debts and nothing left, 0 for who has no such debts
 * forced            part of all there is of the asset that it sold because it had to
 * defaults          whether it defaulted
 */
export interface HolderStress {
  readonly sector: string;
  readonly share: number;
  readonly openingLeverage: number;
  readonly highestLeverage: number;
  readonly forced: number;
  readonly defaults: boolean;
}

/** All who hold an asset as the run opens, the largest holder first. */
export function holderStress(run: RunRecord, asset: number): readonly HolderStress[] {
  const { layout } = run.world;
  return layout.sectors
    .map((id, sector) => ({ id, sector, share: heldBy(run, sector, asset, 0) / outstanding(run, asset, 0) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
    .map(({ id, sector, share }) => ({
      sector: id,
      share,
      openingLeverage: leverage(run, sector, 0),
      highestLeverage: highest(run, (row) => leverage(run, sector, row)),
      forced: forcedShare(run, sector, asset),
      defaults: highest(run, (row) => run.sectors.inDefault[row * layout.sectors.length + sector]) === 1,
    }));
}

/**
 * The part of all there is of an asset that a sector had to sell over a run, or up to a row of it.
 *
 *   Σ_t S_t/K_t        S dollars sold, K all holdings at the same prices [usd bn]
 *
 * What is bought back and sold again counts twice.
 */
export function forcedShare(run: RunRecord, sector: number, asset: number, last = rowCount(run) - 1): number {
  let share = 0;
  for (let row = 1; row <= last; row++) {
    const sold = forcedSale(run, sector, asset, row);
    if (sold !== 0) share += sold / outstanding(run, asset, row);
  }
  return share;
}

/** The same for everybody who had to sell it, over a run. */
export function forcedShareOfAll(run: RunRecord, asset: number): number {
  let share = 0;
  for (let row = 1; row < rowCount(run); row++) {
    let sold = 0;
    for (const sector of run.sellers) sold += forcedSale(run, sector, asset, row);
    if (sold !== 0) share += sold / outstanding(run, asset, row);
  }
  return share;
}

/** Debts below this part of those at the opening are rounding. */
const leastDebt = 1e-9;

/** Debts over the assets they were taken against. */
function leverage(run: RunRecord, sector: number, row: number): number {
  const debt = securedDebt(run, sector, row);
  if (debt <= leastDebt * run.world.sectors.debt[sector]) return 0;
  const pledged = run.world.assets.ids.reduce((sum, _, asset) => sum + heldBy(run, sector, asset, row), 0);
  return debt / max(0, pledged);
}

function heldBy(run: RunRecord, sector: number, asset: number, row: number): number {
  return balancesAt(run, row).asset(run.world.assets.instrument[asset], sector);
}

/** All holdings of an asset [usd bn]. */
function outstanding(run: RunRecord, asset: number, row: number): number {
  return run.world.layout.sectors.reduce((sum, _, sector) => sum + heldBy(run, sector, asset, row), 0);
}

function highest(run: RunRecord, at: (row: number) => number): number {
  let most = at(0);
  for (let row = 1; row < rowCount(run); row++) most = max(most, at(row));
  return most;
}
