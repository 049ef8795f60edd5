import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { outflowRate } from "./outflow.ts";
import { redemptionsParameters as parameters } from "./parameters.ts";

const savers = fc.record({
  responseTime: inRange(parameters.responseTime),
  confidenceResponse: inRange(parameters.confidenceResponse),
});
const usual = {
  responseTime: central(parameters.responseTime),
  confidenceResponse: central(parameters.confidenceResponse),
};
const flow = inRange(parameters.flow.bond);
const loss = fc.double({ min: 0, max: 0.9, noNaN: true });
const confidence = fc.double({ min: 0, max: 1, noNaN: true });

describe("the outflow from a fund", () => {
  it("of bond funds that lost 5 % in a month is 4 % of their assets in that month", () => {
    expect(outflowRate(central(parameters.flow.bond), -0.05, 1, usual) / 12).toBeCloseTo(0.04, 14);
  });

  it("doubles when confidence is gone", () => {
    expect(outflowRate(0.8, -0.05, 0, usual)).toBeCloseTo(2 * outflowRate(0.8, -0.05, 1, usual), 14);
  });

  it("must hold: zero sensitivity, zero flow; no loss, no flow, whatever savers are like", () => {
    fc.assert(
      fc.property(savers, flow, loss, confidence, (each, phi, size, c) => {
        expect(outflowRate(0, -size, c, each)).toBe(0);
        expect(outflowRate(phi, size, c, each)).toBe(0);
      }),
    );
  });

  it("grows with the loss, and as confidence falls", () => {
    fc.assert(
      fc.property(savers, flow, loss, confidence, (each, phi, size, c) => {
        const rate = outflowRate(phi, -size, c, each);
        expect(outflowRate(phi, -size - 0.01, c, each)).toBeGreaterThan(rate);
        expect(outflowRate(phi, -size, c / 2, each)).toBeGreaterThanOrEqual(rate);
      }),
    );
  });
});
