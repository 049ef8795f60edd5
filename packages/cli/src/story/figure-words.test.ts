import type { RangedFigure } from "@ebb/core";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../locales/words.ts";
import { terminalOf } from "../settings.ts";
import { amountWithRange, changeWithRange, counted, countedOf, often, pointsWithRange } from "./figure-words.ts";

const figure = (central: number, low: number, high: number): RangedFigure => ({
  central,
  range: { low, middle: central, high },
  draws: 10,
  never: 0,
});
const terminal = terminalOf({}, "en", wordsOf.en, { out: () => undefined, err: () => undefined, isWatched: false });

describe("a figure with its range", () => {
  it("has no tenths where the range is ten wide, and has them where it is narrower", () => {
    expect(pointsWithRange(figure(-0.628, -0.87, -0.13), "en")).toBe("−63 (−87…−13)");
    expect(pointsWithRange(figure(-0.031, -0.032, -0.026), "en")).toBe("−3.1 (−3.2…−2.6)");
    expect(amountWithRange(figure(106.4, 20.1, 130.9), "en")).toBe("106 (20…131)");
    expect(amountWithRange(figure(0.34, 0, 1.25), "ru")).toBe("0,3 (0,0…1,3)");
  });

  it("is one number where all read the same, and one range where only both ends do", () => {
    expect(pointsWithRange(figure(1, 1, 1), "en")).toBe("100.0");
    expect(pointsWithRange(figure(0.5, 0.1, 0.1001), "en")).toBe("50.0 (10.0)");
  });

  it("names per cent once", () => {
    expect(changeWithRange(figure(-0.63, -0.87, -0.13), "en")).toBe("−63% (−87…−13)");
    expect(changeWithRange(figure(-0.63, -0.87, -0.13), "ru")).toBe("−63\u00a0% (−87…−13)");
    expect(changeWithRange(figure(-0.031, -0.031, -0.031), "en")).toBe("−3.1%");
  });
});

describe("draws of a hundred", () => {
  it("are all only where it was all of them, and none only where it was none", () => {
    expect([0, 1, 100, 199, 200].map((count) => counted(count, 200))).toEqual([0, 1, 50, 99, 100]);
    expect([1, 9_999].map((count) => counted(count, 10_000))).toEqual([1, 99]);
  });

  it("are counted one by one where there are fewer", () => {
    expect([counted(2, 7), countedOf(7), countedOf(200)]).toEqual([2, 7, 100]);
    expect([often(2, 7, terminal), often(183, 200, terminal)]).toEqual(["2 of 7", "92 of 100"]);
  });
});
