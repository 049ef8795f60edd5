import { moneyFromBase } from "../kernels/money-multiplier.ts";
import { fail, type Place } from "../model/problem.ts";
import { openEquations } from "./open-equations.ts";
import { planOf } from "./plan.ts";
import { runModel } from "./run-model.ts";

/** Bank deposits in the unit of the model: in the period before the requirement rises, and in the last one; `atOnce` is the period of the rise. */
export interface DepositsView {
  readonly before: number;
  readonly after: number;
}

export interface ReserveRequirementRise {
  /** Reserves the banks need in the period before the rise. */
  readonly reserves: number;
  /** Reserves per unit of the deposits of that period, under the old and the new requirement. */
  readonly ratio: DepositsView;
  readonly textbook: DepositsView;
  /** path: deposits by period, from the opening. */
  readonly insout: DepositsView & { readonly atOnce: number; readonly path: readonly number[] };
}

export interface ReserveRequirementOptions {
  /** By how much the requirement is multiplied, and from which period on. */
  readonly factor?: number;
  readonly period?: number;
  readonly file?: string | undefined;
}

/**
 * One rise of the reserve requirement in two views of money, side by side.
 *
 *   textbook   D = R/r      reserves R are given and deposits D follow: doubling r halves D
 *   INSOUT     R = r·D      deposits follow from loans and portfolios, and reserves are found: D stays at first, then grows,
 *                           because banks short of liquid assets pay more for deposits
 *
 * insout: text of the model; ro1 and ro2 are its requirements, M1s and M2s its deposits.
 * Throws as openEquations and runModel; equations/no-requirement where the model has no such names, equations/out-of-range
 * for a factor that is not positive and a rise that is not within the run.
 * Source: Godley & Lavoie, Monetary Economics, 2nd ed. 2012, ch. 10; textbook: moneyFromBase.
 */
export function raiseReserveRequirement(
  insout: string,
  { factor = 2, period = 16, file = "insout" }: ReserveRequirementOptions = {},
): ReserveRequirementRise {
  const { document, model, plan } = openEquations(insout, { file });
  const place: Place = { file };
  const missing = ["M1s", "M2s", "ro1", "ro2"].filter((name) => !model.index.has(name));
  if (missing.length > 0) fail("equations/no-requirement", place, { missing });
  if (!(factor > 0)) fail("equations/out-of-range", { path: "factor" }, { given: factor, range: "> 0" });
  if (!(period >= 1 && period <= plan.periods)) {
    fail("equations/out-of-range", place, { given: period, range: `1 … ${plan.periods}` });
  }
  const { ro1 = 0, ro2 = 0 } = document.parameters ?? {};
  const shocks = [{ from: period, set: { ro1: factor * ro1, ro2: factor * ro2 } }];
  const { series } = runModel(model, planOf(model, { ...document, shocks }), document.id);

  const checking = series("M1s");
  const time = series("M2s");
  const path = Array.from(checking, (each, t) => each + time[t]);
  const before = path[period - 1] ?? 0;
  const reserves = ro1 * checking[period - 1] + ro2 * time[period - 1];
  const ratio = { before: reserves / before, after: (factor * reserves) / before };
  const textbook = (required: number): number =>
    moneyFromBase(reserves, { currency: 0, required, excess: 0 }, place).deposits;
  return {
    reserves,
    ratio,
    textbook: { before: textbook(ratio.before), after: textbook(ratio.after) },
    insout: { before, atOnce: path[period] ?? 0, after: path.at(-1) ?? 0, path },
  };
}
