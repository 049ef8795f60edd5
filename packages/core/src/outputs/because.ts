import { isOfClass } from "../model/asset-values.ts";
import { speculativeAssets } from "../mechanisms/confidence/parameters.ts";
import { drawdown, groupLevel } from "../mechanisms/confidence/drawdown.ts";
import type { Column } from "../model/column.ts";
import { columnOf } from "../model/column.ts";
import type { RunRecord } from "../model/record.ts";
import { exp, log, max } from "../solve/math.ts";
import { type Cascade, type CascadeCell, type CascadeLane, laneKinds, type Wave } from "./cascade.ts";
import { balancesAt, forcedSale, relativePrice } from "./rows.ts";

/** Why something happened, with a number. Of sellers, dollars; of prices and confidence, shares. */
const reasonKinds = [
  /** Due in the period: calls of labs, redemptions asked, new bonds or building to be raised, what lenders called [usd bn]. */
  "calls",
  "redemptions",
  "new-bonds",
  "building",
  "margin-call",
  /** Cash above the floor and credit lines it had against that [usd bn]. */
  "cash",
  /** A price that fell, and took most of its wealth [share]. */
  "fall",
  /** What news and yields did to a price, and what selling and orders did to it [share]. */
  "value",
  "pressure",
  /** Who sold most of it [usd bn]. */
  "seller",
  /** How far equities, and speculative assets, stand below what people are used to [share]. */
  "equities-down",
  "speculative-down",
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** A reason with its number, in the unit of its kind. */
export interface BecauseReason {
  readonly kind: ReasonKind;
  /** A sector or an asset, where the reason has one. */
  readonly id?: string;
  readonly amount: number;
}

/** Something that happened in a period, and why. amount: that of its lane in the row; wave: the one of which this is the peak. */
export interface Because {
  readonly row: number;
  readonly kind: CascadeLane["kind"];
  readonly id: string;
  readonly amount: number;
  readonly wave?: Wave;
  readonly reasons: readonly BecauseReason[];
}

/**
 * The causal list of a cascade: of every seller the largest period of each wave, of every asset its deepest fall, of confidence
 * its largest loss; or all of one period. In the order of time, and within a period from who must sell to what comes of it.
 *
 * smallest: waves below this part of all sales are left out, and falls of a price or of confidence below it.
 */
export function becauseOf(
  run: RunRecord,
  { lanes, periods }: Cascade,
  row?: number,
  smallest = 0.01,
): readonly Because[] {
  const sold = periods.reduce((sum, each) => (row === undefined || each.row === row ? sum + each.sold : sum), 0);
  const told = lanes.flatMap((lane) =>
    toldCells(lane, row).flatMap((cell): readonly Because[] => {
      const wave = row === undefined ? lane.waves.find(({ peak }) => peak === cell.row) : undefined;
      if (!isLarge(run, lane, cell, { smallest, leastSold: smallest * sold, wave })) return [];
      const happened = { row: cell.row, kind: lane.kind, id: lane.id, amount: cell.amount };
      return [{ ...happened, ...(wave === undefined ? {} : { wave }), reasons: reasonsOf(run, lane, cell) }];
    }),
  );
  return told
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => a.row - b.row || laneKinds.indexOf(a.kind) - laneKinds.indexOf(b.kind));
}

interface Least {
  readonly smallest: number;
  readonly leastSold: number;
  readonly wave: Wave | undefined;
}

function isLarge(
  run: RunRecord,
  { kind, id }: CascadeLane,
  { row, amount }: CascadeCell,
  { smallest, leastSold, wave }: Least,
): boolean {
  if (kind === "seller") return (wave?.amount ?? amount) > leastSold;
  if (kind === "asset") return amount < -smallest;
  return kind === "confidence" && indexOf(run, id)[row - 1] - amount > smallest;
}

function toldCells({ kind, cells, waves }: CascadeLane, row: number | undefined): readonly CascadeCell[] {
  if (row !== undefined) return cells.filter((cell) => cell.row === row);
  if (kind === "seller") return cells.filter((cell) => waves.some(({ peak }) => peak === cell.row));
  if (cells.length === 0) return [];
  if (kind === "asset") return [cells.reduce((deepest, cell) => (cell.amount < deepest.amount ? cell : deepest))];
  const lossAt = (at: number): number => {
    const [now, before] = [cells[at]?.amount ?? 1, cells[at - 1]?.amount ?? 1];
    return before - now;
  };
  const most = cells.reduce((largest, _, at) => (lossAt(at) > lossAt(largest) ? at : largest), 0);
  return cells.slice(most, most + 1);
}

