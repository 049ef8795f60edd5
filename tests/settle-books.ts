import * as fc from "fast-check";
import type { SettleInput } from "../packages/core/src/kernels/settle-table.ts";
import { column, columnOf, idColumnOf } from "../packages/core/src/model/column.ts";
import { exp, max, min } from "../packages/core/src/solve/math.ts";

// Books on which the settle step is tried.

/** One holder of all there is of one asset at a price of 1, whose sale moves the log price by `impact` in full. */
export function alone({
  held = 100,
  impact = 1,
  cash = 0,
  debt = 0,
  lendable = 0,
  cured = 1,
  payments = 0,
  bound = Infinity,
}): SettleInput {
  return {
    units: columnOf([held]),
    supply: columnOf([100]),
    weights: columnOf([1]),
    lendable: columnOf([lendable]),
    curedShare: columnOf([cured]),
    cash: columnOf([cash]),
    debt: columnOf([debt]),
    payments: columnOf([payments]),
    sellable: columnOf([1]),
    value: column(1),
    pressure: column(1),
    bound: columnOf([bound]),
    nests: { node: idColumnOf([0]), within: idColumnOf([-1]), increment: columnOf([impact]), value: columnOf([100]) },
  };
}

/** One payer that holds two assets, one of which has no supply: what is left of rounding elsewhere. */
export function nothingOfOne(): SettleInput {
  return {
    ...alone({ payments: 5 }),
    units: columnOf([50, 10]),
    supply: columnOf([100, 0]),
    weights: columnOf([1, 1]),
    lendable: column(2),
    value: column(2),
    pressure: column(2),
    bound: column(2).fill(Infinity),
    nests: {
      node: idColumnOf([0, 1]),
      within: idColumnOf([-1, -1]),
      increment: columnOf([1, 1]),
      value: columnOf([100, 100]),
    },
  };
}

/** A book of leveraged groups and payers over a market of two styles, a bond and a coin; wealth in dollars of the book. */
export interface Book {
  readonly holders: readonly {
    readonly units: readonly number[];
    readonly leverage: number;
    readonly buffer: number;
    readonly cash: number;
    readonly payments: number;
  }[];
  readonly fall: readonly number[];
  readonly multipliers: readonly [style: number, market: number, bond: number, coin: number];
  readonly softness: number;
}

export const within = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true });
const four = (each: fc.Arbitrary<number>): fc.Arbitrary<number[]> => fc.array(each, { minLength: 4, maxLength: 4 });

export const anyBook: fc.Arbitrary<Book> = fc.record({
  holders: fc.array(
    fc.record({
      units: four(within(0.01, 20)),
      leverage: fc.oneof(fc.constant(0), within(0.1, 0.7)),
      buffer: within(0.05, 0.25),
      cash: within(0.01, 3),
      payments: fc.oneof(fc.constant(0), within(0.01, 10)),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  fall: four(within(0, 0.5)),
  multipliers: fc.tuple(within(1.3, 5), within(3, 8), within(0.15, 1), within(3, 35)),
  softness: within(0.03, 0.3),
});

const conviction = [0.25, 0.65, 0.9, 0.05];
const haircuts = [0.2, 0.15, 0.02, 0.4];

export function inputOf(
  { holders, fall, multipliers: [style, market, bond, coin], softness }: Book,
  dollars = 1,
): SettleInput {
  const flat = <T>(each: (holder: Book["holders"][number], asset: number) => T): T[] =>
    holders.flatMap((holder) => conviction.map((_, asset) => each(holder, asset)));
  const debtOf = ({ units, leverage }: Book["holders"][number]): number => leverage * units.reduce((a, b) => a + b, 0);
  const rateOf = (holder: Book["holders"][number]): number => {
    const pledged = holder.units.reduce((sum, each, a) => sum + each * (1 - (haircuts[a] ?? 0)), 0);
    return pledged === 0 ? 0 : (debtOf(holder) * (1 + holder.buffer)) / pledged;
  };
  return {
    units: columnOf(flat(({ units }, a) => dollars * (units[a] ?? 0))),
    supply: column(4).fill(dollars * 100),
    weights: columnOf(flat((_, a) => exp(-((conviction[a] ?? 0) - 0.05) / softness))),
    lendable: columnOf(flat((holder, a) => min(0.99, rateOf(holder) * (1 - (haircuts[a] ?? 0))))),
    curedShare: columnOf(holders.map(({ buffer }) => 1 / (1 + buffer))),
    cash: columnOf(holders.map(({ cash }) => dollars * cash)),
    debt: columnOf(holders.map((holder) => dollars * debtOf(holder))),
    payments: columnOf(holders.map(({ payments }) => dollars * payments)),
    sellable: column(holders.length).fill(1),
    value: columnOf(fall.map((each) => -each)),
    pressure: column(4),
    bound: columnOf([0.7, 0.7, 0.15, 1.6]),
    nests: {
      node: idColumnOf([1, 2, 3, 4]),
      within: idColumnOf([-1, 0, 0, -1, -1]),
      increment: columnOf([max(0, market - style), style, style, bond, coin]),
      value: columnOf(fall.map((each) => dollars * 100 * exp(-each))),
    },
  };
}
