import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf } from "../model/column.ts";
import { channels } from "../model/vocabulary.ts";
import { attribution } from "../solve/shapley.ts";
import type { ChannelAttribution } from "./attribution.ts";
import { waterfall, waterfallTolerance } from "./waterfall.ts";

/** An attribution of any worths, with so many channels. */
const attributionOf = (worths: readonly number[], players: number, runaways = 0): ChannelAttribution => ({
  ...attribution(players, (coalition) => worths[coalition] ?? 0),
  players: channels.slice(0, players),
  runaways,
});
const anyWorths = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 16, maxLength: 16 });

describe("a waterfall", () => {
  it("runs without a gap from nothing to the whole change, largest part first", () => {
    fc.assert(
      fc.property(anyWorths, (worths) => {
        const { bars, total, isExact } = waterfall(attributionOf(worths, 4));
        expect(isExact).toBe(true);
        expect(bars.map(({ from }) => from)).toEqual([0, ...bars.slice(0, -1).map(({ to }) => to)]);
        for (const { from, to, part } of bars) expect(to - from).toBeCloseTo(part, 12);
        const sizes = bars.map(({ part }) => Math.abs(part));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(Math.abs((bars.at(-1)?.to ?? 0) - total)).toBeLessThanOrEqual(waterfallTolerance);
      }),
    );
  });

  it("has changes that multiply to the change of the price", () => {
    fc.assert(
      fc.property(anyWorths, (worths) => {
        const { bars, change } = waterfall(attributionOf(worths, 4));
        const product = bars.reduce((all, bar) => all * (1 + bar.change), 1);
        expect(product / (1 + change)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("of two channels that do something only together gives each half, and names the pair", () => {
    const { bars, pairs, coalitions } = waterfall(attributionOf([0, 0, 0, -0.6], 2));
    expect(bars.map(({ part, alone, last }) => [part, alone, last])).toEqual([
      [-0.3, 0, -0.6],
      [-0.3, 0, -0.6],
    ]);
    expect(pairs).toEqual([{ channels: ["fundamentals", "discounting"], value: -0.6 }]);
    expect(coalitions).toBe(4);
  });

  it("of no channel at all is empty, and of parts that miss the whole says so", () => {
    expect(waterfall(attributionOf([0], 0))).toMatchObject({
      bars: [],
      pairs: [],
      total: 0,
      coalitions: 1,
      isExact: true,
    });
    expect(waterfall({ ...attributionOf([0, 1], 1), residual: 2e-9 }).isExact).toBe(false);
    expect(waterfall({ ...attributionOf([0, 1], 1), residual: -2e-9, values: columnOf([1]) }).isExact).toBe(false);
    expect(waterfall(attributionOf([0, 1], 1, 3)).runaways).toBe(3);
  });
});
