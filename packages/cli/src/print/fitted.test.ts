import fc from "fast-check";
import { expect, it } from "vitest";
import { fitted } from "./fitted.ts";

const words = fc
  .array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 12 })
  .map((each) => each.join(" "));
const rows = fc.array(fc.tuple(words, fc.stringMatching(/^[0-9]{1,12}$/)), { minLength: 1, maxLength: 8 });

it("every line fits, and every word and number is printed once, in its order", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 40, max: 100 }), (given, room) => {
      const lines = fitted(given, ["left", "right"], room).split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(room);
      const printed = lines.flatMap((line) => line.split(/\s+/));
      expect(printed.filter((each) => /^[a-z]/.test(each))).toEqual(given.flatMap(([text]) => text.split(" ")));
      expect(printed.filter((each) => /^[0-9]/.test(each))).toEqual(given.map(([, number]) => number));
    }),
  );
});

it("a text that runs on stands two further in than where it began", () => {
  const text = fitted([["  a long name of things", "1"]], ["left", "right"], 20);
  expect(text).toBe("  a long name  1\n    of things");
});
