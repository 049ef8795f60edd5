import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { fail } from "../model/problem.ts";
import type { Json, JsonObject, ReferenceMechanism } from "./mechanism.ts";
import { type CaseResult, type Verdict, verifyFile } from "./verify.ts";

/** Gives its inputs back, so that a test can say what was computed. */
const echo: ReferenceMechanism = { mechanism: "echo", compute: ({ inputs }) => inputs };
const refusing: ReferenceMechanism = {
  mechanism: "refusing",
  compute: ({ place }) => fail("kernel/missing", place, { what: "everything" }),
};

const fileOf = (mechanism: string, ...cases: readonly JsonObject[]): string =>
  JSON.stringify({ schema: "ebb-reference/1", mechanism, cases });

function verified(got: JsonObject, expected: JsonObject, tolerance: JsonObject = {}): CaseResult {
  const [result] = verifyFile(fileOf("echo", { id: "c", inputs: got, expected, tolerance }), "own.json", [echo]).cases;
  if (result === undefined) throw new Error("no case");
  return result;
}
const verdict = (...given: Parameters<typeof verified>): Verdict => verified(...given).verdict;
const refused = (text: string): string[] => told(() => verifyFile(text, "own.json", [echo]));

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });

describe("a number agrees", () => {
  it("with itself at tolerance 0, and with no other", () => {
    fc.assert(
      fc.property(number, number, (got, expected) => {
        expect(verdict({ x: got }, { x: expected })).toBe(got === expected ? "pass" : "fail");
        expect(verdict({ x: got }, { x: got })).toBe("pass");
      }),
    );
  });

  it("when its error is within the absolute or the relative tolerance: one suffices", () => {
    expect(verdict({ x: 1001 }, { x: 1000 }, { abs: 1 })).toBe("pass");
    expect(verdict({ x: 1001.5 }, { x: 1000 }, { abs: 1 })).toBe("fail");
    expect(verdict({ x: 1001 }, { x: 1000 }, { rel: 1e-3 })).toBe("pass");
    expect(verdict({ x: 1001 }, { x: 1000 }, { rel: 9e-4 })).toBe("fail");
    expect(verdict({ x: 1001 }, { x: 1000 }, { abs: 1e-9, rel: 1e-3 })).toBe("pass");
    expect(verdict({ x: -1001 }, { x: -1000 }, { rel: 1e-3 })).toBe("pass");
    expect(verdict({ x: 1e-12 }, { x: 0 }, { rel: 1 })).toBe("fail");
  });

  it("however large it is", () => {
    expect(verdict({ x: 1.7e308 }, { x: 1.7e308 }, { rel: 1e-12 })).toBe("pass");
    expect(verdict({ x: -1.7e308 }, { x: 1.7e308 }, { rel: 1e-12 })).toBe("fail");
  });

  it("only with a number", () => {
    expect(verdict({ x: "1" }, { x: 1 }, { abs: 1e9 })).toBe("fail");
    expect(verdict({ x: null }, { x: 0 }, { abs: 1e9 })).toBe("fail");
  });
});

describe("leaves are compared", () => {
  it("by name, wherever they stand; what is computed beside them does not matter", () => {
    const got = { b: { c: [1, { d: "x" }] }, a: true, more: 5 };
    const { verdict: found, leaves } = verified(got, { a: true, b: { c: [1, { d: "x" }] } });
    expect(found).toBe("pass");
    expect(leaves.map(({ path }) => path)).toEqual(["a", "b.c[0]", "b.c[1].d"]);
  });

  it.each<[Json, Json, Verdict]>([
    ["x", "x", "pass"],
    ["x", "X", "fail"],
    [true, true, "pass"],
    [true, 1, "fail"],
    [null, null, "pass"],
    [null, false, "fail"],
  ])("%j with %j: %s", (got, expected, found) => {
    expect(verdict({ x: got }, { x: expected }, { abs: 1, rel: 1 })).toBe(found);
  });

  it("and reported as they are, with the error of numbers", () => {
    const { leaves } = verified({ x: 3, y: "a" }, { x: 1, y: "b" });
    expect(leaves).toEqual([
      { path: "x", expected: 1, got: 3, error: 2, ok: false },
      { path: "y", expected: "b", got: "a", ok: false },
    ]);
  });

  it("and those that are not computed are named", () => {
    const { verdict: found, missing } = verified({ x: 1, z: 5 }, { x: 1, y: { a: 2 }, z: { b: 3 } });
    expect({ found, missing }).toEqual({ found: "pass", missing: ["y.a", "z.b"] });
  });

  it.each(["constructor", "toString", "length", "hasOwnProperty"])("but %s of an object is no result of it", (name) => {
    expect(verified({ x: [1, 2] }, { x: { [name]: 2 } }).missing).toEqual([`x.${name}`]);
    expect(verified({}, { [name]: 2 }).missing).toEqual([name]);
  });

  it("nor is a letter of a text", () => {
    expect(verified({ x: "abc" }, { x: ["a"] }).missing).toEqual(["x[0]"]);
  });
});

