import { evaluate as evaluateCel } from "@marcbachmann/cel-js";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import { compileClaim } from "./expression.ts";
import { shippedIds } from "./vocabulary.ts";

const x = 'value("squeeze", "x", "last")';

/** Whether a claim holds when x has this value. */
function holds(text: string, value: number): boolean {
  const claim = compileClaim(text.replace(/\bx\b/g, x), { ...shippedIds, scenarios: ["squeeze"] });
  return claim.evaluate(() => value).holds;
}

it("whole and decimal numbers mix in both directions", () => {
  const sums = [
    "x * 2 == 1",
    "2 * x == 1",
    "x + 1 == 1.5",
    "1 + x == 1.5",
    "x - 1 == -0.5",
    "1 - x == 0.5",
    "2 / 4 == x",
  ];
  const comparisons = ["x < 1", "0 < x", "x <= 1", "0 <= x", "1 > x", "x > 0", "1 >= x", "x >= 0", "x != 0", "0 != x"];
  expect([...sums, ...comparisons].filter((claim) => !holds(claim, 0.5))).toEqual([]);
  expect(["x == 0", "0 == x", "x == 0.0", "!(x != 0)"].filter((claim) => !holds(claim, 0))).toEqual([]);
});

it("one half is not nothing", () => {
  expect(holds("1 / 2 > x", 0)).toBe(true);
  expect(holds("7 / 2 == x", 3.5)).toBe(true);
});

it("size, smallest and largest", () => {
  expect(["abs(x) == 3", "min(1, x, 2) == -3", "x == max(-5, x, -4)"].filter((claim) => !holds(claim, -3))).toEqual([]);
});

it("&& binds closer than ||, comparison than &&, + than comparison, * than +; equals go from the left", () => {
  expect(holds("true || false && x == 1", 0)).toBe(true);
  expect(holds("2 + 3 * 4 == x && 1 < 2", 14)).toBe(true);
  expect(holds("10 - 2 - 3 == x", 5)).toBe(true);
  expect(holds("12 / 2 / 3 == x", 2)).toBe(true);
});

it("logic is that of truth tables", () => {
  for (const left of [true, false]) {
    for (const right of [true, false]) {
      const said = (operator: string): boolean => holds(`(${left} ${operator} ${right}) == (x == 0)`, 0);
      expect(["&&", "||", "==", "!="].map(said)).toEqual([
        left && right,
        left || right,
        left === right,
        left !== right,
      ]);
    }
  }
});

/** A sum as our text, as a text of decimals for CEL itself, and as JavaScript works it out; undefined where we refuse it. */
interface Sum {
  readonly ours: string;
  readonly cel: string;
  readonly number: number | undefined;
}

const operations: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => (right === 0 ? NaN : left / right),
};

const literal = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const leaf = literal.map((number): Sum => {
  const size = String(Math.abs(number));
  const decimal = /[.e]/.test(size) ? size : `${size}.0`;
  const signed = (text: string): string => (number < 0 ? `(-${text})` : text);
  // A whole number that is not counted exactly is refused unless it is written as a decimal.
  const exact = Number.isSafeInteger(number) || !Number.isInteger(number);
  return { ours: signed(exact ? size : decimal), cel: signed(decimal), number: number + 0 }; // a text has no -0
});

const { sum } = fc.letrec<{ sum: Sum }>((again) => ({
  sum: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.tuple(again("sum"), fc.constantFrom("+", "-", "*", "/"), again("sum")).map(([left, operator, right]) => {
      const number = operations[operator]?.(left.number ?? NaN, right.number ?? NaN);
      return {
        ours: `(${left.ours} ${operator} ${right.ours})`,
        cel: `(${left.cel} ${operator} ${right.cel})`,
        number: Number.isFinite(number) ? number : undefined,
      };
    }),
  ),
}));

it("sums are those of doubles to the last bit, and those of CEL where all numbers are decimals", () => {
  fc.assert(
    fc.property(sum, ({ ours, cel, number }) => {
      fc.pre(number !== undefined);
      expect(holds(`x == ${ours}`, number)).toBe(true);
      expect(evaluateCel(cel)).toBe(number);
    }),
  );
});

it("a sum that divides by zero or leaves the finite numbers is refused, however deep", () => {
  fc.assert(
    fc.property(sum, ({ ours, number }) => {
      fc.pre(number === undefined);
      expect(() => holds(`x == ${ours}`, 0)).toThrow(EbbError);
    }),
  );
});
