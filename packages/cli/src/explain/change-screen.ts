import {
  channelAttribution,
  type CoalitionPrices,
  compact,
  fixed,
  inputsOf,
  type Waterfall,
  waterfall,
  waterfallTolerance,
} from "@ebb/core";
import { styled } from "../color.ts";
import { fitted } from "../print/fitted.ts";
import { namesOf } from "../print/names.ts";
import { changeInPercent, logPoints } from "../print/output-number.ts";
import type { Align } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";
import type { AskedChange } from "./asked-output.ts";
import { explainHeading, typedAgain } from "./explain-heading.ts";

/** A page of 80 columns. */
const room = 80;
/** Columns of the bars. */
const axis = 22;
/** Pairs that are shown; `--json` has all. */
const mostPairs = 3;

/** What a change divides into, from the opening to its row. */
export function waterfallOf(prices: CoalitionPrices, { asset, row }: AskedChange): Waterfall {
  return waterfall(channelAttribution(prices, asset, row));
}

/** A change of a price as a waterfall of the channels that make it. */
export function changeScreen(
  made: MadeRun,
  asked: AskedChange,
  parts: Waterfall,
  given: string,
  terminal: Terminal,
): string {
  const { words } = terminal;
  const say = words.explain;
  return [
    changeHeading(made, asked, terminal),
    [styled(terminal, "bold", wrap(say.waterfall)), ...waterfallLines(parts, terminal), ...byHandLines(made, terminal)],
    ...(parts.pairs.every(({ value }) => value === 0) ? [] : [pairLines(parts, terminal)]),
    [
      wrap(say.next(`ebb explain ${typedAgain(given, made)} ${asked.id} --by investor · --chain`)),
      wrap(words.disclaimer),
    ],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

/** Which change it is, and of which run. */
export function changeHeading(made: MadeRun, { asset, id, row, isDeepest }: AskedChange, terminal: Terminal): string[] {
  const { record } = made;
  const change = (record.price[row * record.world.assets.ids.length + asset] as number) - 1;
  const title = terminal.words.explain.change(
    namesOf(made.world, terminal).instrument(id),
    changeInPercent(change, terminal.lang),
    periodAt(record, 0),
    periodAt(record, row),
    isDeepest,
  );
  return [styled(terminal, "bold", wrap(title)), ...explainHeading(made, terminal)];
}

function waterfallLines(parts: Waterfall, terminal: Terminal): string[] {
  const { words, lang } = terminal;
  const say = words.explain;
  const { bars, total, change, residual, coalitions, runaways, isExact } = parts;
  if (bars.length === 0) return [wrap(say.noChannels)];
  if (bars.every(({ part, alone, last }) => part === 0 && alone === 0 && last === 0)) return [wrap(say.unmoved)];
  const ends = [0, ...bars.map(({ to }) => to)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const rows = bars.map((bar) => [
    `  ${words.story.channels[bar.channel]}`,
    logPoints(bar.part, lang),
    drawnBar(bar, low, high),
    changeInPercent(bar.change, lang),
    logPoints(bar.alone, lang),
    logPoints(bar.last, lang),
  ]);
  const tolerance = say.tolerance(compact(waterfallTolerance, lang, 1));
  const align: readonly Align[] = ["left", "right", "left", "right", "right", "right"];
  const shown = [
    [...say.columns].map((each, i) => (i === 0 ? `  ${each}` : each)),
    ...rows,
    [
      `  ${say.sum}`,
      logPoints(total, lang),
      drawnBar({ from: 0, to: total }, low, high),
      changeInPercent(change, lang),
      "",
      "",
    ],
    [`  ${say.residual}`, compact(100 * residual, lang, 2), tolerance, "", "", ""],
  ];
  const factors = bars.slice(0, 2).map((bar) => fixed(1 + bar.change, 2, lang));
  const product = [...factors, ...(bars.length > 2 ? ["…"] : [])].join(" × ");
  return [
    fitted(shown, align, room),
    wrap(say.legend(coalitions, `${product} = ${fixed(1 + change, 2, lang)}`)),
    ...(runaways === 0 ? [] : [wrap(say.runaways(runaways, coalitions))]),
    ...(isExact ? [] : [wrap(say.notExact(compact(residual, lang, 2), compact(waterfallTolerance, lang, 1)))]),
  ];
}

/** Which paths put something in by hand, and behind which channel each of them is told. */
function byHandLines({ scenario }: MadeRun, { words }: Terminal): string[] {
  const inputs = inputsOf(scenario);
  if (inputs.length === 0) return [];
  const { discounting, fundamentals } = words.story.channels;
  const behind = inputs.map((path) =>
    words.explain.behind(path, path.startsWith("discounting.") ? discounting : fundamentals),
  );
  return [wrap(words.explain.setByHand(behind.join(", ")))];
}

/** From where the bars before ended to where this one does: ▓ presses the price, ░ lifts it; │ is nothing or next to nothing. */
function drawnBar({ from, to }: { readonly from: number; readonly to: number }, low: number, high: number): string {
  if (high === low) return "";
  const at = (value: number): number => Math.round(((value - low) / (high - low)) * axis);
  const [start, end] = [at(Math.min(from, to)), at(Math.max(from, to))];
  if (start === end) return `${" ".repeat(Math.min(start, axis - 1))}│`;
  return " ".repeat(start) + (to < from ? "▓" : "░").repeat(end - start);
}

function pairLines({ pairs }: Waterfall, terminal: Terminal): string[] {
  const { words, lang } = terminal;
  const say = words.explain;
  const strong = pairs.filter(({ value }) => /[1-9]/.test(logPoints(value, lang))).slice(0, mostPairs);
  const title = styled(terminal, "bold", wrap(say.together));
  if (strong.length === 0) return [title, wrap(say.nothingTogether)];
  const rows = strong.map(({ channels: [one, other], value }) => [
    `  ${say.pair(words.story.channels[one], words.story.channels[other])}`,
    logPoints(value, lang),
  ]);
  return [title, fitted(rows, ["left", "right"], room)];
}
