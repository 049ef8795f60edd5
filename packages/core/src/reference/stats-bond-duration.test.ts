import { expect, it } from "vitest";
import type { JsonObject } from "./mechanism.ts";
import { statsBondDuration } from "./stats-bond-duration.ts";

function compute(inputs: JsonObject): JsonObject {
  return statsBondDuration.compute({ id: "x", inputs, file: {}, place: { path: "cases[0].inputs" } });
}

it("a yield and a price give each other back", () => {
  const bond = { face: 100, coupon: 0.06, periods: 50, freq: 2 };
  const { price = 0 } = compute({ function: "bond", ...bond, ytm: 0.09 });
  expect(compute({ function: "yield", ...bond, price })["ytm"]).toBeCloseTo(0.09, 13);
});

it("DURATION is MDURATION times the growth of a period, under every basis", () => {
  for (const basis of [0, 1, 2, 3, 4]) {
    const dates = { settlement: "2018-08-17", maturity: "2031-02-28", coupon: 0.05, yld: 0.07, freq: 4, basis };
    const [long, modified] = ["duration", "mduration"].map((name) => compute({ function: name, ...dates })["value"]);
    expect(long).toBeCloseTo(Number(modified) * (1 + 0.07 / 4), 13);
  }
});

it("a perpetuity without growth is a delayed one without delay", () => {
  const { price_div: price, modified_duration: modified } = compute({ function: "perpetuity", r: 0.04 });
  expect(compute({ function: "delayed-growth", r: 0.04, T: 0 })).toMatchObject({
    pv: price ?? 0,
    modified: modified ?? 0,
  });
});

it("an unknown function, frequency or date is refused", () => {
  expect(() => compute({ function: "durations" })).toThrow(/verify\/unknown-choice/);
  const dates = { function: "duration", settlement: "2018-07-01", maturity: "2048-01-01", coupon: 0.08, yld: 0.09 };
  expect(() => compute({ ...dates, freq: 3, basis: 1 })).toThrow(/freq/);
  expect(() => compute({ ...dates, freq: 2, basis: 5 })).toThrow(/basis/);
  expect(() => compute({ ...dates, freq: 2, maturity: "2048-02-30" })).toThrow(/kernel\/unknown-choice/);
});
