import { describe, expect, it } from "vitest";
import { central } from "../../../../../tests/parameters.ts";
import { autonomousSpending } from "./autonomous-spending.ts";
import { incomeParameters as parameters } from "./parameters.ts";

const rates = {
  importShare: central(parameters.importShare),
  deficitWeight: central(parameters.deficitWeight),
  wealthEffect: central(parameters.wealthEffect),
  cryptoWealthEffect: central(parameters.cryptoWealthEffect),
};
const rest = { aiSpending: 0, deficit: 0, crowdedOut: 0, wealth: 0, cryptoWealth: 0, gdp: 31_000 };

describe("autonomous spending", () => {
  it("is none at rest", () => {
    expect(autonomousSpending(rest, rates)).toBe(0);
  });

  it("counts AI spending less equipment from abroad, and a deficit by its weight", () => {
    expect(autonomousSpending({ ...rest, aiSpending: 400 }, rates)).toBeCloseTo(220, 12);
    expect(autonomousSpending({ ...rest, deficit: 900 }, rates)).toBeCloseTo(720, 12);
  });

  it("must hold: what is crowded out is spent by nobody else: capital spending is not free", () => {
    const alone = autonomousSpending({ ...rest, aiSpending: 400 }, rates);
    expect(autonomousSpending({ ...rest, aiSpending: 400, crowdedOut: 120 }, rates)).toBeCloseTo(alone - 120, 12);
  });

  it("takes 3.2 cents a year of a dollar of wealth lost, and 9 of one in crypto", () => {
    expect(autonomousSpending({ ...rest, wealth: -1000 }, rates)).toBeCloseTo(-32, 1);
    expect(autonomousSpending({ ...rest, cryptoWealth: -1000 }, rates)).toBeCloseTo(-90, 0);
    expect(autonomousSpending({ ...rest, wealth: -1e-3 }, rates)).toBeCloseTo(-32e-6, 12);
  });

  it("moves by less than all of output, however rich or poor people become", () => {
    expect(autonomousSpending({ ...rest, wealth: 1e9 }, rates)).toBeCloseTo(31_000, 6);
    expect(autonomousSpending({ ...rest, wealth: -1e9 }, rates)).toBeCloseTo(-31_000, 6);
  });
});
