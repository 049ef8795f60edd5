import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { column, columnOf } from "../model/column.ts";
import type { Impact } from "./impact.ts";
import { type CappedBanks, fireSaleRange } from "./leverage-cap.ts";
import { matrixOf } from "./matrix.ts";

const anyBank = fc.record({
  loans: fc.double({ min: 1, max: 400, noNaN: true }),
  held: fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 2, maxLength: 2 }),
  ratio: fc.double({ min: -0.01, max: 0.08, noNaN: true }),
});
type Bank = typeof anyBank extends fc.Arbitrary<infer Value> ? Value : never;
const anyBanks = fc.array(anyBank, { minLength: 1, maxLength: 6 });
const anyScale = fc.double({ min: 0, max: 0.004, noNaN: true });

const rooted = (scale: number): Impact => ({ kind: "square-root", scale });

function banksOf(list: readonly Bank[], scale: number, leverageCap = 30): CappedBanks {
  return {
    loans: columnOf(list.map((each) => each.loans)),
    equity: columnOf(list.map((each) => each.ratio * (each.loans + each.held.reduce((sum, one) => sum + one, 0)))),
    securities: matrixOf(
      "securities",
      list.map((each) => each.held),
    ),
    impacts: [rooted(scale), rooted(scale / 2)],
    leverageCap,
  };
}

function lone(equity: number, scale: number): CappedBanks {
  return {
    loans: columnOf([60]),
    equity: columnOf([equity]),
    securities: matrixOf("securities", [[40]]),
    impacts: [rooted(scale)],
    leverageCap: 25,
  };
}

