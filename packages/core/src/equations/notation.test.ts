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
    ["(1 < 1) + (1 > 1)", 0],
    ["(1 <= 1) + (1 >= 1)", 2],
    ["1 + 1 == 2", 1],
    ["not 1 > 2", 1],
    ["1 > 2 or 2 > 1 and 1 > 2", 0],
    ["2 > 1 or 2 > 1 and 1 > 2", 1],
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

/** A text and what it is worth where x is 3, y is −2 and z is 0.5. */
interface Worth {
  readonly text: string;
  readonly worth: number;
}

const { tree } = fc.letrec<{ tree: Worth; leaf: Worth; node: Worth }>((tie) => {
  const two = fc.tuple(tie("tree"), tie("tree"));
  const from = (
    text: (a: string, b: string, c: string) => string,
    worth: (a: number, b: number, c: number) => number,
  ) =>
    fc.tuple(tie("tree"), tie("tree"), tie("tree")).map(([a, b, c]) => ({
      text: `(${text(a.text, b.text, c.text)})`,
      worth: worth(a.worth, b.worth, c.worth),
    }));
  return {
    tree: fc.oneof({ maxDepth: 6 }, tie("leaf"), tie("node")),
    leaf: fc.constantFrom(
      { text: "x", worth: 3 },
      { text: "y", worth: -2 },
      { text: "z", worth: 0.5 },
      { text: "7", worth: 7 },
      { text: "0", worth: 0 },
    ),
    node: fc.oneof(
      two.map(([a, b]) => ({ text: `min(${a.text}, ${b.text})`, worth: a.worth < b.worth ? a.worth : b.worth })),
      two.map(([a, b]) => ({
        text: `max(${a.text}, ${b.text}, 1)`,
        worth: [a.worth, b.worth, 1].toSorted((l, r) => l - r).at(-1) ?? 1,
      })),
      tie("tree").map(({ text, worth }) => ({ text: `(-${text})`, worth: -worth })),
      tie("tree").map(({ text, worth }) => ({ text: `(not ${text})`, worth: Number(worth === 0) })),
      from(
        (a, b, c) => `${a} + ${b} - ${c}`,
        (a, b, c) => a + b - c,
      ),
      from(
        (a, b, c) => `${a} * ${b} / (1 + ${c}*${c})`,
        (a, b, c) => (a * b) / (1 + c * c),
      ),
      from(
        (a, b, c) => `${a} > ${b} + ${c}`,
        (a, b, c) => Number(a > b + c),
      ),
      from(
        (a, b, c) => `${a} != ${b} or ${b} <= ${c}`,
        (a, b, c) => Number(a !== b || b <= c),
      ),
      from(
        (a, b, c) => `${a} == ${b} and ${b} and ${c}`,
        (a, b, c) => Number(a === b && b !== 0 && c !== 0),
      ),
      from(
        (a, b, c) => `if(${a}, ${b}, ${c})`,
        (a, b, c) => (a === 0 ? c : b),
      ),
    ),
  };
});

describe("the compiler", () => {
  it("an expression of any depth is worth what its parts are worth", () => {
    fc.assert(
      fc.property(tree, ({ text, worth }) => {
        fc.pre(Math.abs(worth) < 1e100);
        // −0 and 0 are the same number.
        expect(value(text, { x: 3, y: -2, z: 0.5 }) + 0).toBe(worth + 0);
      }),
      { numRuns: 300 },
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

  it("two comparisons in a row ask for `and` between them, any other word for an operator", () => {
    const detailOf = (text: string): unknown => {
      try {
        parseEquation({ text, label: "t", place: () => ({}) });
      } catch (error) {
        return error instanceof EbbError ? error.problems.map(({ detail }) => detail) : error;
      }
      return undefined;
    };
    expect(detailOf("Y = a < b < c")).toMatchObject([{ given: "<", expected: "and" }]);
    expect(detailOf("Y = a < b c")).toMatchObject([{ given: "c", expected: "operator" }]);
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
