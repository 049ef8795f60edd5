import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../packages/core/src/reference/mechanism.ts";
import { verifyFile } from "../../packages/core/src/reference/verify.ts";

/** What a careless or hostile hand may leave in the place of a value. */
const anything = fc.oneof(
  fc.constantFrom<Json[]>(0, -1, 1, 0.5, 1e300, -1e300, 1e-300, 1e9, "", "x", null, true, [], {}),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** The same inputs with one of their parts replaced, dropped, doubled or cut short; `choices` decides where and how. */
function damaged(value: Json, choices: readonly number[], replacement: Json): Json {
  const [choice = 0, ...rest] = choices;
  if (Array.isArray(value) && value.length > 0) {
    if (choice % 7 === 0) return value.slice(1);
    if (choice % 7 === 1) return [...value, value[0]];
    const at = choice % value.length;
    return value.map((each, index) => (index === at ? damaged(each, rest, replacement) : each));
  }
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    const entries = Object.entries(value as JsonObject);
    if (entries.length === 0) return replacement;
    const at = choice % entries.length;
    if (choice % 11 === 0) return Object.fromEntries(entries.filter((_, index) => index !== at));
    return Object.fromEntries(
      entries.map(([key, each], index) => [key, index === at ? damaged(each, rest, replacement) : each]),
    );
  }
  return replacement;
}

describe("whatever stands in a reference file", () => {
  const choices = fc.array(fc.nat({ max: 10_000 }), { minLength: 4, maxLength: 4 });

  it.each(globSync("shipped/reference/*.json").toSorted())(
    "%s ends in a verdict, never in a crash or a number that is none",
    (path) => {
      const file = JSON.parse(readFileSync(path, "utf8")) as { cases: { inputs: Json }[] };
      fc.assert(
        fc.property(fc.nat({ max: 10_000 }), choices, anything, (pick, where, replacement) => {
          const original = file.cases[pick % file.cases.length];
          const inputs = damaged(original?.inputs ?? {}, where, replacement);
          fc.pre(inputs !== null && typeof inputs === "object" && !Array.isArray(inputs));
          const [result] = verifyFile(
            JSON.stringify({ ...file, cases: [{ ...original, inputs }] }),
            basename(path),
          ).cases;
          expect(["pass", "fail", "error"]).toContain(result?.verdict);
          const numbers = (result?.leaves ?? []).map(({ got }) => got).filter((got) => typeof got === "number");
          expect(numbers.filter((got) => !Number.isFinite(got))).toEqual([]);
          expect((result?.problems ?? []).length > 0).toBe(result?.verdict === "error");
        }),
        { numRuns: 30 },
      );
    },
  );
});
