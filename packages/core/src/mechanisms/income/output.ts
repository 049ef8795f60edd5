import { expm1 } from "../../solve/math.ts";

/** What people do with a dollar of income. */
export interface SpendingHabits {
  /** c₁: spent out of income after taxes, t taken as taxes, m spent abroad. */
  readonly propensity: number;
  readonly taxRate: number;
  readonly importPropensity: number;
}

/** Spent at home out of a dollar of income before taxes: c₁·(1 − t) − m, below 1 for shares that leave rounds an end. */
export function respent({ propensity, taxRate, importPropensity }: SpendingHabits): number {
  return propensity * (1 - taxRate) - importPropensity;
}

/** 1/(1 − c₁·(1 − t) + m): income in the end per dollar of spending that goes on. Wealth effects come on top. */
export function incomeMultiplier(habits: SpendingHabits): number {
  return 1 / (1 - respent(habits));
}

/** Output over the plan in a period, and the income people have come to spend by at its end [usd bn/yr]. */
export interface Output {
  readonly output: number;
  readonly habitual: number;
}

/**
 * Output over the plan while autonomous spending holds for a step.
 *
 *   Y = Aut + a·Ȳ,  dȲ/dt = (Y − Ȳ)/T        a = c₁·(1 − t) − m
 *   Ȳ tends to Aut/(1 − a) at the rate (1 − a)/T;  output: the mean of Y over the step
 *
 * autonomous Aut, habitual Ȳ at the opening [usd bn/yr]; incomeTime T, step [yr, > 0]. The solution is exact, so two half steps are
 * one whole step, and rounds of spending are as many in a year of weeks as in a year of months. Exactly 0 at rest.
 */
export function outputOver(
  autonomous: number,
  habitual: number,
  habits: SpendingHabits,
  incomeTime: number,
  step: number,
): Output {
  const again = respent(habits);
  const target = autonomous / (1 - again);
  const steps = ((1 - again) * step) / incomeTime;
  const closed = -expm1(-steps);
  const gap = habitual - target;
  return { output: autonomous + again * (target + (gap * closed) / steps), habitual: habitual - gap * closed };
}
