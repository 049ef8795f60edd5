import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { squeeze, world } from "../../../../bench/squeeze.ts";
import { alone, anyBook, inputOf, nothingOfOne } from "../../../../tests/settle-books.ts";
import type { SettleInput } from "../kernels/settle-table.ts";
import { gainTolerance } from "../mechanisms/fire-sales/forced-selling.ts";
import { columnOf } from "../model/column.ts";
import { simulator } from "../run.ts";
import { liftedSearch, type PriceSearch, plainSearch, priceSearch } from "./price-search.ts";

/** Everything a search leaves behind, bit by bit, in the order of its tables. */
function left(table: object): readonly unknown[] {
  return Object.values(table).flatMap((each: unknown) => {
    if (each instanceof Float64Array || each instanceof Int32Array) return [...each];
    return typeof each === "object" && each !== null ? left(each) : [];
  });
}

/** What a run reads of its search. */
const results = ["logPrice", "price", "sold", "soldPart", "salesPressure", "paying", "curing", "soldFirst"] as const;

function lifted(input: SettleInput): PriceSearch {
  const search = liftedSearch(input);
  if (search === undefined) throw new Error("there is WebAssembly here");
  return search;
}

function expectSameBits(input: SettleInput): void {
  const [one, other] = [plainSearch(input), lifted(input)];
  expect(other.settle()).toEqual(one.settle());
  expect(other.gain(gainTolerance)).toEqual(one.gain(gainTolerance));
  expect(left(other.scratch)).toEqual(left(one.scratch));
}

describe("the lifted settle step", () => {
  it("has the bits of its sources on any book", () => {
    fc.assert(fc.property(anyBook, (book) => expectSameBits(inputOf(book))));
  });

  it("has them at the ends: nobody sells, everything is sold, nothing is left, rounds run out", () => {
    expectSameBits(alone({}));
    expectSameBits(nothingOfOne());
    expectSameBits(alone({ payments: 150, impact: 0.1 }));
    expectSameBits(alone({ debt: 101, lendable: 0.5, cured: 0.8, impact: 0.5, bound: 0.7 }));
    expectSameBits({ ...alone({ payments: 10 }), supply: columnOf([0]) });
    expectSameBits({ ...alone({ payments: 10 }), sellable: columnOf([0]) });
    expectSameBits(alone({ payments: 36.787_944_117_144_23 }));
  });

  it("has them in every month of a run, and is what a run uses", () => {
    let sold = 0;
    const run = simulator(world, squeeze);
    run({
      afterPeriod(_period, _book, { selling }) {
        const plain = plainSearch(selling.input);
        const found = plain.settle();
        plain.gain(gainTolerance);
        for (const name of results) expect(selling.scratch[name]).toEqual(plain.scratch[name]);
        if (plain.scratch.sold.some((each) => each > 0)) {
          expect(selling.scratch.loop.bounds).toEqual(plain.scratch.loop.bounds);
        }
        if (found.rounds > 1) sold++;
      },
    });
    expect(sold).toBeGreaterThan(30);
  });

  it("works on tables of its own: two searches do not meet", () => {
    const [one, other] = [lifted(alone({ payments: 20 })), lifted(alone({}))];
    one.settle();
    expect(other.settle()).toMatchObject({ rounds: 1, residual: 0 });
    expect(one.scratch.logPrice[0]).toBeLessThan(-0.2);
    expect(one.input.units.buffer).not.toBe(other.input.units.buffer);
  });

  it("is left for its sources where there is no WebAssembly", () => {
    const there = globalThis.WebAssembly;
    try {
      Reflect.set(globalThis, "WebAssembly", undefined);
      const input = alone({ payments: 20 });
      expect(liftedSearch(input)).toBeUndefined();
      expect(priceSearch(input).input).toBe(input);
    } finally {
      Reflect.set(globalThis, "WebAssembly", there);
    }
  });
});
