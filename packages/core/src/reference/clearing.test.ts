import { describe, expect, it } from "vitest";
import { clearing } from "./clearing.ts";
import type { JsonObject } from "./mechanism.ts";

function compute(inputs: JsonObject): JsonObject {
  return clearing.compute({ id: "case", inputs, file: {}, place: { path: "inputs" } });
}

/** A owes B 4, B owes A 2; outside creditors want 17 and 16. */
const pair = {
  liabilities: [
    [0, 4],
    [2, 0],
  ],
  externalAssets: [18, 16],
  externalLiabilities: [17, 16],
};

describe("reference cases of clearing", () => {
  it("equity is floored at 0 among equals and shows the deficit behind senior creditors", () => {
    expect(compute(pair)["defaulted"]).toEqual([true, false]);
    expect((compute(pair)["equity"] as number[])[0]).toBe(0);
    expect(compute({ ...pair, externalSenior: true })["equity"]).toEqual([-1, 1]);
  });

  it("outside liabilities and costs may be left out: none", () => {
    const { liabilities, externalAssets } = pair;
    const none = { ...pair, externalLiabilities: [0, 0], alpha: 1, beta: 1, externalSenior: false };
    expect(compute({ liabilities, externalAssets })).toEqual(compute(none));
  });

  it("rows of unequal length and a misspelt switch are refused at their place", () => {
    expect(() => compute({ ...pair, liabilities: [[0, 4], [2]] })).toThrow(/kernel\/shape at inputs\.liabilities\[1\]/);
    expect(() => compute({ ...pair, externalSenior: "yes" })).toThrow(/verify\/wrong-type at inputs\.externalSenior/);
  });
});
