import {
  type AssumptionEffects,
  effectsBySize,
  type MovedParameter,
  type ResultRow,
  type SizedEffect,
} from "@ebb/core";
import { csvOf } from "../print/csv.ts";

/** Effects in the envelope, the largest first: a row a parameter, with both moves and the figures they lead to. */
export function effectsResults(effects: AssumptionEffects, unit: string | undefined): readonly ResultRow[] {
  const [central = NaN] = effects.central;
  return [
    { metric: "central", ...(unit === undefined ? {} : { unit }), ...finite(central) },
    ...effectsBySize(effects, 0).map((each) => {
      const { parameter, setByScenario, down, up } = each.effect;
      const { key, value, unit: ofParameter, grade, source, range } = parameter;
      return {
        metric: key,
        unit: ofParameter,
        value,
        grade,
        source,
        range,
        setByScenario,
        down: moveOf(down, each.down),
        up: moveOf(up, each.up),
        size: Number.isFinite(each.size) ? each.size : null,
      };
    }),
  ];
}

function moveOf({ value, held, figures, problems }: MovedParameter, effect: number | undefined): object {
  const [figure] = figures;
  return {
    value,
    held,
    figure: figure === undefined ? null : finite(figure).value,
    effect: effect === undefined || !Number.isFinite(effect) ? null : effect,
    ...(figure === Infinity ? { reason: "never" } : {}),
    ...(problems.length === 0 ? {} : { problems: problems.map(({ code }) => code) }),
  };
}

/** JSON has no infinity: what never happens is null. */
function finite(value: number): { readonly value: number | null; readonly reason?: string } {
  return Number.isFinite(value) ? { value } : { value: null, reason: "never" };
}

const columns = [
  "parameter",
  "value",
  "unit",
  "grade",
  "low",
  "high",
  "value_down",
  "value_up",
  "held_down",
  "held_up",
  "set_by_scenario",
  "figure_down",
  "figure_up",
  "effect_down",
  "effect_up",
  "size",
];

/** The same as CSV, a row a parameter; empty where there is no number. */
export function effectsCsv(effects: AssumptionEffects): string {
  const row = ({ effect: { parameter, setByScenario, down, up }, ...effect }: SizedEffect) => [
    parameter.key,
    parameter.value,
    parameter.unit,
    parameter.grade,
    ...parameter.range,
    down.value,
    up.value,
    down.held,
    up.held,
    setByScenario,
    down.figures[0],
    up.figures[0],
    effect.down,
    effect.up,
    effect.size,
  ];
  return csvOf([columns, ...effectsBySize(effects, 0).map(row)]);
}
