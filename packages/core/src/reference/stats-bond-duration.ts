import { z } from "zod";
import { bondMeasures, bondPriceChange, bondYield } from "../kernels/bonds.ts";
import { calendarDate, couponPosition } from "../kernels/coupon-dates.ts";
import { perpetuityMeasures } from "../kernels/perpetuities.ts";
import { fail } from "../model/problem.ts";
import { readInputs } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const bond = z.object({
  face: z.number(),
  coupon: z.number(),
  ytm: z.number(),
  periods: z.number(),
  freq: z.number(),
});
const priced = bond.omit({ ytm: true }).extend({ price: z.number() });
const dated = z.object({
  settlement: z.string(),
  maturity: z.string(),
  coupon: z.number(),
  yld: z.number(),
  freq: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  basis: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).default(0),
});
const growing = z.object({ r: z.number(), g: z.number().default(0) });
const delayed = growing.extend({ T: z.number() });

const functions: { readonly [name: string]: (each: ReferenceCase) => JsonObject } = {
  bond: measured,
  yield: yielded,
  duration: (each) => ({ value: betweenDates(each).macaulay }),
  mduration: (each) => ({ value: betweenDates(each).modified }),
  perpetuity: (each) => {
    const { r, g } = readInputs(growing, each);
    const { price, macaulay, modified } = perpetuityMeasures({ rate: r, growth: g }, each.place);
    return { price_div: price, macaulay, modified_duration: modified };
  },
  "delayed-growth": (each) => {
    const { r, g, T } = readInputs(delayed, each);
    const { price, macaulay, modified } = perpetuityMeasures({ rate: r, growth: g, delay: T }, each.place);
    return { pv: price, macaulay, modified };
  },
};

/** Price, durations and convexity of bonds, the spreadsheet functions DURATION and MDURATION, and growing perpetuities. */
export const statsBondDuration: ReferenceMechanism = {
  mechanism: "stats-bond-duration",
  compute(each: ReferenceCase): JsonObject {
    const { function: name } = readInputs(z.object({ function: z.string() }), each);
    const compute = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (compute === undefined) {
      return fail("verify/unknown-choice", each.place, { given: name, known: Object.keys(functions) });
    }
    return compute(each);
  },
};

function measured(each: ReferenceCase): JsonObject {
  const { face, coupon, ytm, periods, freq } = readInputs(bond, each);
  const terms = { face, coupon, periods, frequency: freq };
  const { price, macaulay, modified, convexity, basisPointValue } = bondMeasures(terms, ytm, each.place);
  const [up, down] = [0.01, -0.01].map((change) => bondPriceChange(terms, ytm, change, each.place));
  return {
    price,
    macaulay,
    modified,
    convexity,
    dv01_per_100: basisPointValue,
    price_up_100bp: up?.price ?? null,
    price_down_100bp: down?.price ?? null,
    second_order_pct_up: up?.secondOrder ?? null,
    exact_pct_up: up?.exact ?? null,
  };
}

function yielded(each: ReferenceCase): JsonObject {
  const { price, freq, ...terms } = readInputs(priced, each);
  const { value, converged, iterations, residual } = bondYield({ ...terms, frequency: freq }, price, each.place);
  return { ytm: value, converged, iterations, residual };
}

function betweenDates(each: ReferenceCase): { macaulay: number; modified: number } {
  const { settlement, maturity, coupon, yld, freq, basis } = readInputs(dated, each);
  const [from, to] = [settlement, maturity].map((text) => calendarDate(text, each.place));
  if (from === undefined || to === undefined) return fail("kernel/missing", each.place, { what: "a date" });
  const position = couponPosition(from, to, freq, basis, each.place);
  return bondMeasures({ face: 100, coupon, frequency: freq, ...position }, yld, each.place);
}
