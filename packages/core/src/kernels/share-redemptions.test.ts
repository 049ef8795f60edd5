import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { shareRedemptions } from "./share-redemptions.ts";

const fund = { initialShares: 100, initialNav: 2, multiplier: 2.5 };
const anyPath = fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { maxLength: 12 });

describe("shares redeemed as a fund falls", () => {
  it("redeems 10 shares of 100 for each 4 % lost, at a multiplier of 2.5", () => {
    const { extraRedeemed, valueToRaise } = shareRedemptions(fund, [1.92, 1.84]);
    expect(extraRedeemed).toEqual([expect.closeTo(10, 12), expect.closeTo(10, 12)]);
    expect(valueToRaise).toEqual([expect.closeTo(19.2, 12), expect.closeTo(18.4, 12)]);
  });

  it("never redeems more than there is, and gives no share back", () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const { extraRedeemed, sharesLeft } = shareRedemptions(fund, path);
        extraRedeemed.forEach((each) => expect(each).toBeGreaterThanOrEqual(0));
        sharesLeft.forEach((left, t) => {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + (extraRedeemed[t] ?? 0)).toBeCloseTo(sharesLeft[t - 1] ?? 100, 9);
        });
      }),
    );
  });

  it("redeems nothing in a recovery, and counts the next fall from it", () => {
    expect(shareRedemptions(fund, [1.8, 2, 1.8]).extraRedeemed).toEqual([
      expect.closeTo(25, 10),
      0,
      expect.closeTo(25, 10),
    ]);
  });

  it("does nothing where savers do not answer, and nothing on an empty path", () => {
    expect(shareRedemptions({ ...fund, multiplier: 0 }, [1, 0]).extraRedeemed).toEqual([0, 0]);
    expect(shareRedemptions(fund, [])).toEqual({ extraRedeemed: [], sharesLeft: [], valueToRaise: [] });
  });

  it("refuses bad input all at once", () => {
    expect(told(() => shareRedemptions({ initialShares: -1, initialNav: 0, multiplier: Infinity }, [1, -1]))).toEqual([
      "kernel/out-of-range initial shares",
      "kernel/out-of-range initial nav",
      "kernel/not-a-number multiplier",
      "kernel/out-of-range nav path[1]",
    ]);
  });
});
