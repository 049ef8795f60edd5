import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { flowPressure } from "./flow-pressure.ts";

const thresholds = { low: -0.1, high: 0.1 };

describe("pressure of fund flows on a stock", () => {
  it("counts sales at or below the low flow and purchases at or above the high one, and nothing else", () => {
    const trades = [
      { flow: -0.1, dShares: -20 },
      { flow: -0.2, dShares: 7 },
      { flow: 0, dShares: -90 },
      { flow: 0.1, dShares: 30 },
      { flow: 0.3, dShares: -4 },
    ];
    expect(flowPressure(trades, thresholds, 100)).toEqual({ forcedBuy: 30, forcedSell: 20, pressure: 0.1 });
  });

  it("turns its sign when every flow and trade does", () => {
    const anyTrade = fc.record({
      flow: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      dShares: fc.double({ min: -99, max: 99, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyTrade), (trades) => {
        const turned = trades.map(({ flow, dShares }) => ({ flow: -flow, dShares: -dShares }));
        const { pressure } = flowPressure(trades, thresholds, 50);
        expect(flowPressure(turned, thresholds, 50).pressure + pressure).toBeCloseTo(0, 12);
      }),
    );
  });

  it("is 0 without trades", () => {
    expect(flowPressure([], thresholds, 1).pressure).toBe(0);
  });

  it("refuses bad input all at once", () => {
    const trades = [{ flow: Number.NaN, dShares: Infinity }];
    expect(told(() => flowPressure(trades, { low: 1, high: 0 }, 0))).toEqual([
      "kernel/out-of-range low threshold",
      "kernel/out-of-range average volume",
      "kernel/not-a-number trade[0].flow",
      "kernel/not-a-number trade[0].dShares",
    ]);
  });
});
