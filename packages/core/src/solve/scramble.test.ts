import * as fc from "fast-check";
import { expect, it } from "vitest";
import { column, type IdColumn, idColumnOf } from "../model/column.ts";
import { uniforms, unit53 } from "./philox.ts";
import { KEYS, nestedScramble, scrambleKeys } from "./scramble.ts";

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const keys = fc.array(word, { minLength: KEYS, maxLength: KEYS }).map(idColumnOf);

it("nested scrambling maps the first digits of two numbers alike exactly as long as they are alike", () => {
  fc.assert(
    fc.property(word, word, keys, (a, b, each) => {
      const alike = Math.clz32(a ^ b);
      expect(Math.clz32(nestedScramble(a, each, 0) ^ nestedScramble(b, each, 0))).toBe(alike);
    }),
  );
});

it("every word drawn for a dimension moves its digits", () => {
  const moves = (each: IdColumn, at: number): boolean => {
    const other = each.map((key, i) => (i === at ? key ^ 0x10 : key));
    return Array.from({ length: 64 }, (_, i) => i << 24).some(
      (digits) => nestedScramble(digits, each, 0) !== nestedScramble(digits, other, 0),
    );
  };
  const drawn = scrambleKeys({ kind: "owen", seed: 5 }, 1);
  expect([...drawn.keys()].map((at) => moves(drawn, at))).toEqual(Array(KEYS).fill(true));
});

it("the words of a scramble are no numbers of a random stream with its seed", () => {
  const drawn = scrambleKeys({ kind: "owen", seed: 42 }, 8);
  const stream = column(drawn.length / 2);
  uniforms({ seed: 42, id: 0 }, 0, stream);
  const pairs = [...stream.keys()].map((i) => unit53(drawn[2 * i], drawn[2 * i + 1]));
  expect(new Set([...pairs, ...stream]).size).toBe(drawn.length);
});
