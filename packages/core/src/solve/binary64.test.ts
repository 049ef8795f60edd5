import { expect, it } from "vitest";
import * as truth from "../../../../tests/truth.ts";
import { nearestExponent, powerOfTwo } from "./binary64.ts";

it("2^n is exact for every n from −1024 to 1023", () => {
  for (let n = -1024; n < 1024; n++) expect(truth.ulps(powerOfTwo(n), { digits: 1n, exponent: n })).toBe(0);
});

it("the nearest exponent leaves a factor between √½ and √2", () => {
  for (let n = -1022; n < 1024; n++) {
    const power = powerOfTwo(n);
    expect([1, 1.41, 1.42, 1.99].map((factor) => nearestExponent(factor * power) - n)).toEqual([0, 0, 1, 1]);
  }
});
