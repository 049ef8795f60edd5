import { amplification } from "../mechanisms/fire-sales/amplification.ts";
import type { RunRecord } from "../model/record.ts";
import { exp, log, max, min } from "../solve/math.ts";
import { aiBuilders } from "./sankey.ts";
import type { SaleCause } from "./event.ts";
import { balancesAt, relativePrice, rowCount } from "./rows.ts";
import { causeOf, soldOf } from "./selling-events.ts";

/** What a lane of a cascade is about, from those who start it to what comes of it. */
export const laneKinds = ["spender", "seller", "powder", "asset", "confidence"] as const;
export type LaneKind = (typeof laneKinds)[number];

/**
 * A number of a lane in one period.
 *
 * amount   spender     raised from outside in the period: bonds, sales and calls [usd bn]
 *          seller      sold because it had to [usd bn]
 *          powder      cash above the floor that is left [usd bn]
 *          asset       change of price in the period [share]
 *          confidence  the index as the period ends, 1 at rest
 * cause    of a seller: why it sold
 * sales    of an asset: the part of the change [log] that selling and orders made; the rest is news and yields
 */
export interface CascadeCell {
  readonly row: number;
  readonly amount: number;
  readonly cause?: SaleCause;
  readonly sales?: number;
}

/** A stretch of periods in which a seller sold without a pause: its first, largest and last period [rows], and its sum [usd bn]. */
export interface Wave {
  readonly from: number;
  readonly peak: number;
  readonly to: number;
  readonly amount: number;
}

/** A lane: who or what, and a cell for every period in which something happened there. */
export interface CascadeLane {
  readonly kind: LaneKind;
  /** Sector, asset, or `broad` and `speculative`. */
  readonly id: string;
  readonly cells: readonly CascadeCell[];
  /** Of a seller. */
  readonly waves: readonly Wave[];
  /** Sum of a spender and a seller; of an asset its change over the run; of an index and of powder the lowest. */
  readonly total: number;
}

/** How prices were found in a period. */
export interface CascadePeriod {
  readonly row: number;
  readonly period: string;
  readonly rounds: number;
  readonly loopGain: number;
  /** 1/(1 − g); +∞ where the loop gain g is 1 or more. */
  readonly amplification: number;
  readonly isRunaway: boolean;
  /** Losses of holders by the first round of sales, and by the rounds after it [usd bn]. */
  readonly firstRoundLoss: number;
  readonly feedbackLoss: number;
  /** Forced sales of everybody, and what of them found no buyer [usd bn]. */
  readonly sold: number;
  readonly unsold: number;
}

/** What breaks what, period by period. */
export interface Cascade {
  readonly periods: readonly CascadePeriod[];
  readonly lanes: readonly CascadeLane[];
}

/** A change of a price by less, in a period, is none on this page [log]. */
const stillPrice = 5e-4;
/** Confidence that moves by less does not move. */
const stillConfidence = 5e-4;
/** Money below this part of a year's output is rounding. */
const ofGdp = 1e-9;

/** The lanes of a run; those to which nothing happens are left out, so at rest there is none. */
export function cascadeOf(run: RunRecord): Cascade {
  const lanes = [...spenders(run), ...sellers(run), ...powder(run), ...assets(run), ...confidence(run)];
  const rows = Array.from({ length: rowCount(run) - 1 }, (_, period) => period + 1);
  return { periods: rows.map((row) => periodAt(run, row)), lanes: lanes.filter(({ cells }) => cells.length > 0) };
}

function periodAt(run: RunRecord, row: number): CascadePeriod {
  const { rounds, loopGain, runaway, firstRoundLoss, feedbackLoss, unsold } = run.state;
  return {
    row,
    period: run.scenario.periodNames[row - 1] ?? "",
    rounds: rounds[row],
    loopGain: loopGain[row],
    amplification: amplification(loopGain[row]),
    isRunaway: runaway[row] === 1,
    firstRoundLoss: firstRoundLoss[row],
    feedbackLoss: feedbackLoss[row],
    sold: Array.from(run.sellers).reduce((sum, sector) => sum + soldOf(run, sector, row), 0),
    unsold: unsold[row],
  };
}

