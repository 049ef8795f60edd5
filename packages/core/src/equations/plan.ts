import { type Column, column } from "../model/column.ts";
import type { ResolvedModel } from "./resolve.ts";
import type { EquationsDocument } from "./schema.ts";

/** The numbers of a run. */
export type RunNumbers = Pick<EquationsDocument, "parameters" | "initial" | "periods" | "shocks">;

export interface Plan {
  readonly periods: number;
  /** Named values of period 0: variables, then parameters. */
  readonly opening: Column;
  /** Values of all parameters from a period on; period 1 is always there. */
  readonly parameters: ReadonlyMap<number, Column>;
}

/**
 * Opening values and the course of the parameters; the numbers have passed `numberProblems`.
 *
 * A variable opens at its initial value or at 0, a parameter at its initial value or at its value in period 0.
 * A shock sets parameters from its first to its last period, both included; of two shocks the later in the list wins.
 */
export function planOf({ index, equations, parameters }: ResolvedModel, numbers: RunNumbers): Plan {
  const { periods, initial = {}, shocks = [] } = numbers;
  const position = new Map(parameters.map((name, i) => [name, i]));
  const base = parameters.map((name) => numbers.parameters?.[name] ?? 0);

  const valuesIn = (period: number): Column => {
    const values: Column = Float64Array.from(base);
    for (const { from, to = Infinity, set } of shocks) {
      if (period < from || period > to) continue;
      for (const [name, value] of Object.entries(set)) values[position.get(name) ?? 0] = value;
    }
    return values;
  };

  const opening = column(index.size);
  opening.set(valuesIn(0), equations.length);
  for (const [name, value] of Object.entries(initial)) opening[index.get(name) ?? 0] = value;
  const turns = new Set([1, ...shocks.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to + 1]))]);
  return { periods, opening, parameters: new Map(Array.from(turns, (period) => [period, valuesIn(period)])) };
}
