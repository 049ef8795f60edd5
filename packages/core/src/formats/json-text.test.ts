import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { EbbError } from "../model/problem.ts";
import { jsonLimits, readJson } from "./json-text.ts";

const read = (text: string) => readJson(text, "own.json", "verify");
const refused = (text: string): string[] => told(() => read(text));

function fault(text: string): string {
  try {
    return `read as ${JSON.stringify(read(text).value)}`;
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return error.problems
      .map(({ detail, place: { line, column } }) => `${"fault" in detail ? detail.fault : "?"} ${line}:${column}`)
      .join();
  }
}

/** What a call returns, in a list; undefined when it throws. */
function outcome(call: () => unknown): readonly unknown[] | undefined {
  try {
    return [call()];
  } catch {
    return undefined;
  }
}

const space = fc.stringMatching(/^[ \n\r\t]{0,3}$/);

describe("a text of JSON", () => {
  it("is read as JSON.parse reads it, whatever the white space", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(4), space, (value, indent, around) => {
        const text = around + JSON.stringify(value, null, indent) + around;
        expect(read(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it("is refused where JSON.parse refuses it, and only there", () => {
    const signs = fc.constantFrom(
      "",
      ",",
      '"',
      "]",
      "}",
      "[",
      "{",
      ":",
      "\\",
      "-",
      "0",
      ".",
      "e",
      "x",
      " ",
      "\n",
      "nul",
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat(2), signs, (text, where, dropped, sign) => {
        const at = where % (text.length + 1);
        const damaged = text.slice(0, at) + sign + text.slice(at + dropped);
        const duplicates = told(() => read(damaged)).every((each) => each.startsWith("verify/duplicate-key"));
        const isJson = outcome(() => JSON.parse(damaged)) !== undefined;
        expect(duplicates).toBe(isJson);
        expect(outcome(() => read(damaged).value) ?? outcome(() => JSON.parse(damaged))).toEqual(
          outcome(() => JSON.parse(damaged)),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps a key that would change what objects are", () => {
    const { value } = read('{"__proto__": {"a": 1}, "constructor": 2}');
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it("of 20 MB is read, one character more is not", () => {
    expect(read(`[1${" ".repeat(jsonLimits.bytes - 3)}]`).value).toEqual([1]);
    expect(refused(`[1${" ".repeat(jsonLimits.bytes - 2)}]`)).toEqual(["verify/too-large"]);
  });

  it("nests 100 levels and not 101", () => {
    const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
    expect(refused(nested(jsonLimits.depth))).toEqual([]);
    expect(refused(nested(jsonLimits.depth + 1))).toEqual(["verify/too-deep 1:101"]);
    expect(refused("[".repeat(1_000_000))).toEqual(["verify/too-deep 1:101"]);
  });

  it("may begin with a byte order mark and end its lines as Windows does", () => {
    expect(read('\uFEFF{\r\n"a": 1}\r\n').value).toEqual({ a: 1 });
  });
});

it.each([
  ["", "empty 1:1"],
  [" \n ", "empty 1:1"],
  ['{"a": \u0000}', "not-text 1:7"],
  ["format: ebb/world.v1", "json-value 1:1"],
  ['{"a": 1,}', "json-key 1:9"],
  ["{a: 1}", "json-key 1:2"],
  ['{"a" 1}', "json-colon 1:6"],
  ['{"a":\n  ,}', "json-value 2:3"],
  ["[1 2]", "json-comma 1:4"],
  ["[1", "json-comma 1:3"],
  ["[01]", "json-comma 1:3"],
  ["[NaN]", "json-value 1:2"],
  ["[-Infinity]", "json-value 1:2"],
  ['["open', "json-text 1:2"],
  ['["line\nbreak"]', "json-text 1:2"],
  [String.raw`["\x"]`, "json-text 1:2"],
  ["[1] [2]", "json-end 1:5"],
])("%j has the fault %s", (text, expected) => {
  expect(fault(text)).toBe(expected);
});

it("every key that is there twice is shown with the line of the first", () => {
  expect(refused('{"a": 1,\n "b": {"c": 1, "c": 2},\n "a": 3}')).toEqual([
    "verify/duplicate-key 2:16",
    "verify/duplicate-key 3:2",
  ]);
});

it("every value is found where it is written, and every key", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const plain: unknown = JSON.parse(text);
      const { locate } = read(text);
      const lines = text.split("\n");
      const rest = (keys: readonly PropertyKey[], key?: string): string => {
        const { line = 0, column = 0 } = locate("", keys, key);
        return [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join("\n");
      };
      const misplaced: string[] = [];
      const check = (part: unknown, keys: readonly PropertyKey[]): void => {
        const isContainer = typeof part === "object" && part !== null;
        const written = isContainer ? (Array.isArray(part) ? "[" : "{") : JSON.stringify(part);
        if (!rest(keys).startsWith(written)) misplaced.push(keys.join("."));
        for (const [key, each] of isContainer ? Object.entries(part) : []) {
          const isNamed = !Array.isArray(part);
          if (isNamed && !rest(keys, key).startsWith(JSON.stringify(key))) misplaced.push(`key ${key}`);
          check(each, [...keys, key]);
        }
      };
      check(plain, []);
      expect(misplaced).toEqual([]);
    }),
  );
});

it("a missing part is shown where it belongs", () => {
  const { locate } = read('{\n  "cases": [\n    {"id": "x"}\n  ]\n}');
  expect(locate("cases[0].inputs", ["cases", 0, "inputs"])).toEqual({
    file: "own.json",
    line: 3,
    column: 5,
    path: "cases[0].inputs",
  });
});
