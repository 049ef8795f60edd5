import {
  type AttributionRanges,
  outputOf,
  problemWords,
  type Range,
  type ResultRow,
  type Story,
  type StoryOfSet,
} from "@ebb/core";
import { judgementResults } from "../claims/claim-results.ts";
import { periodAt } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import { largestChannel } from "./largest-channel.ts";

/** A story in the envelope: under each set every figure with its range, every asset's course, who falls first and why; then the claims. */
export function storyResults(story: Story, terminal: Terminal): readonly ResultRow[] {
  return [
    ...story.sets.flatMap((set, index) => resultsOfSet(story, set, index, terminal)),
    ...story.judgements.flatMap((each) => judgementResults(each, terminal)),
  ];
}

function resultsOfSet(
  story: Story,
  { parameterSet, ranges, attributions, observed, withoutInputs }: StoryOfSet,
  index: number,
  terminal: Terminal,
): ResultRow[] {
  const run = story.runs[index];
  const failures = (failed: StoryOfSet["ranges"]["failed"]): readonly object[] =>
    failed.map(({ draw, problems }) => ({
      draw,
      problems: problems.map((each) => ({ code: each.code, place: each.place, ...problemWords(each, terminal.lang) })),
    }));
  const figures = [...ranges.figures].map(([metric, { central, range, draws, never }]): ResultRow => {
    const unit = run && outputOf(run, metric.split(" ")[0] ?? "")?.unit;
    return {
      metric,
      parameterSet,
      ...(unit === undefined ? {} : { unit }),
      ...numberOrNever(central),
      q: quantiles(range),
      draws,
      never,
    };
  });
  const courses = [...ranges.changes].map(
    ([asset, { central, low, middle, high }]): ResultRow => ({
      metric: `${asset}.change`,
      parameterSet,
      unit: "share",
      series: [...central],
      low: [...low],
      middle: [...middle],
      high: [...high],
    }),
  );
  const { runs, none, first } = ranges.firstFalls;
  const beside = observed?.sets.map(
    ({ counts, figures: seen, ran }): ResultRow => ({
      metric: "observed",
      parameterSet,
      unit: "figures",
      value: counts.hit,
      of: seen.length,
      ...counts,
      draws: ran,
      to: observed.observations.to,
    }),
  );
  const bare = withoutInputs && {
    metric: "without-inputs",
    parameterSet,
    unit: "share",
    inputs: withoutInputs.inputs,
    troughs: Object.fromEntries(withoutInputs.troughs),
  };
  return [
    ...figures,
    ...courses,
    { metric: "first-falls", parameterSet, unit: "draws", runs, none, first: Object.fromEntries(first) },
    ...(bare ? [bare] : []),
    ...(beside ?? []),
    ...attributions.assets.map((parts) => attributionRow(parts, parameterSet, run && periodAt(run, parts.row))),
    {
      metric: "draws",
      parameterSet,
      value: ranges.draws,
      failed: failures(ranges.failed),
      notAttributed: failures(attributions.failed),
      runaways: ranges.runaways,
    },
  ];
}

function attributionRow(parts: AttributionRanges, parameterSet: string, at: string | undefined): ResultRow {
  const { asset, central, draws } = parts;
  const byChannel = ({ players, values }: typeof central): object =>
    Object.fromEntries(players.map((channel, i) => [channel, values[i]]));
  return {
    metric: `attribution.${asset}`,
    parameterSet,
    unit: "log",
    at,
    value: central.total,
    residual: central.residual,
    runaways: central.runaways,
    channels: byChannel(central),
    draws: draws.map((each) => ({ value: each.total, runaways: each.runaways, channels: byChannel(each) })),
    largest: largestChannel(parts) ?? null,
  };
}

/** JSON has no infinity: what never happens is null. */
function numberOrNever(value: number): { readonly value: number | null; readonly reason?: string } {
  return value === Infinity ? { value: null, reason: "never" } : { value };
}

/** Quantiles by their share; what is never is not there. */
function quantiles({ low, middle, high }: Range): Readonly<Record<string, number>> {
  const all = { "0.1": low, "0.5": middle, "0.9": high };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== Infinity));
}
