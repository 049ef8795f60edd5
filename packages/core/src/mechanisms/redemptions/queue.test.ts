import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { exp } from "../../solve/math.ts";
import { redemptionsParameters as parameters } from "./parameters.ts";
import { gatedPayment, queueStep } from "./queue.ts";

const money = fc.double({ min: 0, max: 1e4, noNaN: true });
const step = fc.double({ min: 1 / 365, max: 0.25, noNaN: true });

describe("a queue of requests", () => {
  it("is empty at rest", () => {
    expect(queueStep(0, 0, 0.16, 1 / 12)).toEqual({ waiting: 0, due: 0 });
  });

  it("lets out 1 − 1/e of what waits in its notice, and at once without notice", () => {
    expect(queueStep(100, 0, 0.25, 0.25).due).toBeCloseTo(100 * (1 - exp(-1)), 12);
    expect(queueStep(100, 20, 0, 0.25)).toEqual({ waiting: 0, due: 120 });
  });

  it("loses nothing: what was asked for waits or is due, and neither is below 0", () => {
    fc.assert(
      fc.property(money, money, inRange(parameters.notice), step, (before, asked, notice, dt) => {
        const { waiting, due } = queueStep(before, asked, notice, dt);
        expect(waiting + due).toBeCloseTo(before + asked, 8);
        expect(waiting).toBeGreaterThanOrEqual(0);
        expect(due).toBeGreaterThanOrEqual(0);
      }),
      { examples: [[0, 1.5e-323, 0.0821917808219178, 0.014985333435119558]] },
    );
  });

  it("is the same in two half-steps as in one", () => {
    fc.assert(
      fc.property(money, money, inRange(parameters.notice), step, (before, asked, notice, dt) => {
        const whole = queueStep(before, asked, notice, dt);
        const first = queueStep(before, asked / 2, notice, dt / 2);
        const second = queueStep(first.waiting, asked / 2, notice, dt / 2);
        expect(second.waiting).toBeCloseTo(whole.waiting, 8);
        expect(first.due + second.due).toBeCloseTo(whole.due, 8);
      }),
    );
  });
});

describe("a gate", () => {
  it("lets out its share of the fund in one period, however the period is cut", () => {
    expect(gatedPayment(1e9, 1000, 0.25, 0.25, 0.25)).toBeCloseTo(250, 12);
    const left = [1, 2, 3].reduce((value) => value - gatedPayment(1e9, value, 0.25, 0.25, 1 / 12), 1000);
    expect(left).toBeCloseTo(750, 10);
  });

  it("lets everything out at 1 or without dates, and never more than is due or there", () => {
    expect(gatedPayment(400, 1000, 1, 0.25, 1 / 12)).toBe(400);
    expect(gatedPayment(4000, 1000, 1, 0.25, 1 / 12)).toBe(1000);
    expect(gatedPayment(4000, 1000, 0.25, 0, 1 / 12)).toBe(1000);
    fc.assert(
      fc.property(
        money,
        money,
        inRange(parameters.gate),
        inRange(parameters.period),
        step,
        (due, value, gate, period, dt) => {
          const paid = gatedPayment(due, value, gate, period, dt);
          expect(paid).toBeLessThanOrEqual(due);
          expect(paid).toBeLessThanOrEqual(value);
          expect(paid).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
