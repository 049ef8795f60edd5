import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column, idColumnOf } from "../model/column.ts";
import { EbbError } from "../model/problem.ts";
import { philox4x32, type RandomStream, uniform, uniforms, unit32, unit53 } from "./philox.ts";

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });

type Words = readonly [number, number, number, number];

function words(counter: Words, key: readonly [number, number], rounds?: number): number[] {
  const out = idColumnOf([0, 0, 0, 0]);
  philox4x32(out, counter, key, rounds);
  return [...out].map((each) => each >>> 0);
}

/** The rounds in 64-bit integers, as the algorithm is defined. */
function inBigIntegers(counter: Words, key: readonly [number, number], rounds: number): number[] {
  let [c0, c1, c2, c3] = [BigInt(counter[0]), BigInt(counter[1]), BigInt(counter[2]), BigInt(counter[3])];
  let [k0, k1] = [BigInt(key[0]), BigInt(key[1])];
  const low = 0xffffffffn;
  for (let round = 0; round < rounds; round++) {
    const [p0, p1] = [0xd2511f53n * c0, 0xcd9e8d57n * c2];
    [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & low, (p0 >> 32n) ^ c3 ^ k1, p0 & low];
    [k0, k1] = [(k0 + 0x9e3779b9n) & low, (k1 + 0xbb67ae85n) & low];
  }
  return [c0, c1, c2, c3].map(Number);
}

const draws = (stream: RandomStream, draw: number, count: number, step?: number): number[] => {
  const out = column(count);
  uniforms(stream, draw, out, step);
  return [...out];
};

const mean = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0) / values.length;

describe("Philox4x32", () => {
  it("is the 64-bit definition for any counter, key and number of rounds", () => {
    const rounds = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), rounds, (counter, key, n) => {
        expect(words(counter, key, n)).toEqual(inBigIntegers(counter, key, n));
      }),
    );
  });

  it("makes ten rounds unless told otherwise: first known answer of Random123", () => {
    expect(words([0, 0, 0, 0], [0, 0])).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
    expect(words([0, 0, 0, 0], [0, 0])).toEqual(words([0, 0, 0, 0], [0, 0], 10));
  });
});

describe("words as numbers", () => {
  it("cover [0, 1) in steps of 2⁻³² and 2⁻⁵³, and never reach 1", () => {
    expect([unit32(0), unit32(1), unit32(-1)]).toEqual([0, 2 ** -32, 1 - 2 ** -32]);
    expect([unit53(0, 0), unit53(0, 64), unit53(-1, -1)]).toEqual([0, 2 ** -53, 1 - 2 ** -53]);
    expect(unit53(1 << 31, 0)).toBe(0.5);
  });
});

describe("a random stream", () => {
  const stream = { seed: 42, id: 7 };

  it("gives the same number whether it is filled or asked for alone", () => {
    fc.assert(
      fc.property(word, word, word, word, fc.integer({ min: 0, max: 20 }), (seed, id, draw, step, index) => {
        expect(uniform({ seed, id }, draw, index, step)).toBe(draws({ seed, id }, draw, 21, step)[index]);
      }),
    );
  });

  it("does not depend on how many numbers are taken", () => {
    expect(draws(stream, 3, 5)).toEqual(draws(stream, 3, 100).slice(0, 5));
    expect(draws(stream, 3, 0)).toEqual([]);
  });

  it("differs by seed, id, draw and step", () => {
    const firsts = [
      draws(stream, 0, 8),
      draws({ ...stream, seed: 43 }, 0, 8),
      draws({ ...stream, id: 8 }, 0, 8),
      draws(stream, 1, 8),
      draws(stream, 0, 8, 1),
    ].flat();
    expect(new Set(firsts).size).toBe(40);
  });

  it("is uniform: mean ½, variance 1/12, neighbours uncorrelated, 16 bins even", () => {
    const n = 100_000;
    const u = draws({ seed: 1, id: 0 }, 0, n);
    const standardError = Math.sqrt(1 / 12 / n);
    expect(Math.abs(mean(u) - 0.5)).toBeLessThan(4 * standardError);
    expect(mean(u.map((x) => (x - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    const lagged = mean(u.slice(1).map((x, i) => (x - 0.5) * ((u[i] ?? 0) - 0.5)));
    expect(Math.abs(lagged * 12)).toBeLessThan(4 / Math.sqrt(n));
    const bins = idColumnOf(Array.from({ length: 16 }, () => 0));
    for (const x of u) bins[Math.floor(x * 16)] += 1;
    const chiSquare = [...bins].reduce((total, count) => total + (count - n / 16) ** 2 / (n / 16), 0);
    expect(chiSquare).toBeLessThan(37.7); // 1 in 1000 at 15 degrees of freedom
  });

  it("names every part of an address that is not a 32-bit whole number", () => {
    const bad = /"seed".*\n.*"stream id".*\n.*"draw".*\n.*"index"/;
    expect(() => uniform({ seed: -1, id: 0.5 }, 2 ** 32, Number.NaN)).toThrow(bad);
    expect(() => uniform({ seed: -1, id: 0 }, 0, 0)).toThrow(EbbError);
    expect(() => draws({ seed: 2 ** 32, id: 0 }, 0, 1)).toThrow(/"what":"seed"/);
  });
});
