import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import type { Expression } from "./expression.ts";
import { parseEquation } from "./parse.ts";
import { type EquationsReport, runEquations } from "./run-equations.ts";

type Numbers = Readonly<Record<string, number>>;
interface Model {
  readonly equations: readonly string[];
  readonly parameters?: Numbers;
  readonly initial?: Numbers;
  readonly periods?: number;
  readonly shocks?: readonly { readonly from: number; readonly to?: number; readonly set: Numbers }[];
}

function run(model: Model): EquationsReport {
  return runEquations(JSON.stringify({ format: "ebb/equations.v1", id: "t", periods: 1, ...model }));
}

function series(model: Model, name: string): readonly number[] {
  return run(model).series[name] ?? [];
}

/** Code, place in the run and detail of what stops a run. */
function fault(model: Model) {
  try {
    run(model);
  } catch (error) {
    const [first] = error instanceof EbbError ? error.problems : [];
    if (first !== undefined) return { code: first.code, path: first.place.path, detail: first.detail };
    throw error;
  }
  return undefined;
}

describe("time", () => {
  it("x[-1] is the value a period before, and the opening is period 0", () => {
    expect(series({ equations: ["x = 2*x[-1]"], initial: { x: 3 }, periods: 4 }, "x")).toEqual([3, 6, 12, 24, 48]);
  });

  it("a lag that reaches before the opening reads the opening", () => {
    const model = { equations: ["t = t[-1] + 1", "two = t[-2]", "three = t[-3]"], periods: 5 };
    expect(series(model, "two")).toEqual([0, 0, 0, 1, 2, 3]);
    expect(series(model, "three")).toEqual([0, 0, 0, 0, 1, 2]);
  });

  it("a second lag is allowed in a run of one period, a longer lag than the run is not", () => {
    expect(series({ equations: ["x = x[-2] + 1"], initial: { x: 4 } }, "x")).toEqual([4, 5]);
    expect(fault({ equations: ["x = x[-3] + 1"] })?.code).toBe("equations/lag-before-start");
  });

  it("a shock lasts from its first to its last period, or to the end; the later of two wins", () => {
    const model = {
      equations: ["x = p"],
      parameters: { p: 1 },
      periods: 6,
      shocks: [
        { from: 2, set: { p: 2 } },
        { from: 4, to: 5, set: { p: 4 } },
      ],
    };
    expect(series(model, "x")).toEqual([0, 1, 2, 2, 4, 4, 2]);
    expect(series(model, "p")).toEqual([1, 1, 2, 2, 4, 4, 2]);
  });

  it("a parameter has a past: its value, unless an initial value is given", () => {
    const model = { equations: ["x = p[-1]"], parameters: { p: 1 }, periods: 3, shocks: [{ from: 2, set: { p: 5 } }] };
    expect(series(model, "x")).toEqual([0, 1, 1, 5]);
    expect(series({ ...model, initial: { p: 9 } }, "x")).toEqual([0, 9, 1, 5]);
    expect(series({ ...model, shocks: [{ from: 0, to: 1, set: { p: 7 } }] }, "x")).toEqual([0, 7, 7, 1]);
  });

  it("a run is the beginning of any longer run", () => {
    const model = { equations: ["Y = C + 20", "C = 0.6*Y + 0.1*Y[-2]"], initial: { Y: 30 } };
    expect(series({ ...model, periods: 30 }, "Y").slice(0, 11)).toEqual(series({ ...model, periods: 10 }, "Y"));
  });
});

