import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import { attribution, shapleyValues } from "./shapley.ts";

const bits = (coalition: number): number[] => Array.from({ length: 12 }, (_, i) => (coalition >> i) & 1);
const sum = (values: Iterable<number>): number => [...values].reduce((total, each) => total + each, 0);

/** Worths of all coalitions of n players. */
const game = (n: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n });

const anyGame = fc.integer({ min: 1, max: 5 }).chain((n) => fc.tuple(fc.constant(n), game(n), game(n)));

/** The definition in words: the mean over all orders of arrival of what each player adds on arriving. */
function overAllOrders(n: number, v: readonly number[]): number[] {
  const orders = (rest: readonly number[]): number[][] =>
    rest.length === 0 ? [[]] : rest.flatMap((each) => orders(rest.filter((r) => r !== each)).map((o) => [each, ...o]));
  const all = orders(Array.from({ length: n }, (_, i) => i));
  const totals = Array.from({ length: n }, () => 0);
  for (const order of all) {
    let present = 0;
    for (const player of order) {
      const next = present | (1 << player);
      totals[player] = (totals[player] ?? 0) + ((v[next] ?? 0) - (v[present] ?? 0)) / all.length;
      present = next;
    }
  }
  return totals;
}

describe("Shapley values", () => {
  it("are the mean contribution over all orders of arrival", () => {
    fc.assert(
      fc.property(anyGame, ([n, v]) => {
        const expected = overAllOrders(n, v);
        shapleyValues(n, (s) => v[s] ?? 0).forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? 0, 10));
      }),
    );
  });

  it("sum to the worth of all less the worth of none", () => {
    fc.assert(
      fc.property(anyGame, ([n, v]) => {
        const split = attribution(n, (s) => v[s] ?? 0);
        expect(split.total).toBe((v.at(-1) ?? 0) - (v[0] ?? 0));
        expect(Math.abs(split.residual)).toBeLessThan(1e-9 * sum(v.map(Math.abs)) + 1e-12);
      }),
    );
  });

  it("of a sum of games are the sums of the values", () => {
    fc.assert(
      fc.property(anyGame, ([n, v, w]) => {
        const both = shapleyValues(n, (s) => (v[s] ?? 0) + (w[s] ?? 0));
        const [first, second] = [shapleyValues(n, (s) => v[s] ?? 0), shapleyValues(n, (s) => w[s] ?? 0)];
        both.forEach((value, i) => expect(value).toBeCloseTo((first[i] ?? 0) + (second[i] ?? 0), 9));
      }),
    );
  });

  it("give nothing to a player who adds nothing, and the same to players who add the same", () => {
    const majority = shapleyValues(4, (s) => (sum(bits(s & 7)) >= 2 ? 1 : 0));
    expect([...majority].map((x) => Math.round(x * 3 * 1e12) / 1e12)).toEqual([1, 1, 1, 0]);
  });

  it("of additive effects are the effects, alone and last, with no interaction", () => {
    const effects = [3, -1, 0.5];
    const split = attribution(3, (s) => sum(bits(s).map((bit, i) => bit * (effects[i] ?? 0))));
    effects.forEach((effect, i) => {
      for (const value of [split.values[i], split.alone[i], split.last[i]]) expect(value).toBeCloseTo(effect, 14);
    });
    split.interactions.forEach((row) => row.forEach((each) => expect(Math.abs(each)).toBeLessThan(1e-15)));
  });

  it("put a pure pair effect half on each, and all of it into their interaction", () => {
    const split = attribution(3, (s) => ((s & 3) === 3 ? 10 : 0));
    expect([...split.values]).toEqual([5, 5, 0]);
    expect([...split.alone]).toEqual([0, 0, 0]);
    expect([...split.last]).toEqual([10, 10, 0]);
    expect(split.interactions.map((row) => [...row])).toEqual([
      [0, 10, 0],
      [10, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("evaluate each coalition once, up to twelve players", () => {
    let calls = 0;
    const values = shapleyValues(12, (s) => {
      calls++;
      return sum(bits(s)) ** 2;
    });
    expect(calls).toBe(4096);
    values.forEach((value) => expect(value).toBeCloseTo(12, 10));
  });

  it("of no player or one player are trivial", () => {
    expect([...shapleyValues(0, () => 7)]).toEqual([]);
    expect(attribution(0, () => 7)).toMatchObject({ total: 0, residual: 0, interactions: [] });
    expect([...shapleyValues(1, (s) => s * 4)]).toEqual([4]);
  });

  it("refuse more than twelve players and worths that are not finite, with the place", () => {
    for (const players of [13, -1, 2.5, Number.NaN]) {
      expect(() => shapleyValues(players, () => 0, { path: "channels" })).toThrow(/kernel\/out-of-range at channels/);
    }
    expect(() => shapleyValues(2, (s) => (s === 2 ? Number.NaN : 0))).toThrow(/worth of coalition 2/);
    expect(() => shapleyValues(1, () => Infinity)).toThrow(EbbError);
  });
});
