import { bondsForSale } from "../mechanisms/central-bank/bonds-for-sale.ts";
import { COMPETITION_ABOVE, regimeAfter } from "../mechanisms/capital-competition/tightness.ts";
import { type Column, column } from "../model/column.ts";
import { itemsOf, partiesOf } from "../model/parties.ts";
import type { RunRecord } from "../model/record.ts";
import type { Regime } from "../model/vocabulary.ts";
import { turningPoint } from "../outputs/funds-market.ts";
import { balancesAt, monthsAt, rowCount } from "../outputs/rows.ts";
import { max, min } from "../solve/math.ts";
import { headroomTerms, lowestHeadroomRow, type PeriodFunds, periodFunds } from "./headroom.ts";

/** Evenly spaced values from one end to the other, the lowest first [usd bn/yr], and the round distance of its marks. */
export interface Axis {
  readonly values: Column;
  readonly mark: number;
}

/** What a place of the map is: of the label that the run before it had (`as-before`), or of rates nobody could keep up. */
export type PhaseCell = Regime | "as-before" | "unreachable";

/**
 * A straight line of constant tightness, from its lowest purchases to its highest; none where it does not cross the map.
 *
 *   B = B_ref + τ·(U + Pow/H) − U − D·(1 − b) + σ_S + σ_F + q          row: whose Pow, D, b, σ these are
 */
export interface Isoline {
  readonly row: number;
  readonly tightness: number;
  readonly points: readonly { readonly finance: number; readonly purchases: number }[];
}

/** Where the scenario stands at a row: on maps of other rows it is only where it came from, or goes. */
export interface PhasePoint {
  readonly row: number;
  /** The day of the opening, or the name of the period. */
  readonly period: string;
  readonly finance: number;
  readonly purchases: number;
  readonly regime: Regime;
}

/**
 * External finance of AI builders against purchases of the central bank: where capital is scarce, and where a scenario stands.
 *
 * The map is that of one period, `row`: dry powder, absorbed bonds, deficit and savings are those this period found, only finance
 * and purchases differ from place to place. So every place is the closed form, exactly what a run would report in that period.
 *
 * finance purchases   axes: all external finance of builders, B_ref + B, and purchases over the plan, q
 * tightness premium displacement cells   by purchases and finance [purchases × finance], the lowest purchases first; premium [decimal]
 * headroomLines       where τ = 1 and the headroom is used up, at the opening and at `row`
 * competitionLines    where the label changes to `competition`, at the same rows
 * path                the scenario, row by row, the opening first
 * marks               rows with a name: turning point absent where there is none, today where the run does not reach it
 * reach               purchases that could be kept up from `row` to the horizon, and for a year at least, with the bonds there are [usd bn/yr]
 */
export interface PhaseDiagram {
  readonly row: number;
  readonly finance: Axis;
  readonly purchases: Axis;
  readonly tightness: Column;
  readonly premium: Column;
  readonly displacement: Column;
  readonly cells: readonly PhaseCell[];
  readonly headroomLines: readonly Isoline[];
  readonly competitionLines: readonly Isoline[];
  readonly path: readonly PhasePoint[];
  readonly marks: HeadroomMarks;
  readonly reach: readonly [lowest: number, highest: number];
}

/** Rows of a run that a reader asks for first. */
export interface HeadroomMarks {
  readonly opening: number;
  readonly today?: number;
  readonly turningPoint?: number;
  readonly lowest: number;
}

/** Of which day a map is, and how fine. */
export interface PhaseDiagramOptions {
  /** Months since the opening as the reader looks; core has no clock. Its row is the one drawn. */
  readonly todayMonths?: number;
  /** Points along each axis. */
  readonly columns?: number;
  readonly rows?: number;
}

/** Draws the map of a run; of the row of today where the run reaches it, of the lowest headroom otherwise. */
export function phaseDiagram(run: RunRecord, options: PhaseDiagramOptions = {}): PhaseDiagram {
  const { todayMonths, columns = 41, rows = 41 } = options;
  const marks = headroomMarks(run, todayMonths);
  const row = marks.today ?? marks.lowest;
  const funds = periodFunds(run, row);
  const path = Array.from({ length: rowCount(run) }, (_, each) => pointAt(run, each));
  const [finance, purchases] = axesOf(path, [periodFunds(run, 0), funds], columns, rows);
  const reach = reachOf(run, row);
  const { tightness, premium, displacement, cells } = gridOf(funds, finance.values, purchases.values, reach);
  const linesAt = (level: number): readonly Isoline[] =>
    [...new Set([marks.opening, row])].map((each) => ({
      row: each,
      tightness: level,
      points: isoline(each === row ? funds : periodFunds(run, each), level, finance.values, purchases.values),
    }));
  return {
    row,
    finance,
    purchases,
    tightness,
    premium,
    displacement,
    cells,
    headroomLines: linesAt(1),
    competitionLines: linesAt(COMPETITION_ABOVE),
    path,
    marks,
    reach,
  };
}

