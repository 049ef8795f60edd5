import { expect, it } from "vitest";
import { columnOf } from "../model/column.ts";
import { EbbError } from "../model/problem.ts";
import { columnProblems, matrixProblems, numberProblems, type Range, refuse } from "./input-problems.ts";
import { matrixOf, rowSums } from "./matrix.ts";

function accepted(given: number, range: Range): boolean {
  return numberProblems("x", given, range, {}).length === 0;
}

const place = { file: "banks.json", path: "cases[1].inputs" };

it("an input says its place, its value and what is accepted", () => {
  expect(numberProblems("equity[2]", -3, { above: 0, atMost: 9 }, place)).toEqual([
    {
      code: "kernel/out-of-range",
      place: { file: "banks.json", path: "cases[1].inputs.equity[2]" },
      detail: { what: "equity[2]", given: -3, range: "> 0, ≤ 9" },
    },
  ]);
});

it("bounds hold as they are written, and a number that is not finite is never inside", () => {
  expect([accepted(0, { above: 0 }), accepted(0, { atLeast: 0 })]).toEqual([false, true]);
  expect([accepted(1, { below: 1 }), accepted(1, { atMost: 1 })]).toEqual([false, true]);
  expect([Number.NaN, Infinity, -Infinity].map((given) => accepted(given, {}))).toEqual([false, false, false]);
});

it("every bad entry of a list or a matrix is named", () => {
  const bad = [
    ...columnProblems("debt", [1, -1, Number.NaN], 3, { atLeast: 0 }, {}),
    ...matrixProblems(
      "units",
      matrixOf("units", [
        [1, 2],
        [3, -4],
      ]),
      2,
      2,
      { atLeast: 0 },
      {},
    ),
  ];
  expect(bad.map((each) => [each.code, each.place.path])).toEqual([
    ["kernel/out-of-range", "debt[1]"],
    ["kernel/not-a-number", "debt[2]"],
    ["kernel/out-of-range", "units[1][1]"],
  ]);
});

it("a size that does not fit is told with the size that would", () => {
  const units = matrixOf("units", [[1, 2, 3]]);
  expect(columnProblems("cash", [1], 2, {}, {})[0]?.detail).toEqual({ what: "cash", expected: "2", given: "1" });
  expect(matrixProblems("units", units, 2, 3, {}, {})[0]?.detail).toMatchObject({ expected: "2 × 3", given: "1 × 3" });
});

it("a matrix has rows of one length, and at least one entry", () => {
  expect(() => matrixOf("units", [[1, 2], [3], [4, 5, 6]])).toThrow(/units\[1\].*\n.*units\[2\]/);
  expect(() => matrixOf("units", [])).toThrow(/at least 1 × 1/);
  expect(() => matrixOf("units", [[], []])).toThrow(/2 × 0/);
});

it("a matrix keeps its rows one after another", () => {
  const units = matrixOf("units", [[1, 2, 3], columnOf([4, 5, 6])]);
  expect([...units.values]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...rowSums(units)]).toEqual([6, 15]);
});

it("all problems are raised together, and none raises nothing", () => {
  refuse([]);
  const problems = columnProblems("cash", [-1, -2], 2, { atLeast: 0 }, {});
  expect(() => refuse(problems)).toThrow(EbbError);
  expect(() => refuse(problems)).toThrow(/cash\[0\].*\n.*cash\[1\]/);
});