describe("models", () => {
  const sim = {
    equations: ["Y = C + G", "T = theta*Y", "YD = Y - T", "C = a1*YD + a2*H[-1]", "H = H[-1] + YD - C"],
    parameters: { G: 20, theta: 0.2, a1: 0.6, a2: 0.4 },
  };

  it("spending G has the multiplier 1/(1 − α₁(1 − θ)) at once and 1/θ in the end", () => {
    const income = series({ ...sim, periods: 300 }, "Y");
    expect(income[1]).toBeCloseTo(20 / (1 - 0.6 * 0.8), 12);
    expect(income.at(-1)).toBeCloseTo(20 / 0.2, 10);
  });

  it("the order of the equations changes nothing but rounding", () => {
    const expected = series({ ...sim, periods: 20 }, "H");
    fc.assert(
      fc.property(fc.shuffledSubarray(sim.equations, { minLength: sim.equations.length }), (equations) => {
        series({ ...sim, equations, periods: 20 }, "H").forEach((each, t) =>
          expect(each).toBeCloseTo(expected[t] ?? 0, 10),
        );
      }),
    );
  });

  it("every amount in dollars scales with what is spent", () => {
    const once = run({ ...sim, periods: 20 }).series;
    const thrice = run({ ...sim, parameters: { ...sim.parameters, G: 60 }, periods: 20 }).series;
    for (const name of ["Y", "T", "H"]) {
      once[name]?.forEach((each, t) => expect(thrice[name]?.[t]).toBeCloseTo(3 * each, 9));
    }
  });

  it("only equations that need each other are solved together", () => {
    const { blocks } = run(sim);
    expect(blocks.map(({ variables }) => variables)).toEqual([["Y", "T", "YD", "C"]]);
    expect(blocks[0]?.tears.length).toBe(1);
    expect(run({ equations: ["a = b + 1", "b = c + 1", "c = a[-1]"] }).blocks).toEqual([]);
  });

  it("a linear block takes one step, a quadratic one a handful", () => {
    expect(run(sim).blocks[0]?.iterations).toBe(1);
    const root = run({ equations: ["x = x - (x^2 - 2)/3"], initial: { x: 1 } });
    expect(root.series["x"]?.[1]).toBeCloseTo(Math.SQRT2, 14);
    expect(root.blocks[0]?.iterations).toBeLessThan(8);
  });

  it("a linear block takes one step, however many guesses it needs", () => {
    const { blocks, series } = run({ equations: ["a = 1 + 0.5*a + 0.25*b", "b = 2 + 0.125*a + 0.5*b"] });
    expect(blocks.map(({ tears, iterations }) => [tears, iterations])).toEqual([[["a", "b"], 1]]);
    expect(series["a"]?.[1]).toBeCloseTo(32 / 7, 12);
  });

  it("a block is as hard as in its hardest period, also when later ones are at rest", () => {
    const model = { equations: ["x = x - (x^2 - 2)/3"], initial: { x: 1 } };
    const [first] = run({ ...model, periods: 1 }).blocks;
    expect(first?.iterations).toBeGreaterThan(2);
    expect(run({ ...model, periods: 5 }).blocks[0]).toEqual(first);
  });

  it("a step that leads away is halved: full steps would go from −d to d³, ever further", () => {
    const model = { equations: ["x = x - (x - 1)/(1 + (x - 1)^2)^0.5"], initial: { x: 5 } };
    expect(series(model, "x")[1]).toBeCloseTo(1, 12);
  });

  it("where zero has no value a block begins at one: of the solutions 2 and 90 it finds 2", () => {
    expect(series({ equations: ["x = x - (x - 2)*(x - 90)/x"] }, "x")[1]).toBeCloseTo(2, 12);
  });

  it("of several solutions the one near the period before is taken", () => {
    const model = {
      equations: ["x = x - (x^2 - p)/10"],
      parameters: { p: 4 },
      periods: 3,
      shocks: [{ from: 2, set: { p: 9 } }],
    };
    const up = series({ ...model, initial: { x: 1 } }, "x");
    const down = series({ ...model, initial: { x: -1 } }, "x");
    [2, 3, 3].forEach((root, i) => {
      expect(up[i + 1]).toBeCloseTo(root, 12);
      expect(down[i + 1]).toBeCloseTo(-root, 12);
    });
  });

  it("a block is solved from an opening full of zeros, even where it divides by them", () => {
    const wages = { equations: ["Y = C + 20", "W = Y/N", "N = Y/2", "C = 0.8*W*N"] };
    expect(series(wages, "Y")[1]).toBeCloseTo(100, 10);
  });

  it("a block with a jump is solved where a solution exists", () => {
    const share = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    const amount = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(amount, share, amount, amount, amount, (a, b, c, line, opening) => {
        const below = a / (1 - b);
        const above = (a + c) / (1 - b);
        fc.pre(Math.abs(below - line) > 1e-6 && Math.abs(above - line) > 1e-6);
        const model = {
          equations: [`Y = ${a} + (${b})*Y + z`, `z = if(Y > ${line}, ${c}, 0)`],
          initial: { Y: opening },
        };
        const solutions = [below < line ? [below] : [], above > line ? [above] : []].flat();
        const failed = fault(model)?.code;
        expect(failed).toBe(solutions.length === 0 ? "equations/no-solution" : undefined);
        const found = failed === undefined ? (series(model, "Y")[1] ?? Number.NaN) : Number.NaN;
        expect(solutions.some((each) => Math.abs(found - each) < 1e-9)).toBe(failed === undefined);
      }),
    );
  });
});

/** The oracle: walks the trees and replaces every variable by its equation, over and over, until nothing moves. */
function slowly(texts: readonly string[], initial: Numbers): Record<string, number> {
  const equations = texts.map((text) => parseEquation({ text, label: text, place: () => ({}) }));
  const values: Record<string, number> = { ...initial };
  for (let round = 0; round < 200; round++) {
    for (const { variable, expression } of equations) values[variable] = walk(expression, values);
  }
  return values;
}

