import { type AssumptionEffects, compact, effectsBySize, fixed, percent, type SizedEffect } from "@ebb/core";
import { styled } from "../color.ts";
import { describeAll } from "../envelope.ts";
import { fitted } from "../print/fitted.ts";
import type { Align } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { runHeading, signed } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";

/** A page of 80 columns. */
const room = 80;
/** Assumptions that are shown, at most. */
const most = 20;

/** What is looked at: its name as it was asked for, and the unit of the vocabulary. */
export interface ShownMetric {
  readonly name: string;
  readonly unit: string | undefined;
}

/** The assumptions that move a figure most, what a fifth less and a fifth more of each does to it, and how well each is known. */
export function effectsScreen(
  made: MadeRun,
  effects: AssumptionEffects,
  { name, unit }: ShownMetric,
  terminal: Terminal,
): string {
  const { words } = terminal;
  const say = words.effects;
  const bySize = effectsBySize(effects, 0);
  const shown = bySize.filter(({ size }) => size > 0).slice(0, most);
  const left = bySize.filter(({ size }) => size > 0).length - shown.length;
  const middle = figure(effects.central[0] ?? NaN, unit, terminal);
  const marks = {
    held: shown.some(({ effect: { down, up } }) => down.held || up.held),
    failed: bySize.flatMap(({ effect: { down, up } }) => [down, up]).filter(({ problems }) => problems.length > 0),
  };
  const set = bySize.filter(({ effect }) => effect.setByScenario).map(({ effect }) => effect.parameter.key);
  const zeros = bySize.filter(({ effect }) => effect.parameter.value === 0).length;
  const unmoved = bySize.filter(({ size }) => size === 0).length;
  return [
    runHeading(made, terminal),
    [
      styled(terminal, "bold", wrap(say.title(name, middle), room)),
      shown.length === 0 ? `  ${say.nothing}` : table(shown, unit, terminal),
    ],
    [
      wrap(
        [
          say.legend(say.units[unit ?? ""] ?? unit ?? ""),
          ...(marks.held ? [say.held] : []),
          ...(left === 0 ? [] : [say.left(left, change(bySize[shown.length]?.size, unit, terminal).replace("+", ""))]),
          say.unmoved(unmoved, zeros),
          ...(set.length === 0 ? [] : [say.setByScenario(set.join(", "))]),
          say.together,
        ].join(" "),
        room,
      ),
    ],
    ...(marks.failed.length === 0
      ? []
      : [[wrap(say.failed(marks.failed.length), room), describeAll(marks.failed[0]?.problems ?? [], terminal)]]),
    ...(shown[0] === undefined ? [] : [[say.next(shown[0].effect.parameter.key)]]),
    [wrap(words.disclaimer, room)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

const align: readonly Align[] = ["left", "right", "left", "right", "right", "left"];

function table(shown: readonly SizedEffect[], unit: string | undefined, terminal: Terminal): string {
  const { words, lang } = terminal;
  const say = words.effects;
  const rows = shown.map(({ effect: { parameter, down, up }, ...effect }) => [
    `  ${parameter.key}`,
    compact(parameter.value, lang, 3),
    words.unitNames[parameter.unit] ?? parameter.unit,
    `${change(effect.down, unit, terminal)}${down.held ? "†" : ""}`,
    `${change(effect.up, unit, terminal)}${up.held ? "†" : ""}`,
    parameter.grade,
  ]);
  return fitted([["", ...say.columns], ...rows], align, room);
}

/** A figure as people read it: shares as per cent, never in words. */
function figure(value: number, unit: string | undefined, { words, lang }: Terminal): string {
  if (value === Infinity) return words.effects.never;
  return unit === "share" ? percent(value, 1, lang) : compact(value, lang, 4);
}

/** A difference of such figures: shares in percentage points; of never, whether it now happens or no longer. */
function change(value: number | undefined, unit: string | undefined, { words, lang }: Terminal): string {
  if (value === undefined) return "—";
  if (value === Infinity) return words.effects.never;
  if (value === -Infinity) return words.effects.happens;
  if (value === 0) return "0";
  const shown = unit === "share" ? 100 * value : value;
  const text = Math.abs(shown) >= 0.05 ? fixed(shown, Math.abs(shown) < 99.95 ? 1 : 0, lang) : compact(shown, lang, 1);
  return signed(text, shown);
}
