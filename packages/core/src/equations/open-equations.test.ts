import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import { openEquations } from "./open-equations.ts";
import { checkEquations, runEquations } from "./run-equations.ts";

/** Code, line and column of every problem of a file. */
function problems(
  text: string,
  open: (text: string) => unknown = (each) => openEquations(each, { file: "f.yaml" }),
): string[] {
  try {
    open(text);
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return error.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
  }
  return [];
}

const head = "format: ebb/equations.v1\nid: t\nperiods: 5\n";

describe("reading a file", () => {
  it("every fault of texts and numbers is told at once, at its line and column", () => {
    const text = `${head}equations:
  - Y = C + * G
  - "Z = foo(1)"
  - Y = 3
  - Q = Zz + X
parameters: { X: 1, Q: 2 }
initial: { Nobody: 1 }
shocks: [{ from: 3, to: 2, set: { XX: 1, Z: 1 } }]
redundant: Q = ]
balanceSheet:
  sectors: [a]
  rows: { money: { b: Q } }
  totals: { mony: Q }
names: { R: { en: r, ru: р } }
experiments: { e: { initial: { Nowhere: 1 } } }
`;
    expect(problems(text)).toEqual([
      "equations/syntax 5:13",
      "equations/unknown-function 6:10",
      "equations/defined-twice 7:5",
      "equations/defined-twice 9:24",
      "equations/syntax 12:16",
      "equations/unknown-choice 15:23",
      "equations/unknown-choice 16:19",
      "equations/unknown-name 8:9",
      "equations/unknown-name 17:13",
      "equations/unknown-name 10:20",
      "equations/not-a-parameter 11:39",
      "equations/not-a-parameter 11:45",
      "equations/out-of-range 11:25",
      "equations/unknown-name 18:41",
    ]);
  });

  it("a lag that lies before the opening in every period is told with its place", () => {
    expect(problems(`${head}equations:\n  - x = 1 + x[-9]\n`)).toEqual(["equations/lag-before-start 5:13"]);
  });

  it("numbers that are none stop at the door", () => {
    expect(problems(`${head}equations: [x = p]\nparameters: { p: .nan }`)).toEqual(["equations/not-a-number 5:18"]);
    expect(problems(`${head}equations: [x = p]\nparameters: { p: .inf }`)).toEqual(["equations/not-a-number 5:18"]);
    expect(problems(`${head}equations: [x = p]\nparameters: { p: many }`)).toEqual(["equations/wrong-type 5:18"]);
    const model = `${head}equations: [x = p]\nparameters: { p: 1 }`;
    expect(problems(model, (text) => runEquations(text, { parameters: { p: Number.NaN } }))).toEqual([
      "equations/not-a-number 5:18",
    ]);
  });

  it("a fault is placed where it is written, in folded and in quoted text too", () => {
    expect(problems(`${head}equations:\n  - >-\n    x = 1\n    + y\n`)).toEqual(["equations/unknown-name 7:7"]);
    expect(problems(`${head}equations:\n  - 'x = 1 + y'\n`)).toEqual(["equations/unknown-name 5:14"]);
    expect(problems(`${head}equations:\n  - x = 1 +\n  - y = 2\n`)).toEqual(["equations/syntax 5:11"]);
    expect(problems(`${head}equations: [""]\n`)).toHaveLength(1);
  });

  it("a file of another kind is refused by its format", () => {
    expect(problems("format: ebb/world.v1\nid: w")).toEqual(["equations/wrong-format 1:9"]);
    expect(problems("3")).toEqual(["equations/wrong-type 1:1"]);
    expect(problems(`${head}equations: []\n`)).toHaveLength(1);
    expect(problems(`${head}equations: [x = 1]\nequation: 3\n`)).toEqual(["equations/unknown-key 5:1"]);
  });

  it("names that JavaScript knows are names like any other", () => {
    const { series } = runEquations(`${head}equations: [constructor = toString + 1]\nparameters: { toString: 2 }\n`);
    expect(series["constructor"]).toEqual([0, 3, 3, 3, 3, 3]);
    expect(problems(`${head}equations: [x = valueOf]\n`)).toEqual(["equations/unknown-name 4:17"]);
  });
});

describe("what a run may change", () => {
  const text = `${head}equations: ["x = x[-1] + p"]
parameters: { p: 1, unread: 0 }
initial: { x: 10 }
shocks: [{ from: 2, set: { p: 2 } }, { from: 7, set: { p: 3 } }]
experiments:
  calm: { shocks: [], periods: 3 }
  zero: { initial: {} }
`;
  const x = (options: Parameters<typeof runEquations>[1]) => runEquations(text, options).series["x"];

  it("an experiment replaces what it gives and keeps the rest", () => {
    expect(x({})).toEqual([10, 11, 13, 15, 17, 19]);
    expect(x({ experiment: "calm" })).toEqual([10, 11, 12, 13]);
    expect(x({ experiment: "zero" })).toEqual([0, 1, 3, 5, 7, 9]);
  });

  it("periods and parameters of the caller win", () => {
    expect(x({ periods: 2 })).toEqual([10, 11, 13]);
    expect(x({ experiment: "calm", periods: 2, parameters: { p: 5 } })).toEqual([10, 15, 20]);
  });

  it.each([
    [{ experiment: "clam" }, "equations/unknown-choice"],
    [{ periods: 0 }, "equations/out-of-range"],
    [{ periods: 1.5 }, "equations/out-of-range"],
    [{ periods: 1e9 }, "equations/out-of-range"],
    [{ parameters: { q: 1 } }, "equations/not-a-parameter"],
    [{ parameters: { x: 1 } }, "equations/not-a-parameter"],
  ])("%j is refused", (options, code) => {
    expect(problems(text, (each) => runEquations(each, options)).map((each) => each.split(" ")[0])).toEqual([code]);
  });

  it("a slip that does no harm is noticed", () => {
    const { notices, experiments, variables } = checkEquations(text);
    expect(notices.map(({ code }) => code)).toEqual(["equations/shock-after-end", "equations/unused-parameter"]);
    expect({ experiments, variables }).toEqual({ experiments: ["calm", "zero"], variables: ["x"] });
  });
});

it("20,000 equations are read and solved, in a chain and in a ring", () => {
  const count = 20_000;
  const file = (equation: (i: number) => string) =>
    `${head}equations:\n${Array.from({ length: count }, (_, i) => `  - ${equation(i)}\n`).join("")}`;
  const chain = runEquations(file((i) => (i + 1 === count ? `x${i} = 1` : `x${i} = x${i + 1} + 1`)));
  expect(chain.series["x0"]?.[5]).toBe(count);
  const ring = runEquations(file((i) => `x${i} = 0.5*x${(i + 1) % count} + 1`));
  expect(ring.blocks.map(({ tears }) => tears.length)).toEqual([1]);
  expect(ring.series["x0"]?.[5]).toBeCloseTo(2, 12);
});
