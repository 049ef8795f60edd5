import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { incomeMultiplier, outputOver, respent } from "./output.ts";
import { incomeParameters as parameters } from "./parameters.ts";

const habits = {
  propensity: central(parameters.propensity),
  taxRate: central(parameters.taxRate),
  importPropensity: central(parameters.importPropensity),
};
const incomeTime = central(parameters.incomeTime);
const anyHabits = fc.record({
  propensity: inRange(parameters.propensity),
  taxRate: inRange(parameters.taxRate),
  importPropensity: inRange(parameters.importPropensity),
});
const spending = fc.double({ min: -1000, max: 1000, noNaN: true });
const step = fc.double({ min: 1e-3, max: 1, noNaN: true });

describe("output over the plan", () => {
  it("must hold: without wealth effects a dollar a year ends as 1/(1 − c₁(1 − t) + m) dollars of income", () => {
    expect(incomeMultiplier(habits)).toBeCloseTo(1 / (1 - 0.6 * 0.75 + 0.15), 14);
    const { output, habitual } = outputOver(100, 0, habits, incomeTime, 1e6);
    expect(habitual).toBeCloseTo(100 * incomeMultiplier(habits), 10);
    expect(output).toBeCloseTo(100 * incomeMultiplier(habits), 3);
  });

  it("starts as the dollar itself", () => {
    expect(outputOver(100, 0, habits, incomeTime, 1e-9).output).toBeCloseTo(100, 6);
  });

  it("is exactly that of the plan at rest", () => {
    fc.assert(
      fc.property(anyHabits, inRange(parameters.incomeTime), step, (each, time, dt) => {
        const { output, habitual } = outputOver(0, 0, each, time, dt);
        expect([output === 0, habitual === 0]).toEqual([true, true]);
      }),
    );
  });

  it("is the same after one step as after two halves, over the step as a whole too", () => {
    fc.assert(
      fc.property(
        anyHabits,
        inRange(parameters.incomeTime),
        spending,
        spending,
        step,
        (each, time, autonomous, start, dt) => {
          const whole = outputOver(autonomous, start, each, time, dt);
          const first = outputOver(autonomous, start, each, time, dt / 2);
          const second = outputOver(autonomous, first.habitual, each, time, dt / 2);
          expect(second.habitual).toBeCloseTo(whole.habitual, 9);
          expect((first.output + second.output) / 2).toBeCloseTo(whole.output, 9);
        },
      ),
    );
  });

  it("respends less than it gets, so the rounds end, over the whole range", () => {
    fc.assert(
      fc.property(anyHabits, (each) => {
        expect(respent(each)).toBeLessThan(1);
        expect(incomeMultiplier(each)).toBeGreaterThan(0);
      }),
    );
  });

  it("scales with dollars", () => {
    const { output } = outputOver(40, 25, habits, incomeTime, 1 / 12);
    expect(outputOver(40_000, 25_000, habits, incomeTime, 1 / 12).output).toBeCloseTo(1000 * output, 9);
  });
});