describe("a case", () => {
  it("of which nothing is computed fails", () => {
    expect(verdict({}, { x: 1 })).toBe("fail");
  });

  it("that expects nothing passes when it can be computed", () => {
    expect(verdict({ x: 1 }, {})).toBe("pass");
  });

  it("that comes to a number beyond doubles is an error, not a number", () => {
    const growing: ReferenceMechanism = { mechanism: "growing", compute: () => ({ x: [1, 1e308 * 10] }) };
    const [result] = verifyFile(fileOf("growing", { id: "a", inputs: {}, expected: {} }), "own.json", [growing]).cases;
    expect(result).toMatchObject({
      verdict: "error",
      problems: [{ code: "verify/overflow", detail: { path: "x[1]" } }],
    });
  });

  it("whose computation refuses its inputs is an error, shown at the inputs of that case", () => {
    const text = `{"schema": "ebb-reference/1", "mechanism": "refusing", "cases": [\n  {"id": "a", "expected": {},\n   "inputs": {}}]}`;
    const [result] = verifyFile(text, "own.json", [refusing]).cases;
    expect(result).toMatchObject({ verdict: "error", leaves: [] });
    expect(result?.problems).toMatchObject([
      { code: "kernel/missing", place: { file: "own.json", line: 3, column: 14, path: "cases[0] a inputs" } },
    ]);
  });

  it("is known by its title and all its sources", () => {
    const text = fileOf("echo", { id: "a", title: "A", source: ["x", "y"], inputs: {}, expected: {} });
    expect(verifyFile(text, "own.json", [echo]).cases).toMatchObject([{ id: "a", title: "A", source: "x; y" }]);
  });

  it("of a kind that comes later is not covered, and its inputs are not looked at", () => {
    const text = fileOf("stats-crps", { id: "a", inputs: {}, expected: { x: 1 } });
    expect(verifyFile(text, "own.json").cases).toMatchObject([{ verdict: "not-covered", leaves: [], missing: [] }]);
  });
});

it("a fault inside our own code is not taken for a fault of the case", () => {
  const broken: ReferenceMechanism = {
    mechanism: "broken",
    compute: () => {
      throw new TypeError("ours");
    },
  };
  const text = fileOf("broken", { id: "a", inputs: {}, expected: {} });
  expect(() => verifyFile(text, "own.json", [broken])).toThrow(TypeError);
});

describe("a file is refused", () => {
  it("when nobody knows its mechanism, with the nearest one", () => {
    const text = fileOf("ecko", { id: "a", inputs: {}, expected: {} });
    expect(refused(text)).toEqual(["verify/unknown-choice 1:41 mechanism"]);
    expect(() => verifyFile(text, "own.json", [echo])).toThrow('"suggestion":"echo"');
  });

  it("with every fault of its shape at its place", () => {
    const text = `{
  "schema": "ebb-reference/2",
  "mechanism": 5,
  "cases": [
    {"id": "a", "inputs": {}, "expected": {}},
    {"id": 7, "inputs": [], "tolerance": {"abs": -1, "relative": 0}},
    {"id": "c", "inputs": {"x": [1, 1e999]}, "expected": {"y": 1e400}}
  ]
}`;
    expect(refused(text)).toEqual([
      "verify/unknown-choice 2:13 schema",
      "verify/wrong-type 3:16 mechanism",
      "verify/wrong-type 6:12 cases[1].id",
      "verify/wrong-type 6:25 cases[1].inputs",
      "verify/missing 6:5 cases[1].expected",
      "verify/out-of-range 6:50 cases[1].tolerance.abs",
      "verify/unknown-key 6:54 cases[1].tolerance.relative",
      "verify/not-a-number 7:37 cases[2].inputs.x[1]",
      "verify/not-a-number 7:64 cases[2].expected.y",
    ]);
  });

  it("without a case", () => {
    expect(refused(fileOf("echo"))).toEqual(["verify/wrong-type 1:56 cases"]);
  });

  it("when it is no JSON, or says a thing twice", () => {
    expect(refused("schema: ebb-reference/1")).toEqual(["verify/unreadable 1:1"]);
    expect(refused('{"schema": "ebb-reference/1", "schema": "x"}')).toEqual(["verify/duplicate-key 1:31"]);
  });
});
