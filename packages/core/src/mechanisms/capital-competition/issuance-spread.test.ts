import { describe, expect, it } from "vitest";
import { central } from "../../../../../tests/parameters.ts";
import { spreadOfIssuance } from "./issuance-spread.ts";
import { capitalCompetitionParameters } from "./parameters.ts";

describe("the spread that bonds of AI builders add", () => {
  it("is 5 bp for 100 bn a year, nothing for none, and as much less for less", () => {
    const perHundred = central(capitalCompetitionParameters.issuanceSpread);
    expect(spreadOfIssuance(100, perHundred)).toBeCloseTo(5e-4, 16);
    expect(spreadOfIssuance(0, perHundred)).toBe(0);
    expect(spreadOfIssuance(-40, perHundred)).toBeCloseTo(-2e-4, 16);
  });
});
