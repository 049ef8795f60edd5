import { type Column, column, idColumnOf } from "../model/column.ts";
import type { Problem } from "../model/problem.ts";
import { max } from "../solve/math.ts";
import { type IdentityReport, identityChecker } from "./check-identities.ts";
import { type CompiledModel, variableNames } from "./compile-model.ts";
import { evaluate, faultAt } from "./evaluate.ts";
import { failAtBlock, failAtFault } from "./faults.ts";
import type { Plan } from "./plan.ts";
import { blockSolver } from "./solve-block.ts";

/** How hard a block was: the most Newton steps and the largest residual of any period. */
export interface BlockReport {
  readonly variables: readonly string[];
  /** Those of them that were guessed. */
  readonly tears: readonly string[];
  readonly iterations: number;
  readonly residual: number;
}

export interface ModelRun {
  /** Values of a variable or parameter by period, from the opening in period 0. */
  readonly series: (name: string) => Column;
  readonly blocks: readonly BlockReport[];
  readonly identities: readonly IdentityReport[];
  /** The first failure of each identity that failed. */
  readonly problems: readonly Problem[];
}

/**
 * Solves a model period by period.
 *
 *   x[-k] in period t is x in period max(0, t − k): before the start stands the opening
 *
 * run: what the run is called in errors. Throws EbbError: equations/not-computable (an operation without a finite result),
 * equations/no-solution and equations/undetermined (a block), each with its equation, place and period. A broken identity
 * is not thrown but reported: the series are there to look at.
 */
export function runModel(model: CompiledModel, { periods, opening, parameters }: Plan, run = ""): ModelRun {
  const { program, equations, index, lagged, checks } = model;
  const { code } = program;
  const width = index.size;
  const length = periods + 1;
  const slots = column(program.slots);
  const slopes = column(program.slots);
  const history = column(width * length);
  const lagSlots = idColumnOf(lagged.map(({ slot }) => slot));
  const lagSources = idColumnOf(lagged.map(({ source }) => source * length));
  const lags = idColumnOf(lagged.map(({ lag }) => lag));

  const steps = model.steps.map((step) =>
    "tears" in step
      ? { block: step, solve: blockSolver(code, step, slots, slopes), iterations: 0, residual: 0 }
      : { straight: step },
  );
  const identities = identityChecker(model.identities, slots, run);

  for (const [slot, value] of program.constants) slots[slot] = value;
  slots.set(opening);
  keep(0);
  for (let period = 1; period <= periods; period++) {
    const values = parameters.get(period);
    if (values !== undefined) slots.set(values, equations.length);
    for (let i = 0; i < lags.length; i++) {
      slots[lagSlots[i]] = history[lagSources[i] + (period > lags[i] ? period - lags[i] : 0)];
    }
    for (const step of steps) {
      if (step.straight !== undefined) {
        compute(step.straight.from, step.straight.to, period);
        continue;
      }
      const solution = step.solve();
      if (!solution.converged) failAtBlock(model, step.block, solution, moment(period));
      step.iterations = max(step.iterations, solution.iterations);
      step.residual = max(step.residual, solution.residual);
    }
    compute(checks.from, checks.to, period);
    identities.check(period);
    keep(period);
  }

  function compute(from: number, to: number, period: number): void {
    const stop = evaluate(code, from, to, slots);
    if (stop >= 0) failAtFault(model, faultAt(code, stop, slots), moment(period));
  }

  function keep(period: number): void {
    for (let i = 0; i < width; i++) history[i * length + period] = slots[i];
  }

  function moment(period: number): string {
    return `${run} · period ${period}`;
  }

  return {
    series: (name) => {
      const start = (index.get(name) ?? 0) * length;
      return history.subarray(start, start + length);
    },
    blocks: steps.flatMap((step) =>
      step.block === undefined
        ? []
        : {
            variables: variableNames(model, step.block.members),
            tears: variableNames(model, step.block.tears),
            iterations: step.iterations,
            residual: step.residual,
          },
    ),
    identities: identities.reports(),
    problems: identities.problems,
  };
}
