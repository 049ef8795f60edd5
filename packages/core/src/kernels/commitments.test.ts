import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fundCashFlows, type PrivateFund } from "./commitments.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFund: fc.Arbitrary<PrivateFund> = fc.record({
  commitment: fc.double({ min: 0, max: 1e4, noNaN: true }),
  contributionRates: fc.array(share, { minLength: 1, maxLength: 6 }),
  life: fc.integer({ min: 1, max: 30 }),
  bow: fc.double({ min: 0.1, max: 6, noNaN: true }),
  growth: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  yield: share,
});

const yale: PrivateFund = {
  commitment: 100,
  contributionRates: [0.25, 1 / 3, 0.5],
  life: 12,
  bow: 2.5,
  growth: 0.13,
  yield: 0,
};

describe("a private fund", () => {
  it("has paid in and uncalled make the commitment, and nothing below zero, every year", () => {
    fc.assert(
      fc.property(anyFund, (fund) => {
        const flows = fundCashFlows(fund);
        for (let at = 0; at < fund.life; at++) {
          expect(flows.paidIn[at] + flows.uncalled[at]).toBeCloseTo(fund.commitment, 8);
          for (const each of [flows.calls[at], flows.uncalled[at], flows.distributions[at], flows.netAssetValue[at]]) {
            expect(each).toBeGreaterThanOrEqual(0);
          }
        }
        expect(flows.totalCalled).toBeCloseTo(flows.paidIn.at(-1) ?? 0, 8);
      }),
    );
  });

  it("ends its life holding only what was called in the last year", () => {
    fc.assert(
      fc.property(anyFund, (fund) => {
        const { calls, netAssetValue } = fundCashFlows(fund);
        expect(netAssetValue.at(-1)).toBeCloseTo(calls.at(-1) ?? 0, 8);
      }),
    );
  });

  it("without growth pays out exactly what it took in, but for the last call", () => {
    fc.assert(
      fc.property(anyFund, (fund) => {
        const { totalCalled, totalDistributed, calls } = fundCashFlows({ ...fund, growth: 0 });
        expect(totalDistributed).toBeCloseTo(totalCalled - (calls.at(-1) ?? 0), 7);
      }),
    );
  });

  it("keeps calling at its last rate: half of what is left from the third year", () => {
    const { calls, paidIn } = fundCashFlows(yale);
    expect(Array.from(calls.slice(0, 6), (call) => Number(call.toFixed(9)))).toEqual([25, 25, 25, 12.5, 6.25, 3.125]);
    expect(paidIn[2]).toBeCloseTo(75, 12);
  });

  it("distributes a straight line of its value with a bow of 1, and never less than its yield", () => {
    const straight = fundCashFlows({ ...yale, bow: 1, yield: 0.3 });
    expect([...straight.distributionRates]).toEqual(
      Array.from({ length: 12 }, (_, at) => ((at + 1) / 12 > 0.3 ? (at + 1) / 12 : 0.3)),
    );
  });

  it("called at once and held one year is a loan at the growth rate", () => {
    const flows = fundCashFlows({ ...yale, contributionRates: [1, 0], life: 2, bow: 200 });
    expect([...flows.calls]).toEqual([100, 0]);
    expect(flows.distributions[1]).toBeCloseTo(113, 10);
  });

  it("scales with its commitment", () => {
    fc.assert(
      fc.property(anyFund, (fund) => {
        const [one, two] = [fundCashFlows(fund), fundCashFlows({ ...fund, commitment: 2 * fund.commitment })];
        two.netAssetValue.forEach((value, at) => expect(value).toBeCloseTo(2 * one.netAssetValue[at], 6));
        expect([...two.distributionRates]).toEqual([...one.distributionRates]);
      }),
    );
  });

  it("that cannot be is refused with every reason at once", () => {
    const bad = { commitment: -1, contributionRates: [0.5, 1.5], life: 0, bow: 0, growth: -2, yield: 2 };
    expect(() => fundCashFlows(bad)).toThrow(
      /commitment.*\n.*contribution\[1\].*\n.*life.*\n.*bow.*\n.*growth.*\n.*yield/,
    );
    expect(() => fundCashFlows({ ...yale, contributionRates: [] })).toThrow(/kernel\/missing/);
    expect(() => fundCashFlows({ ...yale, life: 1e9 })).toThrow(/"life"/);
  });
});
