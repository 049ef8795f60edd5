import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { fireSalesParameters as parameters } from "./parameters.ts";
import { residualBuyers } from "./residual-buyers.ts";

const money = fc.double({ min: 0, max: 1e5, noNaN: true });

describe("the other side of forced sales", () => {
  it("are value investors with .6 and households with the rest, while both have cash", () => {
    expect(residualBuyers(100, central(parameters.valueShare), 600, 9000)).toEqual({
      valueInvestors: 60,
      households: 40,
      executedShare: 1,
    });
  });

  it("are households where value investors run out, and sellers are rationed where both do", () => {
    expect(residualBuyers(100, 0.6, 25, 9000)).toEqual({ valueInvestors: 25, households: 75, executedShare: 1 });
    expect(residualBuyers(100, 0.6, 25, 15)).toEqual({ valueInvestors: 25, households: 15, executedShare: 0.4 });
    expect(residualBuyers(100, 0.6, 0, 0).executedShare).toBe(0);
  });

  it("is nobody when nothing is sold", () => {
    expect(residualBuyers(0, 0.6, 600, 9000)).toEqual({ valueInvestors: 0, households: 0, executedShare: 1 });
  });

  it("buys no more than is sold and no one spends more than its cash", () => {
    fc.assert(
      fc.property(money, inRange(parameters.valueShare), money, money, (sales, share, value, household) => {
        const buyers = residualBuyers(sales, share, value, household);
        expect(buyers.valueInvestors).toBeLessThanOrEqual(value);
        expect(buyers.households).toBeLessThanOrEqual(household);
        expect(buyers.valueInvestors + buyers.households).toBeLessThanOrEqual(sales * (1 + 1e-15));
        expect(buyers.executedShare).toBeLessThanOrEqual(1 + 1e-15);
      }),
    );
  });
});