function walk(expression: Expression, values: Numbers): number {
  const at = (each: Expression | undefined): number => (each === undefined ? Number.NaN : walk(each, values));
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "value":
      return values[expression.name] ?? 0;
    case "prefix":
      return expression.operator === "-" ? -at(expression.operand) : Number(at(expression.operand) === 0);
    case "chain":
      return expression.rest.reduce((left, { operator, operand }) => {
        const right = at(operand);
        return { "+": left + right, "-": left - right, "*": left * right, "/": left / right }[operator];
      }, at(expression.first));
    case "logic":
      return Number(expression.conditions[expression.operator === "and" ? "every" : "some"]((each) => at(each) !== 0));
    case "pair": {
      const [left, right] = [at(expression.left), at(expression.right)];
      if (expression.operator === "^") return left ** right;
      return Number(
        {
          "<": left < right,
          "<=": left <= right,
          ">": left > right,
          ">=": left >= right,
          "==": left === right,
          "!=": left !== right,
        }[expression.operator],
      );
    }
    case "call": {
      const { name, inputs } = expression;
      if (name === "if") return at(inputs[0]) === 0 ? at(inputs[2]) : at(inputs[1]);
      const [first = Number.NaN, ...rest] = inputs.map(at);
      return name === "exp" || name === "log" ? Math[name](first) : Math[name](first, ...rest);
    }
  }
}

describe("the fast solver and the slow one", () => {
  const share = fc.integer({ min: -15, max: 15 }).map((each) => each / 100);
  const term = fc.tuple(share, fc.nat(5), fc.nat(5), fc.nat(7)).map(([weight, i, j, form]) => {
    const forms = [
      `x${i}`,
      `min(x${i}, x${j})`,
      `max(x${i}, 5)`,
      `exp(-(x${i}/10)^2)`,
      `log(1 + x${i}^2)`,
      `x${i}/(1 + x${j}^2)`,
      `if(1 < 2, x${i}, x${j})`,
      `(x${i} + x${j})/2`,
    ];
    return ` + (${weight})*${forms[form]}`;
  });
  const equations = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.array(term, { maxLength: 4 })), { minLength: 6, maxLength: 6 })
    .map((each) => each.map(([constant, terms], i) => `x${i} = ${constant}${terms.join("")}`));

  it("agree on every model that a simple iteration solves", () => {
    fc.assert(
      fc.property(equations, (each) => {
        const slow = slowly(each, {});
        const { series } = run({ equations: each });
        for (const [name, value] of Object.entries(slow)) expect(series[name]?.[1]).toBeCloseTo(value, 9);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what has no value stops the run with equation, place and period", () => {
  const at = (equation: string, more: Partial<Model> = {}) => fault({ equations: [equation], ...more });

  it("a division by zero, in the period it happens", () => {
    const model = { equations: ["n = n[-1] - 1", "x = 6/n"], initial: { n: 3 }, periods: 5 };
    expect(fault(model)).toEqual({
      code: "equations/not-computable",
      path: "t · period 3 · x",
      detail: { text: "x = 6/n", at: "1:6", reason: "division-by-zero", left: 6, right: 0 },
    });
  });

  it("a logarithm, a power and a number that do not exist", () => {
    expect(at("x = 1 + log(0 - 2)")?.detail).toMatchObject({ reason: "logarithm", left: -2, at: "1:9" });
    expect(at("x = log(0)")?.detail).toMatchObject({ reason: "logarithm", left: 0 });
    expect(at("x = (0 - 2)^0.5")?.detail).toMatchObject({ reason: "power-of-negative", left: -2, right: 0.5 });
    expect(at("x = 0^(0 - 1)")?.detail).toMatchObject({ reason: "power-of-zero", left: 0, right: -1 });
    expect(at("x = exp(800)")?.detail).toMatchObject({ reason: "overflow", left: 800 });
    expect(at("x = 10*x[-1]", { initial: { x: 1e307 }, periods: 9 })?.path).toBe("t · period 2 · x");
  });

  it("an infinity cannot vanish in what follows", () => {
    expect(at("x = 1/(1/0)")?.code).toBe("equations/not-computable");
    expect(at("x = min(1/0, 5)")?.code).toBe("equations/not-computable");
    expect(at("x = exp(-1/0)")?.code).toBe("equations/not-computable");
  });

  it("a cycle that says nothing, or the impossible, is undetermined", () => {
    expect(at("x = x")?.code).toBe("equations/undetermined");
    expect(at("x = x + 1")?.code).toBe("equations/undetermined");
    const twice = fault({ equations: ["T = 0.2*Z", "Z = T/0.2", "Y = T"] });
    expect(twice).toMatchObject({ code: "equations/undetermined", detail: { variables: ["T", "Z"], count: 2 } });
  });

  it("a cycle without a solution says so", () => {
    expect(at("x = x^2 + 1")?.code).toBe("equations/no-solution");
    expect(at("x = if(x > 0, -1, 1)")?.code).toBe("equations/no-solution");
    expect(at("x = -1/x", { initial: { x: 1 } })?.code).toBe("equations/no-solution");
  });

  it("a cycle that would need too many guesses at once is refused", () => {
    const count = 1100;
    const equations = Array.from(
      { length: count },
      (_, i) => `x${i} = 1 + 0.3*x${(i + 1) % count} + 0.3*x${(i + count - 1) % count}`,
    );
    expect(fault({ equations })).toMatchObject({ code: "equations/cycle-too-large", detail: { equations: count } });
  });
});
