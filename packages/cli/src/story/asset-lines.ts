import type { Story, StoryOfSet } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import { wrap } from "../print/wrap.ts";
import type { Terminal } from "../terminal.ts";
import { counted, countedOf, periodInWords, pointsWithRange } from "./figure-words.ts";
import { largestChannel } from "./largest-channel.ts";
import { leaders } from "./leaders.ts";

/** Assets beyond these nobody reads on a screen; `--json` and the report have them all. */
const mostAssets = 20;

/** The assets, deepest fall first: under the first set with date and channel, under the others how deep; then who falls first. */
export function assetLines({ sets, runs }: Story, names: Names, terminal: Terminal, room: number): readonly string[] {
  const say = terminal.words.story;
  const [first, ...others] = sets;
  const [run] = runs;
  if (first === undefined || run === undefined) return [];
  const trough = ({ ranges }: StoryOfSet, asset: string): string => {
    const figure = ranges.figures.get(`${asset}.trough`);
    if (figure === undefined) return "—";
    const { central, range } = figure;
    if (central === 0 && range.low === 0) return say.noFall;
    return pointsWithRange(figure, terminal.lang);
  };
  const depth = (asset: string): number => first.ranges.figures.get(`${asset}.trough`)?.central ?? 0;
  const assets = [...first.ranges.changes.keys()].toSorted((a, b) => depth(a) - depth(b));
  const rows = assets.slice(0, mostAssets).map((asset) => {
    const fall = first.ranges.figures.get(`${asset}.first-10`);
    return [
      `  ${names.instrument(asset)}`,
      trough(first, asset),
      fall === undefined ? "—" : periodInWords(fall.central, run, terminal),
      channelOf(first, asset, terminal),
      ...others.map((set) => trough(set, asset)),
    ];
  });
  const head = [
    "",
    first.parameterSet,
    say.assetColumns.first,
    say.assetColumns.channel,
    ...others.map(({ parameterSet }) => parameterSet),
  ];
  const align = ["left", "right", "right", "left", ...others.map(() => "right" as const)] as const;
  const left = assets.length - mostAssets;
  return [
    fitted([head, ...rows], align, room),
    ...(left > 0 ? [`  ${say.more(left)}`] : []),
    firstLine(sets, names, terminal, room),
  ];
}

/** `yields 8`: the channel that lowers it most, and in how many of the attributed draws. */
function channelOf({ attributions, ranges }: StoryOfSet, asset: string, { words }: Terminal): string {
  const parts = attributions.assets.find((each) => each.asset === asset);
  const falls = ranges.figures.get(`${asset}.trough`)?.central !== 0;
  const largest = falls && parts ? largestChannel(parts) : undefined;
  return largest === undefined ? "—" : `${words.story.channels[largest.channel]} ${largest.count}`;
}

/** More leaders than these tell nothing. */
const mostLeaders = 3;

function firstLine(
  sets: readonly StoryOfSet[],
  names: Names,
  { words: { story: say } }: Terminal,
  room: number,
): string {
  const lists = sets.map(({ parameterSet, ranges }) => {
    const all = ranges.firstFalls.runs;
    const list = leaders(ranges)
      .slice(0, mostLeaders)
      .map(({ asset, count }) => `${names.instrument(asset)} ${counted(count, all)}`);
    return `${parameterSet} — ${list.length === 0 ? say.nothingFirst : list.join(", ")}`;
  });
  const all = Math.max(0, ...sets.map(({ ranges }) => countedOf(ranges.firstFalls.runs)));
  return wrap(`${say.firstFalls(all)} ${lists.join("; ")}.`, room);
}
