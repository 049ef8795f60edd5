import { z } from "zod";
import { criticalImpact, haircutSale, saleWithoutImpact } from "../kernels/haircut-sale.ts";
import { marginEquilibria } from "../kernels/margin-spiral.ts";
import { varMargins } from "../kernels/var-margin.ts";
import { fail } from "../model/problem.ts";
import { readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const haircut = z.object({
  assets: z.number(),
  equity: z.number(),
  haircutAfter: z.number(),
  impactPerUnit: vector,
  proceedsAt: z.literal("final price"),
});
const spiral = z.object({
  v1: z.number(),
  a: z.number(),
  Z: z.number(),
  x0: z.number(),
  p0: z.number(),
  m0: z.number(),
  theta: z.number(),
  W0: vector,
});
const valueAtRisk = z.object({ sigma: z.number(), theta: z.number(), pi: z.number(), absPriceChange: vector });

/** The sale after a higher haircut, the equilibria of a margin spiral, and margins set by value at risk. */
export const margin: ReferenceMechanism = {
  mechanism: "margin",
  compute(each: ReferenceCase): JsonObject {
    if ("haircutAfter" in each.inputs) return raisedHaircut(each);
    if ("W0" in each.inputs) return equilibria(each);
    if ("pi" in each.inputs) return tailMargins(each);
    return fail("verify/unknown-choice", each.place, {
      given: Object.keys(each.inputs).join(", "),
      known: ["assets equity haircutAfter …", "v1 a Z … W0", "sigma theta pi …"],
    });
  },
};

function raisedHaircut(each: ReferenceCase): JsonObject {
  const { assets, equity, haircutAfter, impactPerUnit } = readInputs(haircut, each);
  const position = { assets, equity, haircut: haircutAfter };
  const critical = criticalImpact(position, each.place);
  return {
    noImpactSale: saleWithoutImpact(position, each.place),
    cases: impactPerUnit.map((impact) => ({ impactPerUnit: impact, ...haircutSale(position, impact, each.place) })),
    criticalImpact: critical?.impact ?? null,
    saleAtCritical: critical?.sale ?? null,
  };
}

function equilibria(each: ReferenceCase): JsonObject {
  const { v1, a, Z, x0, p0, m0, theta, W0 } = readInputs(spiral, each);
  const market = {
    value: v1,
    impact: a,
    selling: Z,
    openingPosition: x0,
    openingPrice: p0,
    margin: m0,
    marginSlope: theta,
  };
  return {
    byWealth: W0.map((wealth) => ({
      W0: wealth,
      equilibria: marginEquilibria(market, wealth, each.place).map((equilibrium) => ({ ...equilibrium })),
    })),
  };
}

function tailMargins(each: ReferenceCase): JsonObject {
  const { sigma, theta, pi, absPriceChange } = readInputs(valueAtRisk, each);
  return varMargins({ volatility: sigma, volatilitySlope: theta, tail: pi }, absPriceChange, each.place);
}
