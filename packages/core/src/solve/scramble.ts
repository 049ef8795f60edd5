import { type IdColumn, idColumnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { philox4x32 } from "./philox.ts";

/**
 * How the binary digits of a low-discrepancy sequence are randomised. Each keeps every net property of the sequence and
 * makes each single point uniform; another seed is an independent replication.
 *
 *   none            as they are
 *   digital-shift   all points ⊕ one random word a dimension
 *   owen            nested uniform scrambling: a digit is flipped at random by the digits before it
 *
 * seed: whole, 0 to 2³² − 1.
 */
export type Scramble =
  | { readonly kind: "none" }
  | { readonly kind: "digital-shift"; readonly seed: number }
  | { readonly kind: "owen"; readonly seed: number };

export const scrambleKinds = ["none", "digital-shift", "owen"] as const satisfies readonly Scramble["kind"][];

/** Random words a dimension. */
export const KEYS = 8;

/** The random words of a scramble, KEYS a dimension; empty for none. Errors: kernel/out-of-range for the seed. */
export function scrambleKeys(scramble: Scramble, dimension: number): IdColumn {
  if (scramble.kind === "none") return idColumnOf([]);
  const { seed } = scramble;
  if (seed !== seed >>> 0) {
    fail("kernel/out-of-range", {}, { what: "seed", given: seed, range: "a whole number, 0 to 2^32 − 1" });
  }
  const words = idColumnOf([0, 0, 0, 0]);
  return idColumnOf(
    Array.from({ length: (dimension * KEYS) / words.length }, (_, block) => {
      // The last word of the counter is 0 in random streams: no number of theirs is used twice.
      philox4x32(words, [block, 0, 0, 1], [seed, 0]);
      return [...words];
    }).flat(),
  );
}

/**
 * Nested uniform scrambling of one coordinate: `digits` has the first digit highest, and so has the result.
 *
 * On reversed digits, adding a number, multiplying by an odd one and x ⊕ (x · even) let a bit depend only on the bits
 * below it, which is what nested scrambling asks. Factors drawn for each dimension, rather than fixed ones, keep the
 * flips of different branches independent; with fixed factors they are correlated.
 */
export function nestedScramble(digits: number, keys: IdColumn, first: number): number {
  let x = (reversed(digits) + keys[first]) | 0;
  x ^= Math.imul(x, keys[first + 1] & ~1);
  x = Math.imul(x, keys[first + 2] | 1);
  x ^= Math.imul(x, keys[first + 3] & ~1);
  x = (x + keys[first + 4]) | 0;
  x ^= Math.imul(x, keys[first + 5] & ~1);
  x = Math.imul(x, keys[first + 6] | 1);
  return reversed(x ^ keys[first + 7]);
}

/** The 32 bits of a word in reverse order. */
function reversed(word: number): number {
  let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
