import { z } from "zod";
import { columnProblems, numberProblems, refuse } from "../kernels/input-problems.ts";
import { type CappedBanks, type FireSale, fireSaleRange } from "../kernels/leverage-cap.ts";
import { matrixOf } from "../kernels/matrix.ts";
import { columnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { byId } from "./by-id.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const small = z.object({
  securities: matrix,
  loans: vector,
  equity: vector,
  leverageCap: z.number(),
  impactCoefficient: z.number(),
});
/** One number per class of securities: a list in their order, or named by class. */
const perClass = z.union([vector, z.record(z.string(), z.number())]);
const named = z.object({
  classes: z.array(z.string()),
  securities: matrix,
  loansTotal: vector,
  equityAfterLoanLosses: vector,
  volatility: perClass,
  volume: perClass,
  leverageCap: z.number(),
  kappa: z.number(),
});

/** The least and the greatest fire sale of banks under a leverage cap, with an impact that grows with the root of sales. */
export const leverageCapSquareRoot: ReferenceMechanism = {
  mechanism: "leverage-cap-square-root",
  compute(each): JsonObject {
    const { inputs, place } = each;
    if ("impactCoefficient" in inputs) return range(withCoefficient(each), each);
    if ("kappa" in inputs) return range(withVolumes(each), each);
    return fail("verify/unknown-choice", place, {
      given: Object.keys(inputs).join(", "),
      known: ["securities … impactCoefficient", "classes securities … kappa"],
    });
  },
};

function withCoefficient(each: ReferenceCase): CappedBanks {
  const read = readInputs(small, each);
  refuse(numberProblems("impactCoefficient", read.impactCoefficient, { atLeast: 0 }, each.place));
  const securities = matrixOf("securities", read.securities, each.place);
  const scale = Math.sqrt(read.impactCoefficient);
  return {
    loans: columnOf(read.loans),
    equity: columnOf(read.equity),
    securities,
    impacts: Array.from({ length: securities.columns }, () => ({ kind: "square-root", scale })),
    leverageCap: read.leverageCap,
  };
}

function withVolumes(each: ReferenceCase): CappedBanks {
  const { place } = each;
  const read = readInputs(named, each);
  const volatility = byId("volatility", read.classes, read.volatility, place);
  const volume = byId("volume", read.classes, read.volume, place);
  refuse([
    ...columnProblems("volatility", volatility, read.classes.length, { atLeast: 0 }, place),
    ...columnProblems("volume", volume, read.classes.length, { above: 0 }, place),
    ...numberProblems("kappa", read.kappa, { atLeast: 0 }, place),
  ]);
  return {
    loans: columnOf(read.loansTotal),
    equity: columnOf(read.equityAfterLoanLosses),
    securities: matrixOf("securities", read.securities, place),
    impacts: read.classes.map((_, k) => ({
      kind: "square-root",
      scale: (read.kappa * volatility[k]) / Math.sqrt(volume[k]),
    })),
    leverageCap: read.leverageCap,
  };
}

function range(banks: CappedBanks, { place }: ReferenceCase): JsonObject {
  const { least, greatest } = fireSaleRange(banks, {}, place);
  const [lower, upper] = [print(least), print(greatest)];
  return {
    lower,
    upper,
    deltaLower: lower.delta,
    deltaUpper: upper.delta,
    thetaLower: lower.theta,
    thetaUpper: upper.theta,
    sellers: lower.sellers,
    fireSaleLoss: lower.fireSaleLoss,
  };
}

function print({ value, converged }: FixedPoint<FireSale>) {
  const { delta, theta, sellers, loss } = value;
  return { delta: [...delta], theta: [...theta], sellers, fireSaleLoss: loss, converged };
}
