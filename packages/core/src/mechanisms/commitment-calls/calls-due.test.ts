import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { column, columnOf } from "../../model/column.ts";
import { askedFromHedgeFunds, callsDue } from "./calls-due.ts";
import { commitmentCallsParameters as parameters } from "./parameters.ts";

const { "sovereign-funds": sovereign, conglomerate } = parameters.callShare;

describe("calls due", () => {
  it("of 120 a year are 3 and 1.5 of 10 a month for shares of .30 and .15; others pay 5.5", () => {
    const due = column(2);
    expect(callsDue(120, columnOf([central(sovereign), central(conglomerate)]), 1 / 12, due)).toBeCloseTo(5.5, 13);
    expect(due[0]).toBeCloseTo(3, 13);
    expect(due[1]).toBeCloseTo(1.5, 13);
  });

  it("are nothing when nothing is called over the plan", () => {
    const due = column(2);
    expect(callsDue(0, columnOf([0.3, 0.15]), 1 / 12, due)).toBe(0);
    expect([...due]).toEqual([0, 0]);
  });

  it("are all of the calls together, and as many in two half-steps as in one, for any shares of the range", () => {
    fc.assert(
      fc.property(
        inRange(sovereign),
        inRange(conglomerate),
        fc.double({ min: 0, max: 800, noNaN: true }),
        (s, c, calls) => {
          const [due, half] = [column(2), column(2)];
          const rest = callsDue(calls, columnOf([s, c]), 1 / 12, due);
          expect(rest).toBeGreaterThanOrEqual(0);
          expect(due[0] + due[1] + rest).toBeCloseTo(calls / 12, 10);
          callsDue(calls, columnOf([s, c]), 1 / 24, half);
          expect(2 * half[0]).toBeCloseTo(due[0], 12);
        },
      ),
    );
  });
});

describe("what a sovereign fund asks from its hedge funds", () => {
  it("is a part of its shortfall, and never more than it has there", () => {
    expect(askedFromHedgeFunds(100, 0.15, 500)).toBeCloseTo(15, 14);
    expect(askedFromHedgeFunds(100, 0.15, 4)).toBe(4);
    expect(askedFromHedgeFunds(0, 0.15, 500)).toBe(0);
  });
});
