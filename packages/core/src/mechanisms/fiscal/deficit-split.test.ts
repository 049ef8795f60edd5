import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deficitSplit } from "./deficit-split.ts";

describe("the debt of a deficit", () => {
  it("must hold: with a full backstop nothing is placed, so base and broad money rise 1:1 and x stays at 0", () => {
    expect(deficitSplit(900, 1)).toEqual({ backed: 900, placed: 0 });
  });

  it("must hold: without a backstop and with non-bank buyers broad money is unchanged", () => {
    const { backed, placed } = deficitSplit(900, 0);
    const paidOut = 900;
    expect([backed, paidOut - placed]).toEqual([0, 0]);
  });

  it("is all taken, in any shares, whether debt is issued or retired", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (deficit, backstop) => {
          const { backed, placed } = deficitSplit(deficit, backstop);
          expect(Math.abs(backed + placed - deficit)).toBeLessThanOrEqual(1e-10);
          expect(Math.sign(backed) * Math.sign(placed)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