/** A lane from what each row has; a row without is left out. */
function laneOf(
  run: RunRecord,
  kind: LaneKind,
  id: string,
  cellAt: (row: number) => Omit<CascadeCell, "row"> | undefined,
  totalOf: (cells: readonly CascadeCell[]) => number,
): CascadeLane {
  const cells: CascadeCell[] = [];
  for (let row = 1; row < rowCount(run); row++) {
    const cell = cellAt(row);
    if (cell !== undefined) cells.push({ row, ...cell });
  }
  return { kind, id, cells, waves: kind === "seller" ? wavesOf(cells) : [], total: totalOf(cells) };
}

/** Rows that follow each other without a gap. */
function wavesOf(cells: readonly CascadeCell[]): readonly Wave[] {
  const waves: CascadeCell[][] = [];
  for (const cell of cells) {
    const last = waves.at(-1);
    if (last?.at(-1)?.row === cell.row - 1) last.push(cell);
    else waves.push([cell]);
  }
  return waves.map((wave) => {
    const peak = wave.reduce((most, cell) => (cell.amount > most.amount ? cell : most));
    const [from, to] = [wave[0]?.row ?? 0, wave.at(-1)?.row ?? 0];
    return { from, peak: peak.row, to, amount: sum(wave) };
  });
}

function sum(cells: readonly CascadeCell[]): number {
  return cells.reduce((total, { amount }) => total + amount, 0);
}

const lowest = (cells: readonly CascadeCell[]): number =>
  cells.reduce((least, { amount }) => min(least, amount), Infinity);

function spenders(run: RunRecord): readonly CascadeLane[] {
  const { aiRaised, labsRaised } = run.state;
  const least = leastDollars(run);
  return [aiRaised, labsRaised].map((raised, which) =>
    laneOf(
      run,
      "spender",
      aiBuilders[which] ?? "",
      (row) => (Math.abs(raised[row]) > least ? { amount: raised[row] } : undefined),
      sum,
    ),
  );
}

/** Everybody who sold, to the last dollar, so that lanes add up to what was sold. */
function sellers(run: RunRecord): readonly CascadeLane[] {
  return Array.from(run.sellers).map((sector) =>
    laneOf(
      run,
      "seller",
      run.world.layout.sectors[sector] ?? "",
      (row) => {
        const amount = soldOf(run, sector, row);
        return amount > 0 ? { amount, cause: causeOf(run, sector, row) } : undefined;
      },
      sum,
    ),
  );
}

function powder(run: RunRecord): readonly CascadeLane[] {
  const { layout, sectors } = run.world;
  return layout.sectors.flatMap((id, sector) => {
    if (sectors.dryPowder[sector] === 0) return [];
    const left = (row: number): number =>
      max(0, balancesAt(run, row).asset(layout.deposits, sector) - sectors.floor[sector]);
    const moves = (row: number): boolean => Math.abs(left(row) - left(row - 1)) > leastDollars(run);
    return [laneOf(run, "powder", id, (row) => (moves(row) ? { amount: left(row) } : undefined), lowest)];
  });
}

function assets(run: RunRecord): readonly CascadeLane[] {
  const { ids } = run.world.assets;
  return ids.map((id, asset) => {
    const logAt = (row: number): number => log(relativePrice(run, asset, row));
    const cellAt = (row: number): Omit<CascadeCell, "row"> | undefined => {
      const change = logAt(row) - logAt(row - 1);
      const value: number = run.value[row * ids.length + asset] - run.value[(row - 1) * ids.length + asset];
      return Math.abs(change) > stillPrice ? { amount: exp(change) - 1, sales: change - value } : undefined;
    };
    return laneOf(run, "asset", id, cellAt, () => relativePrice(run, asset, rowCount(run) - 1) - 1);
  });
}

function confidence(run: RunRecord): readonly CascadeLane[] {
  const { broadConfidence, speculativeConfidence } = run.state;
  const laneFor = (id: string, index: typeof broadConfidence): CascadeLane => {
    const moves = (row: number): boolean => Math.abs(index[row] - index[row - 1]) > stillConfidence;
    return laneOf(run, "confidence", id, (row) => (moves(row) ? { amount: index[row] } : undefined), lowest);
  };
  return [laneFor("broad", broadConfidence), laneFor("speculative", speculativeConfidence)];
}

function leastDollars({ world }: RunRecord): number {
  return ofGdp * (world.reference.gdp ?? 0);
}
