import { fixed, type Lang, percent, type Range, type RangedFigure, type RunRecord } from "@ebb/core";
import { periodAt } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";

/** `49 (41…54)`: a figure in the central draw, and where 80 of 100 draws lie. */
export function withRange({ central, range }: RangedFigure, show: (value: number) => string): string {
  return `${show(central)} (${rangeInWords(range, show)})`;
}

/** `41…54`; one text where both ends read the same. */
export function rangeInWords({ low, high }: Range, show: (value: number) => string): string {
  const [from, to] = [show(low), show(high)];
  return from === to ? from : `${from}…${to}`;
}

/** `−63% (−86…−22)`: per cent, whole where the range is ten points wide, to a tenth where it is narrower. */
export function changeWithRange({ central, range }: RangedFigure, lang: Lang): string {
  const digits = range.high - range.low >= 0.1 ? 0 : 1;
  return `${percent(central, digits, lang)} (${rangeInWords(range, (value) => fixed(100 * value, digits, lang))})`;
}

/** `106 (20…130)`: whole where the range is ten wide, to a tenth where it is narrower. */
export function amountWithRange(figure: RangedFigure, lang: Lang): string {
  const { low, high } = figure.range;
  return withRange(figure, (value) => fixed(value, high - low >= 10 ? 0 : 1, lang));
}

/** `2026-04 (2026-03…never)`: months after the opening as names of periods. */
export function periodInWords(months: number, run: RunRecord, { words }: Terminal): string {
  return months === Infinity ? words.story.never : periodAt(run, Math.round(months / (12 * run.scenario.dt)));
}

/** `99 of 100` draws, or `3 of 7` where there are few; all and none only where it was all or none. */
export function often(count: number, all: number, { words }: Terminal): string {
  const { of } = words.story;
  if (all < 100) return of(count, all);
  const rounded = Math.round((100 * count) / all);
  return of(count === 0 || count === all ? rounded : Math.min(99, Math.max(1, rounded)), 100);
}
