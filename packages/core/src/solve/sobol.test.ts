import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column } from "../model/column.ts";
import { EbbError } from "../model/problem.ts";
import { KEYS, type Scramble, scrambleKeys } from "./scramble.ts";
import directions from "./sobol-directions.json" with { type: "json" };
import { MAX_DIMENSION, sobolPoint, sobolSequence } from "./sobol.ts";

function points(dimension: number, from: number, count: number, scramble?: Scramble): number[][] {
  const sequence = sobolSequence(dimension, scramble);
  const out = column(dimension);
  return Array.from({ length: count }, (_, i) => {
    sobolPoint(sequence, from + i, out);
    return [...out];
  });
}

const anyScramble = fc.oneof(
  fc.constant<Scramble>({ kind: "none" }),
  fc.record({
    kind: fc.constantFrom("digital-shift" as const, "owen" as const),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  }),
);

const rows = directions.rows.map((row) => {
  const [degree = 0, coefficients = 0, ...initial] = row.split(" ").map(Number);
  return { degree, coefficients, initial };
});

const digits = (x: number | undefined): number => Math.floor((x ?? 0) * 2 ** 32) | 0;

/** Steps until the shift register of a polynomial over two elements returns to its start. */
function period(degree: number, polynomial: number): number {
  let state = 1;
  for (let steps = 1; ; steps++) {
    state <<= 1;
    if (state >> degree) state ^= polynomial;
    if (state === 1 || steps > 2 ** degree) return steps;
  }
}

describe("the Sobol sequence", () => {
  it("starts at the origin, then the centre, then the quarters", () => {
    expect(points(2, 0, 4)).toEqual([
      [0, 0],
      [0.5, 0.5],
      [0.75, 0.25],
      [0.25, 0.75],
    ]);
  });

  it("puts one of any aligned 2ᵐ points into each 2⁻ᵐ of every dimension, scrambled or not", () => {
    const block = fc.record({
      m: fc.integer({ min: 0, max: 9 }),
      block: fc.integer({ min: 0, max: 1000 }),
      dimension: fc.constantFrom(1, 2, 7, 40),
      scramble: anyScramble,
    });
    fc.assert(
      fc.property(block, ({ m, block, dimension, scramble }) => {
        const n = 2 ** m;
        const set = points(dimension, block * n, n, scramble);
        for (let d = 0; d < dimension; d++) {
          expect(new Set(set.map((point) => Math.floor((point[d] ?? 0) * n))).size).toBe(n);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("puts one of any aligned 2ᵐ points into each elementary rectangle of its first two dimensions", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), anyScramble, (a, b, scramble) => {
        const n = 2 ** (a + b);
        const cells = points(2, 3 * n, n, scramble).map(
          ([x = 0, y = 0]) => Math.floor(x * 2 ** a) * 2 ** b + Math.floor(y * 2 ** b),
        );
        expect(new Set(cells).size).toBe(n);
      }),
      { numRuns: 40 },
    );
  });

  it("gives a point by its index alone, whatever was read before", () => {
    const all = points(5, 0, 200);
    for (const index of [199, 0, 64, 63, 65]) expect(points(5, index, 1)[0]).toEqual(all[index]);
  });

  it("reaches its last index and refuses what lies beyond", () => {
    const [last] = points(2, 2 ** 32 - 1, 1);
    expect(last?.every((x) => x > 0 && x < 1)).toBe(true);
    for (const index of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => points(2, index, 1)).toThrow(EbbError);
    for (const dimension of [0, 1.5, MAX_DIMENSION + 1]) expect(() => sobolSequence(dimension)).toThrow(EbbError);
    expect(() => sobolSequence(2, { kind: "owen", seed: -1 })).toThrow(/kernel\/out-of-range.*seed/);
  });
});

describe("scrambling", () => {
  it("by a digital shift keeps the digits two points differ in", () => {
    const plain = points(6, 0, 64);
    const shifted = points(6, 0, 64, { kind: "digital-shift", seed: 5 });
    plain.forEach((point, i) => {
      point.forEach((x, d) => {
        const before = digits(x) ^ digits(plain[0]?.[d]);
        expect(digits(shifted[i]?.[d]) ^ digits(shifted[0]?.[d])).toBe(before);
      });
    });
  });

  it("by a digital shift moves the origin to the first word of each dimension", () => {
    const scramble = { kind: "digital-shift", seed: 5 } as const;
    const words = scrambleKeys(scramble, 6);
    expect(points(6, 0, 1, scramble)[0]?.map(digits)).toEqual([0, 1, 2, 3, 4, 5].map((d) => words[KEYS * d]));
  });

  it("stands every number in the middle of its 2⁻³²", () => {
    for (const kind of ["digital-shift", "owen"] as const) {
      for (const x of points(3, 0, 32, { kind, seed: 9 }).flat()) expect((x * 2 ** 33) % 2).toBe(1);
    }
  });

  it("makes a single point uniform over seeds, and never puts it on an end", () => {
    for (const kind of ["digital-shift", "owen"] as const) {
      const firsts = Array.from({ length: 4000 }, (_, seed) => points(1, 0, 1, { kind, seed })[0]?.[0] ?? 0);
      expect(firsts.every((x) => x > 0 && x < 1)).toBe(true);
      const mean = firsts.reduce((sum, x) => sum + x, 0) / firsts.length;
      expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / firsts.length));
    }
  });

  it("differs by seed and by dimension", () => {
    const [first, second] = [1, 2].map((seed) => points(8, 0, 1, { kind: "owen", seed })[0] ?? []);
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(16);
  });

  it("of Owen's kind flips the digits of different branches independently", () => {
    // Nodes of the first three digits: the sign of every product of flips must average to 0 over seeds.
    const seeds = 4000;
    const flips = Array.from({ length: seeds }, (_, seed) => {
      const inOrder = points(1, 0, 8, { kind: "owen", seed }).map(([x = 0]) => Math.floor(x * 8));
      const plain = points(1, 0, 8).map(([x = 0]) => x * 8);
      const at = (value: number): number => inOrder[plain.indexOf(value)] ?? 0;
      const flip = (value: number, bit: number): number => (((at(value) ^ value) >> bit) & 1 ? -1 : 1);
      return [flip(0, 2), flip(0, 1), flip(4, 1), flip(0, 0), flip(2, 0), flip(4, 0), flip(6, 0)];
    });
    for (let subset = 1; subset < 128; subset++) {
      const products = flips.map((each) =>
        each.reduce((product, sign, i) => ((subset >> i) & 1 ? product * sign : product), 1),
      );
      const mean = products.reduce((sum, each) => sum + each, 0) / seeds;
      expect(Math.abs(mean)).toBeLessThan(4.5 / Math.sqrt(seeds));
    }
  });

  it("integrates a smooth function of five numbers far better than independent draws, without bias", () => {
    // ∏ (1 + (x − ½)) has mean 1 and, for one uniform draw, variance (13/12)⁵ − 1.
    const n = 1024;
    const errors = Array.from({ length: 64 }, (_, seed) => {
      const values = points(5, 0, n, { kind: "owen", seed }).map((point) =>
        point.reduce((product, x) => product * (x + 0.5), 1),
      );
      return values.reduce((sum, each) => sum + each, 0) / n - 1;
    });
    const mean = errors.reduce((sum, each) => sum + each, 0) / errors.length;
    const variance = errors.reduce((sum, each) => sum + each * each, 0) / errors.length;
    expect(Math.sqrt(((13 / 12) ** 5 - 1) / n / variance)).toBeGreaterThan(20);
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / errors.length));
  });
});

