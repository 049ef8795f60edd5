import type { Column, IdColumn } from "../model/column.ts";
import { EbbError, problem } from "../model/problem.ts";

/**
 * A stream of uniform numbers: any of them can be computed anywhere, in any order, by any worker.
 * seed: of the run or ensemble; id: what the numbers are for (one id per purpose). Both whole, 0 to 2³² − 1.
 */
export interface RandomStream {
  readonly seed: number;
  readonly id: number;
}

/**
 * Philox4x32: four words from a counter of four words and a key of two, each word 32 bits.
 *
 *   each round  (c₀, c₁, c₂, c₃) ← (hi(M₁c₂) ⊕ c₁ ⊕ k₀, lo(M₁c₂), hi(M₀c₀) ⊕ c₃ ⊕ k₁, lo(M₀c₀))
 *   between     k₀ ← k₀ + W₀,  k₁ ← k₁ + W₁
 *
 * Words are written as signed integers; `unit32` and `unit53` read them. Constants and known answers: Random123.
 */
export function philox4x32(
  words: IdColumn,
  [c0, c1, c2, c3]: readonly [number, number, number, number],
  [k0, k1]: readonly [number, number],
  rounds = ROUNDS,
): void {
  mix(words, c0, c1, c2, c3, k0, k1, rounds);
}

const ROUNDS = 10;

/** A word as a multiple of 2⁻³² in [0, 1). */
export function unit32(word: number): number {
  return (word >>> 0) * 2.3283064365386963e-10;
}

/** 27 bits of the first word above 26 bits of the second, as a multiple of 2⁻⁵³ in [0, 1). */
export function unit53(first: number, second: number): number {
  return ((first >>> 5) * 67_108_864 + (second >>> 6)) * 1.1102230246251565e-16;
}

/**
 * Uniform numbers in [0, 1) number 0, 1, 2 … of a draw: `out` is filled.
 *
 *   key = (seed, stream id), counter = (⌊index/2⌋, step, draw, 0); even indices use words 0 and 1, odd ones words 2 and 3
 *
 * draw: which run of the ensemble; step: which period of the run, 0 for what is drawn once. 0 itself comes once in 2⁵³.
 * Errors: kernel/out-of-range for anything that is not a whole number from 0 to 2³² − 1.
 */
export function uniforms({ seed, id }: RandomStream, draw: number, out: Column, step = 0): void {
  checkAddress(seed, id, draw, step, 0);
  for (let index = 0; index < out.length; index += 2) {
    mix(scratch, index >>> 1, step, draw, 0, seed, id, ROUNDS);
    out[index] = unit53(scratch[0], scratch[1]);
    if (index + 1 < out.length) out[index + 1] = unit53(scratch[2], scratch[3]);
  }
}

/** The number that `uniforms` puts at `index`. Errors: as there. */
export function uniform({ seed, id }: RandomStream, draw: number, index: number, step = 0): number {
  checkAddress(seed, id, draw, step, index);
  mix(scratch, index >>> 1, step, draw, 0, seed, id, ROUNDS);
  return index % 2 === 0 ? unit53(scratch[0], scratch[1]) : unit53(scratch[2], scratch[3]);
}

const scratch: IdColumn = new Int32Array(4);

function mix(
  words: IdColumn,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  rounds: number,
): void {
  // Signed words from the start keep every round in integer arithmetic.
  c0 |= 0;
  c1 |= 0;
  c2 |= 0;
  c3 |= 0;
  k0 |= 0;
  k1 |= 0;
  for (let round = 0; round < rounds; round++) {
    const high0 = highWord(c0, 0xd251, 0x1f53);
    const high1 = highWord(c2, 0xcd9e, 0x8d57);
    const low0 = Math.imul(c0, 0xd2511f53);
    c0 = high1 ^ c1 ^ k0;
    c1 = Math.imul(c2, 0xcd9e8d57);
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  words[0] = c0;
  words[1] = c1;
  words[2] = c2;
  words[3] = c3;
}

/** The upper 32 of the 64 bits of a · (high·2¹⁶ + low), by halves: each partial sum fits 32 bits. */
function highWord(a: number, high: number, low: number): number {
  const upper = a >>> 16;
  const lower = a & 0xffff;
  const middle = (Math.imul(upper, low) + (Math.imul(lower, low) >>> 16)) | 0;
  const carry = (Math.imul(lower, high) + (middle & 0xffff)) | 0;
  return (Math.imul(upper, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}

function checkAddress(seed: number, id: number, draw: number, step: number, index: number): void {
  if (isWord(seed) && isWord(id) && isWord(draw) && isWord(step) && isWord(index)) return;
  const address = { seed, "stream id": id, draw, step, index };
  throw new EbbError(
    Object.entries(address)
      .filter(([, given]) => !isWord(given))
      .map(([what, given]) =>
        problem("kernel/out-of-range", {}, { what, given, range: "a whole number, 0 to 2^32 − 1" }),
      ),
  );
}

function isWord(given: number): boolean {
  return given === given >>> 0;
}
