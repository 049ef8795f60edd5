import { compact, dayEnding, type RunRecord } from "@ebb/core";
import { styled } from "../color.ts";
import { ownText } from "../print/own-text.ts";
import { wrap } from "../print/wrap.ts";
import type { Terminal } from "../terminal.ts";
import type { MadeRun } from "./made-run.ts";

/** A page of 80 columns. */
const room = 80;

/** What was run: scenario, world and set, from when to when, how old that is, and all that differs from the scenario as it stands. */
export function runHeading(
  { scenario, compiled, world, record, parameterSet, given }: MadeRun,
  terminal: Terminal,
): string[] {
  const { words, lang } = terminal;
  const say = words.run;
  const { id, date } = world.document;
  const months = Math.round(12 * compiled.periods * compiled.dt);
  const age = monthsOld(date);
  const list = [...given].map(([key, value]) => `${key} = ${compact(value, lang)}`).join(", ");
  return [
    styled(terminal, "bold", wrap(say.heading(ownText(scenario.name[lang], room), id, parameterSet), room)),
    ...(scenario.about === undefined ? [] : [wrap(ownText(scenario.about[lang], Infinity), room)]),
    wrap(
      [
        say.span(date, months, say.steps[stepOf(record)], dayEnding(date, months)),
        ...(age > 0 ? [say.age(age, age <= months)] : []),
        ...(list === "" ? [] : [say.given(list)]),
        ...(compiled.without.length === 0 ? [] : [say.without(compiled.without.join(", "))]),
        ...(compiled.off.length === 0 ? [] : [say.off(compiled.off.join(", "))]),
      ].join(" "),
      room,
    ),
  ];
}

/** Mean length of a month [ms]. */
const monthLength = 30.4375 * 86_400_000;

/** Whole months from the day of an opening balance sheet to today. */
export function monthsOld(date: string): number {
  return Math.round((Date.now() - Date.parse(date)) / monthLength);
}

function stepOf({ scenario: { dt } }: RunRecord): "quarter" | "month" | "week" | "day" {
  if (dt > 0.2) return "quarter";
  return dt > 0.05 ? "month" : dt > 0.01 ? "week" : "day";
}

/** Name of the period of a row; the opening by its day. */
export function periodAt({ scenario, world }: RunRecord, row: number): string {
  return row === 0 ? world.date : (scenario.periodNames[row - 1] ?? "");
}

/** Name of the period in which so many months after the opening end. */
export function periodAfter(run: RunRecord, months: number): string {
  return periodAt(run, Math.round(months / (12 * run.scenario.dt)));
}

/** A number that rose with its plus sign; none where it rounds to zero. */
export function signed(text: string, value: number): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
