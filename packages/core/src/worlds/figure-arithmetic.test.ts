import { describe, expect, it } from "vitest";
import { times, together } from "./figure-arithmetic.ts";

const both = { en: "by deposits", ru: "по депозитам" };

describe("the rule of a figure that is made of others", () => {
  it("stays in both languages where one of them was, each rule once", () => {
    expect(times({ value: 4, rule: both }, 0.5, "half")).toEqual({
      value: 2,
      rule: { en: "by deposits; half", ru: "по депозитам; half" },
    });
    const sum = together(
      [
        { value: 1, rule: both },
        { value: 2, rule: both },
        { value: 3, rule: "small" },
      ],
      "usd bn",
    );
    expect(sum).toEqual({ value: 6, rule: { en: "by deposits; small", ru: "по депозитам; small" } });
  });

  it("stays a text where all are texts, and none where there is none", () => {
    expect(
      together(
        [
          { value: 1, rule: "a" },
          { value: 2, rule: "b" },
        ],
        "usd bn",
      ),
    ).toEqual({ value: 3, rule: "a; b" });
    expect(together([{ value: 1 }, { value: 2 }], "usd bn")).toEqual({ value: 3 });
  });
});
