import type { RankedAsset, RankedOrder, Ranking, ResultRow } from "@ebb/core";
import { type CsvCell, csvOf } from "../print/csv.ts";

type Figure = RankedAsset["trough"];
type Two = NonNullable<RankedOrder["firstTwo"]>;

/** A ranking in the envelope: a row an asset, the deepest of the central draw first, then how sure each order is. */
export function rankResults({
  parameterSet,
  draws,
  counted,
  failed,
  runaways,
  assets,
  orders,
}: Ranking): readonly ResultRow[] {
  return [
    ...assets.map(({ asset, trough, firstFall, halfLife, forced, first, standings, crowding, holders }) => ({
      metric: `${asset}.trough`,
      unit: "share",
      parameterSet,
      asset,
      value: trough.central,
      draws: counted,
      trough: figure(trough),
      firstFall: { unit: "mo", ...figure(firstFall) },
      halfLife: { unit: "mo", ...figure(halfLife) },
      forced: { unit: "share", ...figure(forced) },
      first,
      standings: Object.fromEntries(
        Object.entries(standings).map(([by, { place, ...counts }]) => [by, { place: finite(place), ...counts }]),
      ),
      crowding,
      holders: holders.map(({ openingLeverage, highestLeverage, ...holder }) => ({
        ...holder,
        openingLeverage: finite(openingLeverage),
        highestLeverage: finite(highestLeverage),
      })),
    })),
    ...Object.entries(orders).map(([by, { assets: order, pairs, firstTwo }]) => ({
      metric: `order-by-${by}`,
      parameterSet,
      order,
      pairs,
      firstTwo: firstTwo === undefined ? null : searchOf(firstTwo),
    })),
    { metric: "draws", parameterSet, value: counted, asked: draws, runaways, failed: failed.map(({ draw }) => draw) },
  ];
}

function searchOf({ flips, ...two }: Two): object {
  return {
    ...two,
    flips: flips.map(({ change, first, second }) => ({ change, first: fallOf(first), second: fallOf(second) })),
  };
}

function fallOf({ asset, trough, firstFall }: Two["flips"][number]["first"]): object {
  return { asset, trough, firstFall: finite(firstFall) };
}

function figure({ central, range: { low, middle, high }, never }: Figure): object {
  return { central: finite(central), low: finite(low), median: finite(middle), high: finite(high), never };
}

/** JSON has no infinity: what never happens is null. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

const columns = [
  "parameter_set",
  "asset",
  "draws",
  "trough",
  "trough_low",
  "trough_median",
  "trough_high",
  "first_10",
  "first_10_low",
  "first_10_median",
  "first_10_high",
  "never",
  "first",
  "place_by_depth",
  "same_by_depth",
  "top_three_by_depth",
  "place_by_date",
  "same_by_date",
  "top_three_by_date",
  "half_life_median",
  "forced_median",
  "crowding",
];

/** The same as CSV, a row for each asset and set; empty where something never happens. Shares of 1, months, counts of draws. */
export function rankCsv(rankings: readonly Ranking[]): string {
  const row = (set: string, counted: number, each: RankedAsset): readonly CsvCell[] => {
    const { depth, date } = each.standings;
    return [
      set,
      each.asset,
      counted,
      ...ends(each.trough),
      ...ends(each.firstFall),
      each.firstFall.never,
      each.first,
      ...[depth, date].flatMap(({ place, same, topThree }) => [place, same, topThree]),
      each.halfLife.range.middle,
      each.forced.range.middle,
      each.crowding,
    ];
  };
  const lines = rankings.flatMap(({ parameterSet, counted, assets }) =>
    assets.map((each) => row(parameterSet, counted, each)),
  );
  return csvOf([columns, ...lines]);
}

function ends({ central, range: { low, middle, high } }: Figure): readonly number[] {
  return [central, low, middle, high];
}
