import { type Column, type IdColumn, idColumnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { unit32 } from "./philox.ts";
import { KEYS, nestedScramble, type Scramble, scrambleKeys } from "./scramble.ts";
import directions from "./sobol-directions.json" with { type: "json" };

/** Dimensions there are direction numbers for: up to here the sequence has property A in any number of dimensions. */
export const MAX_DIMENSION = directions.rows.length + 1;

const DIGITS = 32;

/** A Sobol sequence that can be read at any index. */
export interface SobolSequence {
  readonly dimension: number;
  readonly scramble: Scramble;
  /** Direction number of digit k, from 0, in dimension d at [32·d + k]; its highest bit is the first digit. */
  readonly directions: IdColumn;
  /** Random words of the scramble, `KEYS` a dimension. */
  readonly keys: IdColumn;
}

/**
 * The Sobol sequence in base 2 with 32 digits, scrambled or not.
 * dimension: 1 to `MAX_DIMENSION`. Errors: kernel/out-of-range for dimension and seed.
 * Direction numbers: S. Joe and F. Y. Kuo, new-joe-kuo-6.21201, with their notice in `sobol-directions.json`.
 */
export function sobolSequence(dimension: number, scramble: Scramble = { kind: "none" }): SobolSequence {
  if (!Number.isInteger(dimension) || dimension < 1 || dimension > MAX_DIMENSION) {
    const range = `a whole number, 1 to ${MAX_DIMENSION}`;
    fail("kernel/out-of-range", {}, { what: "dimension", given: dimension, range });
  }
  const table = Array.from({ length: dimension }, (_, d) => [...directionNumbers(directions.rows[d - 1] ?? "")]);
  return { dimension, scramble, directions: idColumnOf(table.flat()), keys: scrambleKeys(scramble, dimension) };
}

/**
 * Point number `index` of the sequence, in Gray-code order: the first `dimension` places of `out` are filled.
 *
 *   xⱼ = ⊕ over the set bits k of index ⊕ ⌊index/2⌋ of vⱼₖ, times 2⁻³²
 *
 * Unscrambled, point 0 is the origin; scrambled numbers stand in the middle of their 2⁻³², never 0 or 1.
 * index: whole, 0 to 2³² − 1. Errors: kernel/out-of-range.
 */
export function sobolPoint({ dimension, scramble, directions, keys }: SobolSequence, index: number, out: Column): void {
  if (index !== index >>> 0) {
    fail("kernel/out-of-range", {}, { what: "index", given: index, range: "a whole number, 0 to 2^32 − 1" });
  }
  const gray = index ^ (index >>> 1);
  for (let d = 0; d < dimension; d++) {
    let digits = 0;
    for (let rest = gray; rest !== 0; rest &= rest - 1) {
      digits ^= directions[DIGITS * d + 31 - Math.clz32(rest & -rest)];
    }
    switch (scramble.kind) {
      case "none":
        out[d] = unit32(digits);
        break;
      case "digital-shift":
        out[d] = midOf(digits ^ keys[KEYS * d]);
        break;
      case "owen":
        out[d] = midOf(nestedScramble(digits, keys, KEYS * d));
    }
  }
}

function midOf(digits: number): number {
  return unit32(digits) + 1.1641532182693481e-10; // 2⁻³³, half a step
}

/**
 * The direction numbers v of one dimension from its row "s a m₁ … mₛ" of the table; of the first, for no row: vₖ = 2⁻ᵏ.
 *
 *   vₖ = mₖ·2⁻ᵏ for k ≤ s;  vₖ = a₁vₖ₋₁ ⊕ … ⊕ aₛ₋₁vₖ₋ₛ₊₁ ⊕ vₖ₋ₛ ⊕ vₖ₋ₛ·2⁻ˢ beyond,  a₁ … aₛ₋₁ the bits of a
 */
function directionNumbers(row: string): IdColumn {
  const [degree = 0, coefficients = 0, ...initial] = row === "" ? [] : row.split(" ").map(Number);
  const v = idColumnOf(Array.from({ length: DIGITS }, (_, k) => (initial[k] ?? 1) << (DIGITS - 1 - k)));
  if (degree === 0) return v;
  for (let k = degree; k < DIGITS; k++) {
    v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
    for (let j = 1; j < degree; j++) {
      if ((coefficients >>> (degree - 1 - j)) & 1) v[k] ^= v[k - j];
    }
  }
  return v;
}
