import type { RunRecord } from "../model/record.ts";
import { hasFallen } from "./asset-outputs.ts";
import { eventAt, type EventKind, eventKinds, firstRow, type RunEvent } from "./event.ts";
import { balancesAt, relativePrice } from "./rows.ts";
import { sellingEvents } from "./selling-events.ts";

/** Dollars below this part of a year's output are rounding, not events. */
const ofGdp = 1e-9;

/**
 * What happened in a run, in its order; each thing once, when it first happened.
 *
 * Within a period by kind (`eventKinds`), then in the order of the world.
 */
export function eventsOf(run: RunRecord): readonly RunEvent[] {
  const all = [
    ...stateEvents(run),
    ...moneyEvents(run),
    ...run.world.assets.ids.flatMap((id, asset) => fallEvents(run, id, asset)),
    ...Array.from(run.sellers).flatMap((sector) => sellingEvents(run, sector)),
  ];
  return all.toSorted((a, b) => a.months - b.months || eventKinds.indexOf(a.kind) - eventKinds.indexOf(b.kind));
}

/** One event where something is so for the first time. */
function first(
  run: RunRecord,
  event: Pick<RunEvent, "kind" | "who" | "asset">,
  isSo: (row: number) => boolean,
  amount: (row: number) => number,
): readonly RunEvent[] {
  const row = firstRow(run, isSo);
  return row === undefined ? [] : [eventAt(run, row, { ...event, amount: amount(row) })];
}

/** What numbers of the economy say. */
function stateEvents(run: RunRecord): readonly RunEvent[] {
  const { competition, tightness, runaway, rounds, notExecuted, notFinanced, unsold } = run.state;
  const dollars = (kind: EventKind, of: typeof unsold): readonly RunEvent[] =>
    first(
      run,
      { kind },
      (row) => of[row] > leastDollars(run),
      (row) => of[row],
    );
  return [
    ...first(
      run,
      { kind: "turning-point" },
      (row) => competition[row] === 1,
      (row) => tightness[row],
    ),
    ...dollars("not-executed", notExecuted),
    ...dollars("not-financed", notFinanced),
    ...first(
      run,
      { kind: "runaway" },
      (row) => runaway[row] === 1,
      (row) => rounds[row],
    ),
    ...dollars("no-buyer", unsold),
  ];
}

/** Dry powder that is gone, and reserves that banks must borrow. */
function moneyEvents(run: RunRecord): readonly RunEvent[] {
  const { layout, sectors } = run.world;
  const loans = layout.instruments.indexOf("central-bank-loans");
  const borrowed = (row: number): number => {
    const { liability } = balancesAt(run, row);
    return layout.sectors.reduce((total, _, sector) => total + liability(loans, sector), 0);
  };
  const gone = layout.sectors.flatMap((who, sector) => {
    const powder = (row: number): number => balancesAt(run, row).asset(layout.deposits, sector) - sectors.floor[sector];
    if (sectors.dryPowder[sector] === 0) return [];
    return first(
      run,
      { kind: "dry-powder-gone", who },
      (row) => powder(row) <= leastDollars(run),
      () => powder(0),
    );
  });
  return [
    ...gone,
    ...first(
      run,
      { kind: "reserves-short" },
      (row) => borrowed(row) - borrowed(0) > leastDollars(run),
      (row) => borrowed(row) - borrowed(0),
    ),
  ];
}

function fallEvents(run: RunRecord, id: string, asset: number): readonly RunEvent[] {
  return first(
    run,
    { kind: "fall", asset: id },
    (row) => hasFallen(run, asset, row),
    (row) => relativePrice(run, asset, row) - 1,
  );
}

function leastDollars({ world }: RunRecord): number {
  return ofGdp * (world.reference.gdp ?? 0);
}