function reasonsOf(
  run: RunRecord,
  lane: CascadeLane,
  { row, amount, sales = 0 }: CascadeCell,
): readonly BecauseReason[] {
  if (lane.kind === "seller") return reasonsOfSale(run, run.world.layout.sectors.indexOf(lane.id), row);
  if (lane.kind === "asset")
    return reasonsOfFall(run, run.world.assets.ids.indexOf(lane.id), row, log(1 + amount) - sales, sales);
  return lane.kind === "confidence" ? reasonsOfDoubt(run, lane.id, row) : [];
}

const above = (least: number, reasons: readonly BecauseReason[]): readonly BecauseReason[] =>
  reasons.filter(({ amount }) => Math.abs(amount) > least);

function reasonsOfSale(run: RunRecord, sector: number, row: number): readonly BecauseReason[] {
  const { layout, sectors, assets } = run.world;
  const at = row * layout.sectors.length + sector;
  const { callsDue, redemptionsDue, swaps, swapsOffMarket, called, line, bridge } = run.sectors;
  const isBuilder = layout.sectors[sector] === "hyperscalers";
  const cash = max(0, balancesAt(run, row - 1).asset(layout.deposits, sector) - sectors.floor[sector]);
  const needs = above(leastDollars, [
    { kind: "margin-call", amount: called[at] },
    { kind: "calls", amount: callsDue[at] },
    { kind: "redemptions", amount: redemptionsDue[at] },
    { kind: isBuilder ? "building" : "new-bonds", amount: swaps[at] + swapsOffMarket[at] },
  ]);
  const purse: readonly BecauseReason[] =
    callsDue[at] + redemptionsDue[at] > 0 ? [{ kind: "cash", amount: cash + line[at] + bridge[at] }] : [];
  const losses = assets.ids.map((id, asset) => {
    const change = changeOf(run, asset, row);
    return { id, change, loss: change * balancesAt(run, row - 1).asset(assets.instrument[asset], sector) };
  });
  const [worst] = losses.toSorted((a, b) => a.loss - b.loss);
  const isCalled = called[at] > leastDollars && worst !== undefined && worst.change < -leastFall;
  return [...needs, ...purse, ...(isCalled ? [{ kind: "fall", id: worst.id, amount: worst.change } as const] : [])];
}

function reasonsOfFall(
  run: RunRecord,
  asset: number,
  row: number,
  value: number,
  sales: number,
): readonly BecauseReason[] {
  const { layout } = run.world;
  const sellers = Array.from(run.sellers, (sector) => ({
    kind: "seller" as const,
    id: layout.sectors[sector] ?? "",
    amount: forcedSale(run, sector, asset, row),
  }));
  const [most] = sellers.toSorted((a, b) => b.amount - a.amount);
  return [
    ...above(leastShare, [
      { kind: "value", amount: exp(value) - 1 },
      { kind: "pressure", amount: exp(sales) - 1 },
    ]),
    ...(most === undefined || Math.abs(sales) < leastPart * Math.abs(value + sales) ? [] : above(leastDollars, [most])),
  ];
}

function reasonsOfDoubt(run: RunRecord, index: string, row: number): readonly BecauseReason[] {
  const { assets } = run.world;
  const count = assets.ids.length;
  const prices = columnOf(assets.ids.map((_, asset) => log(run.price[row * count + asset])));
  const equities = isOfClass(assets, "equity").map((each, asset) => each * assets.value[asset]);
  const speculative = columnOf(assets.ids.map((id) => (speculativeAssets.includes(id) ? 1 : 0)));
  const down = (weights: Column, usual: number): number =>
    weights.some((each) => each > 0) ? exp(-drawdown(groupLevel(prices, weights), usual)) - 1 : 0;
  return above(leastShare, [
    { kind: "speculative-down", amount: down(speculative, run.state.usualSpeculative[row]) },
    // Nobody loses trust in what is speculative because of the broad market.
    { kind: "equities-down", amount: index === "broad" ? down(equities, run.state.usualEquities[row]) : 0 },
  ]);
}

/** Change of a price in the period of a row [share]. */
function changeOf(run: RunRecord, asset: number, row: number): number {
  return relativePrice(run, asset, row) / relativePrice(run, asset, row - 1) - 1;
}

function indexOf({ state }: RunRecord, id: string): Column {
  return id === "broad" ? state.broadConfidence : state.speculativeConfidence;
}

/** Below this a reason is none on this page. */
const leastDollars = 0.05;
const leastShare = 5e-4;
/** Selling that makes less than this part of a change is not told by who sold. */
const leastPart = 0.05;
/** A call that comes without a fall by more has other reasons than prices [share]. */
const leastFall = 0.005;
