import type { Column } from "../model/column.ts";
import type { RunRecord } from "../model/record.ts";
import { max, min } from "../solve/math.ts";
import { byRow, firstMonth, monthsAt, relativePrice, rowCount } from "./rows.ts";

/** A fall by more than this below the opening dates an asset's fall. */
const fallDated = 0.1;

/** The quoted price: the world's at the opening times price over opening. */
export function priceSeries(run: RunRecord, asset: number): Column {
  return byRow(run, (row) => run.world.assets.price[asset] * relativePrice(run, asset, row));
}

/** Change of the price since the opening, P/P₀ − 1; falls are negative. */
export function changeSeries(run: RunRecord, asset: number): Column {
  return byRow(run, (row) => relativePrice(run, asset, row) - 1);
}

/** Fall from the highest price so far, P/max P − 1 ≤ 0. */
export function drawdownSeries(run: RunRecord, asset: number): Column {
  let highest = 0;
  return byRow(run, (row) => {
    const price = relativePrice(run, asset, row);
    highest = max(highest, price);
    return price / highest - 1;
  });
}

/** Change of the log fundamental value since the opening, log(V/V₀). */
export function fundamentalSeries(run: RunRecord, asset: number): Column {
  return byRow(run, (row) => run.value[row * run.world.assets.ids.length + asset]);
}

/** The deepest change since the opening; 0 for what never stands below it. */
export function trough(run: RunRecord, asset: number): number {
  return changeSeries(run, asset).reduce((deepest, change) => min(deepest, change), 0);
}

/** The same over ends of months: what a chart by month would show of a run in weeks or days. */
export function worstMonthEnd(run: RunRecord, asset: number): number {
  return changeSeries(run, asset).reduce(
    (deepest, change, row) => (endsMonth(run, row) ? min(deepest, change) : deepest),
    0,
  );
}

/** Months after the opening until the price stands more than 10 % below it; +∞ if it never does. */
export function firstFall(run: RunRecord, asset: number): number {
  return firstMonth(run, (row) => hasFallen(run, asset, row));
}

/** Whether an asset stands more than 10 % below its opening price. */
export function hasFallen(run: RunRecord, asset: number, row: number): boolean {
  return relativePrice(run, asset, row) < 1 - fallDated;
}

/** 1 + the number of assets that fell by 10 % strictly earlier; +∞ for one that never did. */
export function fallRank(run: RunRecord, asset: number): number {
  const own = firstFall(run, asset);
  if (own === Infinity) return Infinity;
  return 1 + run.world.assets.ids.filter((_, other) => firstFall(run, other) < own).length;
}

/** Months from the trough until half of the fall is recovered; +∞ where it is not, and where there was no fall. */
export function halfLife(run: RunRecord, asset: number): number {
  const deepest = trough(run, asset);
  if (deepest === 0) return Infinity;
  const change = changeSeries(run, asset);
  const bottom = change.indexOf(deepest);
  return firstMonth(run, (row) => change[row] >= deepest / 2, bottom) - monthsAt(run, bottom);
}

/** Whether no later row stands in the same month; periods of a month or more are named by it and end with it. */
function endsMonth(run: RunRecord, row: number): boolean {
  const month = (each: number): string | undefined => run.scenario.periodNames[each - 1]?.slice(0, "2026-07".length);
  return row === 0 || row === rowCount(run) - 1 || month(row) !== month(row + 1);
}
