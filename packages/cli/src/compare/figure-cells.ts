import { type FigureOfRuns, fixed, percent, type RunRecord } from "@ebb/core";
import { changeInPercent, outputNumber } from "../print/output-number.ts";
import { periodAfter, signed } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";

/** Figures that are dates: months after the opening. */
function isDate({ unit, statistic }: FigureOfRuns): boolean {
  return unit === "mo" || statistic?.id === "first-above" || statistic?.id === "first-below";
}

/** One value of a figure as its column shows it. */
export function valueCell(figure: FigureOfRuns, which: number, run: RunRecord, { words, lang }: Terminal): string {
  const value = figure.values[which];
  if (value === undefined || value === Infinity) return "—";
  if (typeof value === "boolean") return words.explain.truth[`${value}`];
  if (typeof value === "string") {
    const regimes: Readonly<Record<string, string>> = words.run.regimes;
    return regimes[value] ?? "—";
  }
  if (figure.pattern === "<asset>.half-life") return fixed(value, 0, lang);
  if (isDate(figure)) return periodAfter(run, value);
  if (figure.pattern === "<asset>.trough") return percent(value, 1, lang);
  if (figure.unit === "share" && figure.pattern.startsWith("<asset>.")) return changeInPercent(value, lang);
  return outputNumber(value, figure.pattern, figure.unit, lang);
}

/** How far a run is from the first; empty where there is nothing to subtract. */
export function differenceCell(figure: FigureOfRuns, which: number, { words, lang }: Terminal): string {
  const say = words.compare;
  const difference = figure.differences[which];
  if (difference === undefined) return "";
  if (isDate(figure)) return say.months(signed(fixed(difference, 0, lang), difference));
  const digits = figure.pattern === "displacement" ? 0 : 1;
  if (figure.unit === "share") return say.points(signed(fixed(100 * difference, digits, lang), difference));
  return signed(outputNumber(difference, figure.pattern, figure.unit, lang), difference);
}
