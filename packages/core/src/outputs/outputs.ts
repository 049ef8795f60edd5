import type { Answer, Statistic } from "../claims/query.ts";
import { nearest } from "../formats/nearest.ts";
import type { Column } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import { type Channel, channels, type Output, outputs } from "../model/vocabulary.ts";
import {
  changeSeries,
  drawdownSeries,
  fallRank,
  firstFall,
  fundamentalSeries,
  halfLife,
  priceSeries,
  trough,
  worstMonthEnd,
} from "./asset-outputs.ts";
import { breadth, selectivity } from "./breadth.ts";
import { creditSpread } from "./credit-spread.ts";
import { amplificationSeries, bankLosses, forcedSales, isRunaway, redemptions } from "./distress.ts";
import { gdp, premium, regime, stateSeries, tenYearYield, turningPoint } from "./funds-market.ts";
import { bankCredit, creditPerAiDollar, moneySeries, netLiquidity, spendingPerFreeCash } from "./money-outputs.ts";
import { namesOf, readName } from "./output-name.ts";
import { balancesAt, byRow } from "./rows.ts";
import type { Series } from "./series.ts";
import { statisticOf } from "./statistic-of.ts";

/** The part of a channel in the log price change of an asset, row by row (`studies/attribution.ts`): it takes many runs. */
export type ChannelParts = (asset: number, channel: Channel) => Series;

/**
 * How an output is read; ids in its name are numbers of the world, or of `channels`. Undefined where the world lacks what it is
 * measured by, and for parts of channels where none are given.
 */
type Read = (
  run: RunRecord,
  first: number,
  second: number,
  parts: ChannelParts | undefined,
) => Series | number | boolean | undefined;

/** Outputs by their pattern in the vocabulary. */
const readers: Readonly<Record<string, Read>> = {
  "<asset>.price": priceSeries,
  "<asset>.change": changeSeries,
  "<asset>.drawdown": drawdownSeries,
  "<asset>.fundamental": fundamentalSeries,
  "<asset>.trough": trough,
  "<asset>.worst-month-end": worstMonthEnd,
  "<asset>.first-10": firstFall,
  "<asset>.rank": fallRank,
  "<asset>.half-life": halfLife,
  "<sector>.<instrument>": position,
  x: premium,
  tightness: (run) => stateSeries(run, "tightness"),
  displacement: (run) => stateSeries(run, "displacement"),
  headroom: (run) => stateSeries(run, "headroom"),
  regime,
  "turning-point": turningPoint,
  base: (run) => moneySeries(run, "base"),
  "broad-money": (run) => moneySeries(run, "broadMoney"),
  "bank-credit": bankCredit,
  "credit-per-ai-dollar": creditPerAiDollar,
  "spending-per-free-cash": spendingPerFreeCash,
  "net-liquidity": netLiquidity,
  "yield-10y": tenYearYield,
  "spread-ig": (run) => creditSpread(run, "ig"),
  "spread-hy": (run) => creditSpread(run, "hy"),
  gdp,
  "forced-sales.<sector>.<asset>": forcedSales,
  "forced-sales.<sector>": (run, sector) => forcedSales(run, sector),
  "redemptions.<sector>": redemptions,
  "loop-gain": (run) => stateSeries(run, "loopGain"),
  amplification: amplificationSeries,
  rounds: (run) => stateSeries(run, "rounds"),
  runaway: isRunaway,
  "bank-losses": bankLosses,
  breadth,
  selectivity,
  "channel.<asset>.<channel>": (_, asset, channel, parts) => parts?.(asset, channels[channel] as Channel),
};

/** Position of a sector in an instrument [usd bn]: as in a balance-sheet matrix, what it holds less what it owes. */
function position(run: RunRecord, sector: number, instrument: number): Column {
  return byRow(run, (row) => {
    const { asset, liability } = balancesAt(run, row);
    return asset(instrument, sector) - liability(instrument, sector);
  });
}

/** What the vocabulary says of an output by its name: unit, kind of value. Undefined for a name of nothing in this world. */
export function outputOf({ world }: RunRecord, name: string): Output | undefined {
  const found = readName(name, world);
  return found && outputs[found.pattern];
}

/** The series of an output, one value a row, in the unit of the vocabulary; undefined for what is no series of this run. */
export function seriesOf(run: RunRecord, name: string, parts?: ChannelParts): Series | undefined {
  const value = read(run, name, parts);
  return typeof value === "object" ? value : undefined;
}

/**
 * One value of an output, read by a statistic; outputs of one value a run have only that. +∞ stands for never.
 *
 * A text where a number was due says why there is none. Throws `run/unknown-output` with the nearest name for what this run does
 * not report, `run/outside-horizon` for a date beyond it.
 */
export function figureOf(
  run: RunRecord,
  name: string,
  statistic: Statistic = { id: "last" },
  parts?: ChannelParts,
): Answer {
  const value = read(run, name, parts);
  if (value === undefined) {
    const known = outputNames(run);
    return fail(
      "run/unknown-output",
      { path: run.scenario.id },
      { given: name, suggestion: nearest(name, known), known },
    );
  }
  return typeof value === "object" ? statisticOf(value, statistic, run) : value;
}

/** The outputs worth a row: of positions those that are ever held or owed, of sales those of sellers, of redemptions funds. */
export function outputNames(run: RunRecord): readonly string[] {
  const isFund = new Set(
    run.world.claims.debtor.filter((_, row) => run.world.claims.instrument[row] === fundShares(run)),
  );
  return Object.keys(readers).flatMap((pattern) =>
    namesOf(pattern, run.world)
      .filter(({ name, ids: [first = -1] }) => {
        if (pattern === "<sector>.<instrument>")
          return Array.from(seriesOf(run, name) ?? []).some((each) => each !== 0);
        if (pattern.startsWith("forced-sales.")) return run.sellers.includes(first);
        if (pattern.startsWith("redemptions.")) return isFund.has(first);
        return read(run, name) !== undefined;
      })
      .map(({ name }) => name),
  );
}

function fundShares({ world }: RunRecord): number {
  return world.layout.instruments.indexOf("fund-shares");
}

function read(run: RunRecord, name: string, parts?: ChannelParts): Series | number | boolean | undefined {
  const found = readName(name, run.world);
  const [first = -1, second = -1] = found?.ids ?? [];
  return found && readers[found.pattern]?.(run, first, second, parts);
}
