import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import { parseEquation } from "./parse.ts";
import { runEquations } from "./run-equations.ts";

/** What an expression gives, worked out by the engine in one period. */
function value(expression: string, parameters: Readonly<Record<string, number>> = {}): number {
  const file = { format: "ebb/equations.v1", id: "t", periods: 1, equations: [`result = ${expression}`], parameters };
  return runEquations(JSON.stringify(file)).series["result"]?.[1] ?? Number.NaN;
}

describe("the notation", () => {
  it.each([
    ["1 + 2*3", 7],
    ["(1 + 2)*3", 9],
    ["8 - 3 - 2", 3],
    ["16 / 4 / 2", 2],
    ["2^3^2", 512],
    ["-2^2", -4],
    ["2^-1", 0.5],
    ["--3", 3],
    ["+3 - -2", 5],
    ["2*-3", -6],
    [".5 + 1. + 1e-3 + 2E+1", 21.501],
    ["exp(0) + log(1)", 1],
    ["min(3, 1, 2) + max(3, 1, 2)", 4],
    ["1 < 2", 1],
    ["2 <= 1", 0],
    ["(2 > 1) + (2 >= 2) + (1 == 1) + (1 != 1)", 3],
    ["1 + 1 == 2", 1],
    ["not 1 > 2", 1],
    ["1 > 2 or 2 > 1 and 1 > 2", 0],
    ["1 < 2 and 2 < 3 and not 3 < 2", 1],
    ["if(2 > 1, 10, 20) + if(0, 1, 2)", 12],
    ["if(1 > 2, 1, if(2 > 3, 2, 3))", 3],
  ])("%s is %d", (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  it("only the branch that is taken is computed", () => {
    expect(value("if(x > 0, log(x), -1)", { x: -5 })).toBe(-1);
    expect(value("if(x != 0 and 1/x > 2, 1, 0)", { x: 0 })).toBe(0);
    expect(value("if(x == 0 or 1/x > 2, 1, 0)", { x: 0 })).toBe(1);
  });

  it("names may be written in any alphabet", () => {
    expect(value("α_1*доход", { α_1: 0.5, доход: 8 })).toBe(4);
  });

  it("a number is itself, a sum is its sum and a product its product, for any numbers", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(value("a - b*c", { a, b, c })).toBe(a - b * c + 0);
        expect(value("(a + b)/(1 + c^2)", { a, b, c })).toBeCloseTo((a + b) / (1 + c * c), 9);
      }),
    );
  });
});

/** Code and column of the fault in an equation. */
function fault(text: string): string {
  try {
    parseEquation({ text, label: "t", place: (at) => ({ column: at + 1 }) });
  } catch (error) {
    if (error instanceof EbbError) return error.problems.map(({ code, place }) => `${code} ${place.column}`).join();
    throw error;
  }
  return "none";
}

describe("a fault in the notation is told with its place", () => {
  it.each([
    ["Y = C + * G", "equations/syntax 9"],
    ["Y = (1 + 2", "equations/syntax 11"],
    ["Y = 2 3", "equations/syntax 7"],
    ["Y = 2x", "equations/syntax 6"],
    ["Y = 3 & 4", "equations/syntax 7"],
    ["Y = a < b < c", "equations/syntax 11"],
    ["Y =", "equations/syntax 4"],
    ["Y = and", "equations/syntax 5"],
    ["Y = min(1, 2", "equations/syntax 13"],
    ["A B = 3", "equations/left-side 1"],
    ["Y[-1] = 3", "equations/left-side 1"],
    ["Y == 3", "equations/left-side 1"],
    ["3", "equations/left-side 1"],
    ["", "equations/left-side 1"],
    ["exp = 3", "equations/reserved-name 1"],
    ["Y = log + 1", "equations/reserved-name 5"],
    ["Y = sin(1)", "equations/unknown-function 5"],
    ["Y = a (b)", "equations/unknown-function 5"],
    ["Y = exp()", "equations/syntax 9"],
    ["Y = exp(1, 2)", "equations/wrong-arguments 5"],
    ["Y = min(1)", "equations/wrong-arguments 5"],
    ["Y = if(1, 2)", "equations/wrong-arguments 5"],
    ["Y = x[1]", "equations/lag 6"],
    ["Y = x[0]", "equations/lag 6"],
    ["Y = x[-0]", "equations/lag 6"],
    ["Y = x[-1.5]", "equations/lag 6"],
    ["Y = x[-k]", "equations/lag 6"],
    ["Y = x[-1", "equations/syntax 9"],
    ["Y = 1e999", "equations/not-a-number 5"],
  ])("%s", (text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it("nesting that would exhaust the stack is refused, a long sum is not", () => {
    expect(fault(`Y = ${"(".repeat(2e4)}1${")".repeat(2e4)}`)).toMatch("equations/too-nested");
    expect(fault(`Y = ${"-".repeat(2e4)}1`)).toMatch("equations/too-nested");
    expect(fault(`Y = ${"2^".repeat(2e4)}1`)).toMatch("equations/too-nested");
    expect(fault(`Y = ${"not ".repeat(2e4)}1`)).toMatch("equations/too-nested");
    expect(value(`1${" + 1".repeat(2e4)}`)).toBe(20_001);
    expect(value(`${"(".repeat(199)}7${")".repeat(199)}`)).toBe(7);
  });

  it("any text is read or refused, never anything else", () => {
    const words = fc.constantFrom(
      "Y",
      "=",
      "1",
      "+",
      "-",
      "^",
      "(",
      ")",
      "[",
      "]",
      ",",
      "if",
      "not",
      "and",
      "<",
      "exp",
    );
    fc.assert(fc.property(fc.array(words), (text) => void fault(text.join(" "))));
    fc.assert(fc.property(fc.string(), (text) => void fault(text)));
  });
});
