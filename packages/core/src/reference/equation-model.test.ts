import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import { equationModel } from "./equation-model.ts";
import type { JsonObject } from "./mechanism.ts";

const inputs = { equations: ["x = x[-1] + p"], parameters: { p: 1 }, periods: 4, shocks: [{ from: 3, set: { p: 5 } }] };

function compute(given: JsonObject, expected: JsonObject = {}): JsonObject {
  const file = {
    cases: [
      { id: "other", expected: { at: [4] } },
      { id: "this", expected },
    ],
  };
  return equationModel.compute({ id: "this", inputs: given, file, place: { file: "f.json", path: "inputs" } });
}

describe("equation models of reference files", () => {
  it("series are given in the periods the case asks for, of parameters too", () => {
    expect(compute(inputs, { at: [0, 2, 4] })).toEqual({ at: [0, 2, 4], series: { x: [0, 2, 12], p: [1, 1, 5] } });
  });

  it("a case that asks for no periods gets all of them", () => {
    expect(compute(inputs)).toMatchObject({ at: [0, 1, 2, 3, 4], series: { x: [0, 1, 2, 7, 12] } });
  });

  it("what is left out has no shocks, no parameters and opens at zero", () => {
    expect(compute({ equations: ["x = x[-1] + 1"], periods: 2 })["series"]).toEqual({ x: [0, 1, 2] });
  });

  it.each([
    [{ ...inputs, equations: ["x = y"] }, {}, "equations/unknown-name"],
    [{ ...inputs, equations: ["x = 1/0"] }, {}, "equations/not-computable"],
    [{ ...inputs, periods: "four" }, {}, "verify/wrong-type"],
    [inputs, { at: [5] }, "equations/out-of-range"],
  ])("a case it cannot compute is refused: %#", (given, expected, code) => {
    expect(() => compute(given, expected)).toThrow(EbbError);
    expect(() => compute(given, expected)).toThrow(code);
  });
});
