import { describe, expect, it } from "vitest";
import { essay, held, ramp, runOf, world } from "../../../../tests/runs.ts";
import { told } from "../../../../tests/told.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import { parametersUnder } from "../mechanisms/parameter-sets.ts";
import { parameterRegistry } from "../mechanisms/registry.ts";
import { hardBounds } from "../model/parameters.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { min } from "../solve/math.ts";
import { finished } from "./finished.ts";
import { type AssumptionEffects, assumptionEffects, effectsBySize, type EffectMetric } from "./assumption-effects.ts";

const bitcoin: EffectMetric = { output: "bitcoin.trough", statistic: { id: "last" } };
const premium: EffectMetric = { output: "x", statistic: { id: "max" } };
const firstFall: EffectMetric = { output: "bitcoin.first-10", statistic: { id: "last" } };

const paths = {
  "ai-capex.spending": ramp(789),
  "discounting.policy-yield": ramp(60, "bp"),
  "fire-sales.valueShare": held(0.5, "share"),
};
const horizon = { months: 3, step: "month" } as const;
const squeeze: ScenarioBody = {
  id: "squeeze",
  name: { en: "Squeeze", ru: "Сжатие" },
  horizon,
  paths,
  without: [],
  off: [],
};

function effectsOf(
  set: ParameterSet,
  metrics: readonly EffectMetric[],
  scenario: ScenarioBody = squeeze,
): { readonly effects: AssumptionEffects; readonly parts: readonly number[] } {
  const parts: number[] = [];
  const steps = assumptionEffects(scenario, world, set, metrics);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return { effects: value, parts };
    parts.push(value);
  }
}

const { effects, parts } = effectsOf("evidence", [bitcoin, premium, firstFall]);
const of = (key: string, from: AssumptionEffects = effects) => {
  const found = from.parameters.find(({ parameter }) => parameter.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

describe("the effect of an assumption", () => {
  it("is there for every parameter once, in the order of the registry, and the parts that are done rise to the whole", () => {
    expect(effects.parameters.map(({ parameter }) => parameter.key)).toEqual(parameterRegistry.map(({ key }) => key));
    expect(parts).toHaveLength(parameterRegistry.length);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
  });

  it.each(["discounting.rateBeta.bitcoin", "capital-competition.flowSlope"])(
    "is that of two runs made by hand (%s)",
    (key) => {
      const spec = parameterRegistry.find((each) => each.key === key);
      const value = spec?.value ?? NaN;
      const trough = (given: number): number => {
        const { price, world: on } = runOf(paths, { horizon, parameters: new Map([[key, given]]) });
        const [count, at] = [on.assets.ids.length, on.assets.ids.indexOf("bitcoin")];
        return [1, 2, 3].reduce((least, row) => min(least, price[row * count + at] - 1), 0);
      };
      const { down, up } = of(key);
      expect([down.value, up.value]).toEqual([value - 0.2 * Math.abs(value), value + 0.2 * Math.abs(value)]);
      expect(down.figures[0]).toBeCloseTo(trough(0.8 * value), 12);
      expect(up.figures[0]).toBeCloseTo(trough(1.2 * value), 12);
      const sized = effectsBySize(effects, 0).find(({ effect }) => effect.parameter.key === key);
      expect(sized?.down).toBeCloseTo(trough(0.8 * value) - trough(value), 12);
      expect(sized?.up).toBeCloseTo(trough(1.2 * value) - trough(value), 12);
      expect(sized?.size).toBeGreaterThan(0);
    },
  );

  it("has both signs: more exposure to yields deepens the fall, less eases it", () => {
    const sized = effectsBySize(effects, 0).find(
      ({ effect }) => effect.parameter.key === "discounting.rateBeta.bitcoin",
    );
    expect(sized?.up).toBeLessThan(0);
    expect(sized?.down).toBeGreaterThan(0);
  });

  it("of a parameter that nothing here reads is exactly 0, either way", () => {
    for (const metric of [0, 1, 2]) {
      const sized = effectsBySize(effects, metric).find(
        ({ effect }) => effect.parameter.key === "commitment-calls.passedToHedgeFunds",
      );
      expect([sized?.down, sized?.up, sized?.size]).toEqual([0, 0, 0]);
    }
  });

  it("of a parameter that the scenario sets is 0, and that is said", () => {
    const { setByScenario, down, up } = of("fire-sales.valueShare");
    expect(setByScenario).toBe(true);
    expect([down.figures, up.figures]).toEqual([effects.central, effects.central]);
    expect(effects.parameters.filter((each) => each.setByScenario)).toHaveLength(1);
  });

  it("ends at the bounds of what makes sense, and that is said; a value of 0 has no fifth", () => {
    const cut = effects.parameters.filter(({ down, up }) => down.held || up.held);
    expect(cut.length).toBeGreaterThan(0);
    for (const { parameter, down, up } of effects.parameters) {
      const [low, high] = hardBounds(parameter);
      expect(down.value).toBeGreaterThanOrEqual(low);
      expect(up.value).toBeLessThanOrEqual(high);
      expect(up.held).toBe(parameter.value + 0.2 * Math.abs(parameter.value) > high);
    }
    const zeros = effects.parameters.filter(({ parameter }) => parameter.value === 0);
    expect(zeros.flatMap(({ down, up }) => [down.value, up.value]).filter((each) => each !== 0)).toEqual([]);
  });

  it("starts from a value that is given in place of the set's", () => {
    const key = "discounting.rateBeta.bitcoin";
    const steps = assumptionEffects(squeeze, world, "evidence", [bitcoin], new Map([[key, 40]]));
    const from = finished(steps);
    expect(of(key, from)).toMatchObject({ parameter: { value: 40 }, down: { value: 32 }, up: { value: 48 } });
    expect(from.central[0]).toBeLessThan(effects.central[0] ?? NaN);
  });

  it("starts from the values of its set", () => {
    const under = effectsOf("essay", [bitcoin]).effects;
    expect(under.parameters.map(({ parameter }) => parameter)).toEqual(parametersUnder("essay"));
    const { price, world: on } = runOf(paths, { horizon, parameters: essay });
    const at = on.assets.ids.indexOf("bitcoin");
    const fall = [1, 2, 3].reduce((least, row) => min(least, price[row * on.assets.ids.length + at] - 1), 0);
    expect(under.central[0]).toBeCloseTo(fall, 12);
  });
});

describe("by size", () => {
  it("the largest leads, and none is lost", () => {
    const sizes = effectsBySize(effects, 0).map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes).toHaveLength(parameterRegistry.length);
    expect(sizes[0]).toBeGreaterThan(0);
  });

  it("a fall that never happens less one that never happens is no change", () => {
    expect(effects.central[2]).toBe(Infinity);
    const unmoved = effectsBySize(effects, 2).filter(({ size }) => size === 0);
    expect(unmoved.length).toBeGreaterThan(100);
    for (const { down, up } of unmoved) expect([down, up]).toEqual([0, 0]);
  });
});

it("what is no number cannot be compared", () => {
  const regime: EffectMetric = { output: "regime", statistic: { id: "last" } };
  expect(told(() => effectsOf("evidence", [regime]))).toEqual(["run/not-a-figure squeeze"]);
});