describe("fire sales under a leverage cap", () => {
  it("sells down to the cap, and no bank below it", () => {
    const { theta } = fireSaleRange(lone(3, 0)).least.value;
    expect(theta[0]).toBeCloseTo((100 - 75) / 40, 14);
    expect(fireSaleRange(lone(4, 0)).least.value.sellers).toBe(0);
  });

  it("sells everything of a bank without equity, and of one whose loans alone break the cap", () => {
    expect(fireSaleRange(lone(-1, 0.01)).least.value.theta[0]).toBe(1);
    expect(fireSaleRange(lone(2.3, 0.01)).least.value.theta[0]).toBe(1);
  });

  it("allows calm and panic at once: nobody needs to sell, and everybody must once everybody does", () => {
    const { least, greatest } = fireSaleRange(lone(4.1, 0.05 / Math.sqrt(40)));
    expect([...least.value.delta, ...least.value.theta]).toEqual([0, 0]);
    expect([...greatest.value.delta, ...greatest.value.theta]).toEqual([expect.closeTo(0.05, 14), 1]);
    expect([least.which, greatest.which]).toEqual(["least", "greatest"]);
  });

  it("sells 56 % of its securities where half would do without impact", () => {
    const { delta, theta } = fireSaleRange(lone(3.2, 0.0005)).least.value;
    const [fall = 0, sold = 0] = [delta[0], theta[0]];
    expect(sold).toBeCloseTo(0.558, 3);
    expect(fall).toBeCloseTo(0.0005 * Math.sqrt(sold * 40), 14);
    expect((60 + (1 - sold) * 40 * (1 - fall)) / (3.2 - 40 * fall)).toBeCloseTo(25, 9);
  });

  it("brings each seller's leverage to the cap at the prices it causes, at both ends", () => {
    fc.assert(
      fc.property(anyBanks, anyScale, (list, scale) => {
        const banks = banksOf(list, scale);
        for (const { value, converged } of Object.values(fireSaleRange(banks))) {
          expect(converged).toBe(true);
          list.forEach((each, i) => {
            const loss = each.held.reduce((sum, one, k) => sum + one * (value.delta[k] ?? 0), 0);
            const left = each.held.reduce((sum, one, k) => sum + one * (1 - (value.delta[k] ?? 0)), 0);
            const theta = value.theta[i] ?? 0;
            if (theta <= 0 || theta >= 1) return;
            const equity = (banks.equity[i] ?? 0) - loss;
            expect((each.loans + (1 - theta) * left) / equity).toBeCloseTo(30, 6);
          });
        }
      }),
    );
  });

  it("has its least end below its greatest, and both below full liquidation", () => {
    fc.assert(
      fc.property(anyBanks, anyScale, (list, scale) => {
        const banks = banksOf(list, scale);
        const { least, greatest } = fireSaleRange(banks);
        least.value.delta.forEach((delta, k) => {
          const all = list.reduce((sum, each) => sum + (each.held[k] ?? 0), 0);
          expect(delta).toBeLessThanOrEqual((greatest.value.delta[k] ?? 0) + 1e-12);
          expect(greatest.value.delta[k]).toBeLessThanOrEqual((scale / (k + 1)) * Math.sqrt(all) + 1e-12);
        });
        expect(least.value.loss).toBeLessThanOrEqual(greatest.value.loss + 1e-9);
        expect(least.value.sellers).toBeLessThanOrEqual(greatest.value.sellers);
      }),
    );
  });

  it("sells no less under a larger impact, a tighter cap or with less equity", () => {
    fc.assert(
      fc.property(anyBanks, anyScale, fc.double({ min: 0.5, max: 1, noNaN: true }), (list, scale, factor) => {
        const before = fireSaleRange(banksOf(list, factor * scale));
        const thinner = list.map((each) => ({ ...each, ratio: each.ratio - (1 - factor) / 50 }));
        for (const harder of [
          banksOf(list, scale),
          banksOf(list, factor * scale, factor * 30),
          banksOf(thinner, factor * scale),
        ]) {
          const after = fireSaleRange(harder);
          for (const end of ["least", "greatest"] as const) {
            before[end].value.delta.forEach((delta, k) =>
              expect(after[end].value.delta[k]).toBeGreaterThanOrEqual(delta - 1e-9),
            );
          }
        }
      }),
    );
  });

  it("moves no price and no other bank without impact", () => {
    fc.assert(
      fc.property(anyBanks, (list) => {
        const { least, greatest } = fireSaleRange(banksOf(list, 0));
        expect([...least.value.delta, least.value.loss]).toEqual([0, 0, 0]);
        expect([...greatest.value.theta]).toEqual([...least.value.theta]);
      }),
    );
  });

  it("does not depend on the order of banks or classes", () => {
    fc.assert(
      fc.property(anyBanks, anyScale, (list, scale) => {
        const straight = fireSaleRange(banksOf(list, scale)).least.value;
        const mirrored = banksOf(
          list.toReversed().map((each) => ({ ...each, held: each.held.toReversed() })),
          scale,
        );
        const turned = fireSaleRange({ ...mirrored, impacts: mirrored.impacts.toReversed() }).least.value;
        straight.delta.forEach((delta, k) => expect(turned.delta.toReversed()[k]).toBeCloseTo(delta, 9));
      }),
    );
  });

  it("moves no ratio when every dollar is four times as many and the root impact half", () => {
    fc.assert(
      fc.property(anyBanks, anyScale, (list, scale) => {
        const once = fireSaleRange(banksOf(list, scale)).least.value;
        const larger = list.map((each) => ({ ...each, loans: 4 * each.loans, held: each.held.map((one) => 4 * one) }));
        const four = fireSaleRange(banksOf(larger, scale / 2)).least.value;
        expect([...four.delta]).toEqual([...once.delta].map((each) => expect.closeTo(each, 12)));
        expect(four.loss).toBeCloseTo(4 * once.loss, 7);
      }),
    );
  });

  it("says runaway where a price is gone, and round limit where the rounds run out", () => {
    const gone = fireSaleRange(lone(-1, 0.2)).least;
    expect([gone.converged, gone.stopped]).toEqual([false, "runaway"]);
    const short = fireSaleRange(lone(3, 0.001), { limit: 1 }).least;
    expect([short.converged, short.stopped]).toEqual([false, "round-limit"]);
  });

  it("refuses bad input all at once", () => {
    const broken = {
      loans: columnOf([-1]),
      equity: column(2),
      securities: matrixOf("securities", [[Number.NaN]]),
      impacts: [rooted(-1), rooted(1)],
      leverageCap: 0,
    };
    expect(told(() => fireSaleRange(broken))).toEqual([
      "kernel/out-of-range loans[0]",
      "kernel/shape equity",
      "kernel/not-a-number securities[0][0]",
      "kernel/shape impacts",
      "kernel/out-of-range",
      "kernel/out-of-range leverageCap",
    ]);
  });
});