describe("the table of direction numbers", () => {
  it("holds a primitive polynomial a row, each once, by rising degree", () => {
    const polynomials = rows.map(({ degree, coefficients }) => (1 << degree) | (coefficients << 1) | 1);
    rows.forEach(({ degree }, i) => expect(period(degree, polynomials[i] ?? 0)).toBe(2 ** degree - 1));
    expect(polynomials).toEqual([...new Set(polynomials)].toSorted((a, b) => a - b));
  });

  it("starts every row with one odd number below 2ᵏ for each degree k", () => {
    for (const { degree, initial } of rows) {
      expect(initial.length).toBe(degree);
      initial.forEach((m, k) => expect(m % 2 === 1 && m < 2 ** (k + 1)).toBe(true));
    }
  });

  it("has property A in every number of dimensions: 2ᵈ points, one in each of the 2ᵈ corners of the cube", () => {
    // First digits obey bₖ = a₁bₖ₋₁ ⊕ … ⊕ bₖ₋ₛ; property A in d dimensions is a regular leading d × d matrix of them.
    const firstDigits = rows.map(({ degree, coefficients, initial }) => {
      const digits = initial.map((m, k) => (m >> k) & 1);
      const taps = Array.from({ length: degree }, (_, j) =>
        j === degree - 1 ? 1 : (coefficients >> (degree - 2 - j)) & 1,
      );
      while (digits.length < MAX_DIMENSION) {
        digits.push(taps.reduce((sum, tap, j) => sum ^ (tap & (digits.at(-1 - j) ?? 0)), 0));
      }
      return BigInt(`0b${digits.toReversed().join("")}`);
    });
    const reduced: bigint[] = [];
    for (const [d, row] of [1n, ...firstDigits].entries()) {
      const rest = reduced.reduce((left, pivot, k) => ((left >> BigInt(k)) & 1n ? left ^ pivot : left), row);
      expect((rest >> BigInt(d)) & 1n).toBe(1n);
      reduced.push(rest);
    }
  });
});
