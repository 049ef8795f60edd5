import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { redemptionDilution } from "./redemption-dilution.ts";

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const nav = fc.double({ min: 0.01, max: 100, noNaN: true });

describe("dilution of those who stay", () => {
  it("is nothing when nobody leaves or selling is free", () => {
    expect(redemptionDilution({ nav: 2, redeemed: 0, saleCost: 0.1 }).dilution).toBe(0);
    expect(redemptionDilution({ nav: 2, redeemed: 0.3, saleCost: 0 }).dilution).toBeCloseTo(0, 14);
  });

  it("accounts for every dollar: paid to leavers, lost in the sale, left for those who stay", () => {
    fc.assert(
      fc.property(nav, share, share, (n, redeemed, saleCost) => {
        const { assetsSold, remainingNavPerShare, shortfall } = redemptionDilution({ nav: n, redeemed, saleCost });
        const left = (1 - redeemed) * (remainingNavPerShare ?? 0);
        expect((redeemed * n - shortfall + saleCost * assetsSold + left) / n).toBeCloseTo(1, 10);
      }),
    );
  });

  it("grows with those who leave and with the cost", () => {
    fc.assert(
      fc.property(nav, share, share, share, (n, redeemed, saleCost, more) => {
        const loss = (r: number, c: number): number =>
          redemptionDilution({ nav: n, redeemed: r, saleCost: c }).dilution ?? 0;
        const before = loss(redeemed, saleCost) - 1e-9 * n;
        expect(loss(redeemed + (0.999 - redeemed) * more, saleCost)).toBeGreaterThanOrEqual(before);
        expect(loss(redeemed, saleCost + (0.999 - saleCost) * more)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("leaves nothing once leavers ask for more than the fund can raise", () => {
    const run = redemptionDilution({ nav: 1, redeemed: 0.95, saleCost: 0.1 });
    expect([run.assetsSold, run.remainingNavPerShare]).toEqual([1, 0]);
    expect(run.shortfall).toBeCloseTo(0.05, 14);
  });

  it("has nobody to dilute when all leave", () => {
    const { remainingNavPerShare, dilution, shortfall } = redemptionDilution({ nav: 1, redeemed: 1, saleCost: 0.25 });
    expect([remainingNavPerShare, dilution, shortfall]).toEqual([null, null, 0.25]);
  });

  it("refuses bad input all at once", () => {
    expect(told(() => redemptionDilution({ nav: -1, redeemed: 1.5, saleCost: 1 }))).toEqual([
      "kernel/out-of-range nav",
      "kernel/out-of-range redeemed fraction",
      "kernel/out-of-range cost of selling",
    ]);
  });
});
