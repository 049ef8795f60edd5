import fc from "fast-check";
import { expect, it } from "vitest";
import { type Column, column } from "../model/column.ts";
import { evaluateWithSlopes } from "./derivative.ts";
import { evaluate } from "./evaluate.ts";
import { parseExpression } from "./parse.ts";
import { programWriter } from "./program.ts";

/** An expression of x and y as a program: value at a point, and slope along a direction, there and by differences. */
function slopes(text: string, x: number, y: number, alongX: number, alongY: number) {
  const source = { text, label: text, place: () => ({}) };
  const writer = programWriter(2, (name) => (name === "x" ? 0 : 1));
  const target = writer.reserve();
  writer.write(parseExpression(source).expression, target, source);
  const to = writer.here();
  const { code, slots: count, constants } = writer.finish();
  const slotsAt = (t: number): Column => {
    const slots = column(count);
    for (const [slot, each] of constants) slots[slot] = each;
    slots[0] = x + t * alongX;
    slots[1] = y + t * alongY;
    return slots;
  };
  const valueAt = (t: number): number => {
    const slots = slotsAt(t);
    expect(evaluate(code, 0, to, slots)).toBe(-1);
    return slots[target];
  };
  const slots = slotsAt(0);
  const along = column(count);
  along[0] = alongX;
  along[1] = alongY;
  expect(evaluateWithSlopes(code, 0, to, slots, along)).toBe(-1);
  const h = 1e-5;
  return {
    value: slots[target],
    plain: valueAt(0),
    slope: along[target],
    byDifference: (valueAt(h) - valueAt(-h)) / (2 * h),
  };
}

it.each([
  "x + y - 2*x*y",
  "x/y - y/(1 + x^2)",
  "-x*(y + 3) + 2",
  "exp(-x/3)*log(y + 1)",
  "x^y + y^2 + 2^x + x^-1.5",
  "min(x, y) + 2*max(x, y)",
  "min(x, 2*x, y) - max(3*y, x, 1)",
  "if(x > y, x*x, y*y*y)",
  "if(not (x > y and y > 1), x*y, x - y) + (x > y)",
  "x",
  "3",
])("the slope of %s is the limit of its differences, in any direction", (text) => {
  const size = fc.double({ min: 0.5, max: 3, noNaN: true });
  const direction = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(size, size, direction, direction, (x, y, alongX, alongY) => {
      // Away from kinks and jumps, where the two sides differ.
      for (const [a, b] of [
        [x, y],
        [2 * x, y],
        [3 * y, x],
        [3 * y, 1],
        [x, 1],
        [y, 1],
      ] as const)
        fc.pre(Math.abs(a - b) > 1e-3);
      const { value, plain, slope, byDifference } = slopes(text, x, y, alongX, alongY);
      expect(value).toBe(plain);
      expect(Math.abs(slope - byDifference)).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
    }),
  );
});

it("whole powers of zero and of negative numbers have slopes", () => {
  expect(slopes("x^2", 0, 1, 1, 0).slope).toBe(0);
  expect(slopes("x^3", -2, 1, 1, 0).slope).toBe(12);
  expect(slopes("x^0", -2, 1, 1, 0).slope).toBe(0);
});
