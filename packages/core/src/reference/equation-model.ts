import { z } from "zod";
import { compileModel } from "../equations/compile-model.ts";
import { numberProblems } from "../equations/number-problems.ts";
import { planOf } from "../equations/plan.ts";
import { resolve } from "../equations/resolve.ts";
import { runModel } from "../equations/run-model.ts";
import { printPath } from "../formats/zod-problems.ts";
import { EbbError, fail, type Place, type Problem } from "../model/problem.ts";
import { readInputs } from "./inputs.ts";
import type { ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const values = z.record(z.string(), z.number());
const period = z.int().min(0);
const shape = z.object({
  equations: z.array(z.string()).min(1),
  parameters: values.optional(),
  initial: values.optional(),
  periods: z.int().min(1),
  shocks: z.array(z.object({ from: period, to: period.optional(), set: values })).optional(),
});

/** The periods at which each case of a file expects its series. */
const periodsAsked = z.object({
  cases: z.array(z.object({ id: z.string(), expected: z.object({ at: z.array(period).optional() }) })),
});

/** Models written as equations: the series of every variable and parameter in the periods the case lists under `at`. */
export const equationModel: ReferenceMechanism = {
  mechanism: "equation-model",
  compute(each) {
    const inputs = readInputs(shape, each);
    const place = (...keys: readonly PropertyKey[]): Place => ({
      ...each.place,
      path: `${each.place.path ?? ""}.${printPath(keys)}`,
    });
    const problems: Problem[] = [];
    const model = resolve(inputs, (keys) => place(...keys), problems);
    problems.push(...numberProblems(model, inputs, place));
    if (problems.length > 0) throw new EbbError(problems);
    const { series } = runModel(compileModel(model), planOf(model, inputs), each.id);
    const at = periodsOf(each, inputs.periods);
    const named = Array.from(model.index.keys(), (name) => {
      const values = series(name);
      return [name, at.map((period) => Number(values[period]))] as const;
    });
    return { at, series: Object.fromEntries(named) };
  },
};

/** The periods the case asks for, or all of them. Throws equations/out-of-range at one outside the run. */
function periodsOf({ id, file, place }: ReferenceCase, periods: number): readonly number[] {
  const asked = periodsAsked.safeParse(file).data?.cases.find((each) => each.id === id)?.expected.at;
  for (const given of asked ?? []) {
    if (given > periods)
      fail("equations/out-of-range", { ...place, path: `${id} expected.at` }, { given, range: `0 … ${periods}` });
  }
  return asked ?? Array.from({ length: periods + 1 }, (_, period) => period);
}