/** The rows whose closed form is worth reading: opening, today, turning point, lowest headroom. */
export function headroomMarks(run: RunRecord, todayMonths?: number): HeadroomMarks {
  const perMonth = 1 / (12 * run.scenario.dt);
  const rowAt = (months: number): number => Math.round(months * perMonth);
  const turning = turningPoint(run);
  const today = todayMonths === undefined ? undefined : rowAt(todayMonths);
  return {
    opening: 0,
    ...(today !== undefined && today >= 0 && today < rowCount(run) && { today }),
    ...(turning !== Infinity && { turningPoint: rowAt(turning) }),
    lowest: lowestHeadroomRow(run),
  };
}

function pointAt(run: RunRecord, row: number): PhasePoint {
  const { aiFinance, purchases } = headroomTerms(run, row);
  const { periodNames } = run.scenario;
  return {
    row,
    period: row === 0 ? run.world.date : (periodNames[row - 1] ?? ""),
    finance: aiFinance,
    purchases,
    regime: run.state.competition[row] === 1 ? "competition" : "abundance",
  };
}

/** Axes that hold the whole path, twice the plan's finance, and the headroom without purchases in some periods. */
function axesOf(
  path: readonly PhasePoint[],
  periods: readonly PeriodFunds[],
  columns: number,
  rows: number,
): readonly [finance: Axis, purchases: Axis] {
  const most = (values: readonly number[]): number => values.reduce((largest, each) => max(largest, each), 0);
  const still = periods.map(({ flows, at }) => at({ ...flows, purchases: 0 }).headroom);
  const planned = periods.map(({ levels }) => 2 * levels.aiFinance);
  const wide = 1.15 * most([...path.map(({ finance }) => finance), ...planned, ...still]);
  const tall = max(0.75 * wide, 1.15 * most(path.map(({ purchases }) => Math.abs(purchases))));
  const [markWide, markTall] = [roundMark(wide), roundMark(tall)];
  const far = markWide * Math.ceil(wide / markWide);
  const high = markTall * Math.ceil(tall / markTall);
  return [
    { values: evenly(0, far, columns), mark: markWide },
    { values: evenly(-high, high, rows), mark: markTall },
  ];
}

/** A round distance, 1, 2 or 5 times a power of ten, that fits four to ten times into an extent; 1 for none. */
function roundMark(extent: number): number {
  if (!(extent > 0)) return 1;
  let mark = 1;
  while (extent / mark < 4) mark /= 10;
  while (extent / mark >= 40) mark *= 10;
  return extent / mark < 10 ? mark : extent / mark < 20 ? 2 * mark : 5 * mark;
}

function evenly(low: number, high: number, count: number): Column {
  return column(count).map((_, i) => low + ((high - low) * i) / (count - 1));
}

function gridOf(
  { flows, levels, at }: PeriodFunds,
  finance: Column,
  purchases: Column,
  [lowest, highest]: PhaseDiagram["reach"],
): Pick<PhaseDiagram, "tightness" | "premium" | "displacement" | "cells"> {
  const size = finance.length * purchases.length;
  const [tightness, premium, displacement] = [column(size), column(size), column(size)];
  const cells: PhaseCell[] = [];
  for (let r = 0; r < purchases.length; r++) {
    for (let c = 0; c < finance.length; c++) {
      const i = r * finance.length + c;
      const state = at({ ...flows, purchases: purchases[r], aiBonds: finance[c] - levels.aiFinance });
      tightness[i] = state.tightness;
      premium[i] = state.premium;
      displacement[i] = state.displacement;
      const isReached = purchases[r] >= lowest && purchases[r] <= highest;
      cells.push(isReached ? cellOf(state.tightness) : "unreachable");
    }
  }
  return { tightness, premium, displacement, cells };
}

function cellOf(tight: number): PhaseCell {
  const after = regimeAfter("abundance", tight);
  return after === regimeAfter("competition", tight) ? after : "as-before";
}

/** The part of a line of constant tightness that lies inside the map. */
function isoline({ flows, levels }: PeriodFunds, level: number, finance: Column, purchases: Column): Isoline["points"] {
  const { netUses, aiFinance, dryPowder, deployTime } = levels;
  const deficit = flows.deficit - flows.backstop * flows.deficit;
  const shifts = flows.savingShift + flows.foreignShift;
  /** Finance on the line less purchases there: the line rises one for one. */
  const apart = aiFinance + level * (netUses + dryPowder / deployTime) - netUses - deficit + shifts;
  const low = max(purchases[0], finance[0] - apart);
  const high = min(purchases[purchases.length - 1], finance[finance.length - 1] - apart);
  return low > high ? [] : [low, high].map((each) => ({ finance: apart + each, purchases: each }));
}

/** What the central bank could keep up to the horizon, or for a year, at the prices of the row: it sells what it has, and buys what the other side has. */
function reachOf(run: RunRecord, row: number): PhaseDiagram["reach"] {
  const { world, state } = run;
  const { centralBank, banks, restOfWorld } = partiesOf(world);
  const { treasuries } = itemsOf(world);
  const stocks = balancesAt(run, max(0, row - 1));
  const years = max(1, monthsAt(run, rowCount(run) - max(1, row)) / 12);
  const supply =
    state.purchasesFromBanks[row] === 1
      ? stocks.asset(treasuries, banks)
      : bondsForSale(stocks, treasuries, world.layout.nature, [centralBank, banks, restOfWorld]);
  return [-stocks.asset(treasuries, centralBank) / years, supply / years];
}
