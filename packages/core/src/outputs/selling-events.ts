import type { RunRecord } from "../model/record.ts";
import { partiesOf } from "../model/parties.ts";
import { max } from "../solve/math.ts";
import { eventAt, firstRow, type RunEvent, type SaleCause } from "./event.ts";
import { balancesAt, forcedSale, securedDebt } from "./rows.ts";

/** A sale is told from this part of a seller's holdings on; those who take up new bonds sell a little of everything all the time. */
const toldFrom = 1e-4;

/** First forced sale, first open margin call and default of a seller. */
export function sellingEvents(run: RunRecord, sector: number): readonly RunEvent[] {
  const { layout } = run.world;
  const who = layout.sectors[sector] ?? "";
  const of = (name: "arrears" | "inDefault", row: number): number =>
    run.sectors[name][row * layout.sectors.length + sector];
  const sale = firstRow(run, (row) => soldOf(run, sector, row) > toldFrom * heldBy(run, sector, row));
  const open = firstRow(run, (row) => of("arrears", row) > 0);
  const ended = firstRow(run, (row) => of("inDefault", row) === 1);
  return [
    ...(sale === undefined ? [] : [saleEvent(run, sector, sale)]),
    ...(open === undefined ? [] : [eventAt(run, open, { kind: "arrears", who, amount: of("arrears", open) })]),
    ...(ended === undefined
      ? []
      : [eventAt(run, ended, { kind: "default", who, amount: securedDebt(run, sector, ended - 1) })]),
  ];
}

function saleEvent(run: RunRecord, sector: number, row: number): RunEvent {
  const { assets, layout } = run.world;
  return eventAt(run, row, {
    kind: "forced-sale",
    who: layout.sectors[sector] ?? "",
    asset: assets.ids[soldFirst(run, sector, row)] ?? "",
    cause: causeOf(run, sector, row),
    amount: soldOf(run, sector, row),
  });
}

/** The asset of whose holding the largest part was sold; of several sold alike, the one the world holds with least conviction. */
function soldFirst(run: RunRecord, sector: number, row: number): number {
  const { assets, conviction } = run.world;
  const parts = assets.ids.map((_, asset) => {
    const sold = forcedSale(run, sector, asset, row);
    return sold === 0 ? 0 : sold / holding(run, sector, asset, row);
  });
  const most = parts.reduce(max);
  const alike = parts.flatMap((part, asset) => (part >= (1 - rounding) * most ? [asset] : []));
  const convictionOf = (asset: number): number => conviction[assets.instrument[asset]];
  return alike.reduce((first, asset) => (convictionOf(asset) < convictionOf(first) ? asset : first));
}

/** Parts of holdings that differ by less are sold alike. */
const rounding = 1e-6;

/** Lenders alone are the cause where what was due could be paid from cash above the floor; new bonds, where that was less than they cost. */
export function causeOf(run: RunRecord, sector: number, row: number): SaleCause {
  const { layout, sectors } = run.world;
  const at = row * layout.sectors.length + sector;
  const cash = max(0, balancesAt(run, row - 1).asset(layout.deposits, sector) - sectors.floor[sector]);
  const short: number = run.sectors.payments[at] - cash;
  const swaps: number = run.sectors.swaps[at];
  if (run.sectors.called[at] > 0) return short > 0 ? "both" : "margin-call";
  if (swaps === 0 || short >= swaps) return "payments";
  return sector === partiesOf(run.world).builders ? "building" : "new-bonds";
}

/** All that a sector sold in the period of a row [usd bn]. */
export function soldOf(run: RunRecord, sector: number, row: number): number {
  return run.world.assets.ids.reduce((total, _, asset) => total + forcedSale(run, sector, asset, row), 0);
}

/** What a sector had of an asset when it sold: what is left of it, and what it sold [usd bn]. */
function holding(run: RunRecord, sector: number, asset: number, row: number): number {
  const left = balancesAt(run, row).asset(run.world.assets.instrument[asset], sector);
  return left + forcedSale(run, sector, asset, row);
}

function heldBy(run: RunRecord, sector: number, row: number): number {
  return run.world.assets.ids.reduce((total, _, asset) => total + holding(run, sector, asset, row), 0);
}
