import { fixed, type Lang, percent, type Range, type RangedFigure, type RunRecord } from "@ebb/core";
import { perHundred } from "../print/per-hundred.ts";
import { periodAfter } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";

/** `49 (41…54)`: a figure in the central draw, and where 80 of 100 draws lie; `100` where all read the same. */
export function withRange(
  { central, range }: RangedFigure,
  show: (value: number) => string,
  shortly: (value: number) => string = show,
): string {
  const ends = rangeInWords(range, shortly);
  return ends === shortly(central) ? show(central) : `${show(central)} (${ends})`;
}

/** `41…54`; one text where both ends read the same. */
export function rangeInWords({ low, high }: Range, show: (value: number) => string): string {
  const [from, to] = [show(low), show(high)];
  return from === to ? from : `${from}…${to}`;
}

/** `−63% (−86…−22)`: a change in per cent. */
export function changeWithRange(figure: RangedFigure, lang: Lang): string {
  const digits = digitsOf(figure.range, 0.1);
  return withRange(
    figure,
    (value) => percent(value, digits, lang),
    (value) => fixed(100 * value, digits, lang),
  );
}

/** `−63 (−86…−22)`: the same in a column of per cents. */
export function pointsWithRange(figure: RangedFigure, lang: Lang): string {
  return withRange(figure, (value) => fixed(100 * value, digitsOf(figure.range, 0.1), lang));
}

/** `106 (20…130)`: an amount. */
export function amountWithRange(figure: RangedFigure, lang: Lang): string {
  return withRange(figure, (value) => fixed(value, digitsOf(figure.range, 10), lang));
}

/** A range this wide hides tenths. */
function digitsOf({ low, high }: Range, wide: number): number {
  return high - low >= wide ? 0 : 1;
}

/** `2026-04 (2026-03…never)`: months after the opening as names of periods. */
export function periodInWords(months: number, run: RunRecord, { words }: Terminal): string {
  return months === Infinity ? words.story.never : periodAfter(run, months);
}

/** Draws of which something is counted: a hundred, or all there are where they are fewer. */
export function countedOf(all: number): number {
  return Math.min(all, 100);
}

/** Of so many: all and none only where it was all or none. */
export function counted(count: number, all: number): number {
  return all <= 100 ? count : perHundred(count, all);
}

/** `99 of 100`. */
export function often(count: number, all: number, { words }: Terminal): string {
  return words.story.of(counted(count, all), countedOf(all));
}
