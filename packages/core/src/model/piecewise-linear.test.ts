import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { min } from "../solve/math.ts";
import { meanOver, type PiecewiseLinear, valueBefore } from "./piecewise-linear.ts";

const ramp: PiecewiseLinear = [
  { time: 1, value: 10 },
  { time: 3, value: 20 },
];
const jump: PiecewiseLinear = [
  { time: 1, value: 0 },
  { time: 1, value: 8 },
];

describe("a line between knots", () => {
  it("is held before the first and after the last", () => {
    expect([-5, 1, 3, 99].map((time) => valueBefore(ramp, time))).toEqual([10, 10, 20, 20]);
    expect([valueBefore(jump, 0), valueBefore(jump, 2)]).toEqual([0, 8]);
  });

  it("is straight between them, and meets them to the last bit", () => {
    expect(valueBefore(ramp, 2)).toBe(15);
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (value) => {
        expect(
          valueBefore(
            [
              { time: 0, value: 0.1 },
              { time: 0.3, value },
            ],
            0.3,
          ),
        ).toBe(value);
      }),
    );
  });

  it("has not jumped yet at the moment of the jump", () => {
    expect(valueBefore(jump, 1)).toBe(0);
    expect(valueBefore(jump, 1 + 1e-12)).toBe(8);
  });
});

/** Knots in order of time, some of them jumps. */
const line: fc.Arbitrary<PiecewiseLinear> = fc
  .array(fc.record({ time: fc.integer({ min: -8, max: 40 }), value: fc.integer({ min: -100, max: 100 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((knots) => knots.toSorted((a, b) => a.time - b.time).filter(({ time }, i, all) => all[i - 2]?.time !== time))
  .map((knots) => knots.map(({ time, value }) => ({ time: time / 8, value })));
const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => [from / 8, (from + length) / 8] as const);

/** The integral from far before the first knot, added up stretch by stretch: an independent way to the mean. */
function integral(knots: PiecewiseLinear, until: number): number {
  const padded = [{ time: -10, value: knots[0]?.value ?? 0 }, ...knots, { time: 100, value: knots.at(-1)?.value ?? 0 }];
  return padded.slice(1).reduce((sum, end, i) => {
    const start = padded[i] ?? end;
    const stop = min(end.time, until);
    if (stop <= start.time) return sum;
    const slope = (end.value - start.value) / (end.time - start.time);
    return sum + (stop - start.time) * (start.value + (slope * (stop - start.time)) / 2);
  }, 0);
}

describe("the mean over a time", () => {
  it("of a ramp is its middle, of a jump both sides by their lengths", () => {
    expect(meanOver(ramp, 1, 3)).toBe(15);
    expect(meanOver(ramp, 0, 2)).toBe((10 + 12.5) / 2);
    expect(meanOver(jump, 0, 4)).toBe(6);
    expect([meanOver(jump, 0, 1), meanOver(jump, 1, 2)]).toEqual([0, 8]);
  });

  it("of a constant is the constant, however often it is written down", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        (times, value) => {
          const flat = [0.5, ...times].toSorted((a, b) => a - b).map((time) => ({ time, value }));
          expect(meanOver(flat, 0, 1) === value).toBe(true);
        },
      ),
    );
  });

  it("times the time is the integral", () => {
    fc.assert(
      fc.property(line, span, (knots, [from, to]) => {
        const area = integral(knots, to) - integral(knots, from);
        expect(Math.abs(meanOver(knots, from, to) * (to - from) - area)).toBeLessThan(1e-9);
      }),
    );
  });

  it("lies between the least and the largest value", () => {
    fc.assert(
      fc.property(line, span, (knots, [from, to]) => {
        const values = knots.map(({ value }) => value).toSorted((a, b) => a - b);
        const mean = meanOver(knots, from, to);
        expect(mean).toBeGreaterThanOrEqual((values[0] ?? NaN) - 1e-12);
        expect(mean).toBeLessThanOrEqual((values.at(-1) ?? NaN) + 1e-12);
      }),
    );
  });
});
