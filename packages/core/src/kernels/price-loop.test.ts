import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column, columnOf } from "../model/column.ts";
import { largest } from "../solve/vector.ts";
import { matrixOf, times, transposeTimes } from "./matrix.ts";
import { loopGain, type PriceLoop, turn } from "./price-loop.ts";

const share = fc.double({ min: 0.1, max: 1, noNaN: true });

/** Loops of up to 9 holders over up to 6 assets: 9 rows reach both the rows read in fours and the rest. */
const anyLoop: fc.Arbitrary<PriceLoop> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }))
  .chain(([n, m]) =>
    fc.record({
      holdings: fc
        .array(fc.array(share, { minLength: m, maxLength: m }), { minLength: n, maxLength: n })
        .map((rows) => matrixOf("holdings", rows)),
      selling: fc.array(share, { minLength: n, maxLength: n }).map(columnOf),
      impact: fc.array(share, { minLength: m, maxLength: m }).map(columnOf),
    }),
  );

describe("the price loop", () => {
  it("of one holder of one asset returns holdings² × selling × impact", () => {
    const loop = { holdings: matrixOf("holdings", [[3]]), selling: columnOf([0.5]), impact: columnOf([0.1]) };
    const y = column(1);
    turn(loop)(columnOf([2]), y);
    expect(y[0]).toBeCloseTo(9 * 0.5 * 0.1 * 2, 14);
    expect(loopGain(loop).value).toBeCloseTo(0.45, 14);
  });

  it("is losses, then sales, then impact", () => {
    fc.assert(
      fc.property(anyLoop, (loop) => {
        const x = columnOf(Array.from({ length: loop.holdings.columns }, (_, k) => Math.sin(k + 1)));
        const y = column(x.length);
        turn(loop)(x, y);
        const sold = times(loop.holdings, x).map((lost, i) => lost * loop.selling[i]);
        const fall = transposeTimes(loop.holdings, sold).map((units, k) => units * loop.impact[k]);
        y.forEach((each, k) => expect(each).toBeCloseTo(fall[k] ?? Number.NaN, 12));
      }),
    );
  });

  it("leaves nothing of what stood where its result goes", () => {
    fc.assert(
      fc.property(anyLoop, (loop) => {
        const x = column(loop.holdings.columns).fill(1);
        const [clean, used] = [column(x.length), column(x.length).fill(7)];
        turn(loop)(x, clean);
        turn(loop)(x, used);
        expect(used).toEqual(clean);
      }),
    );
  });

  it("grows at the rate of its gain when it is turned again and again", () => {
    fc.assert(
      fc.property(anyLoop, (loop) => {
        const gain = loopGain(loop).value;
        const map = turn(loop);
        let x = column(loop.impact.length).fill(1);
        for (let k = 0; k < 400; k++) {
          const y = column(x.length);
          map(x, y);
          x = y.map((each) => each / gain);
        }
        // Neither dies out nor explodes: 400 rounds of a rate wrong by 1 % would change it 50-fold.
        expect(largest(x)).toBeGreaterThan(1e-3);
        expect(largest(x)).toBeLessThan(1e3);
      }),
    );
  });

  it("has the gain of its worst part when the network falls apart", () => {
    const loop = {
      holdings: matrixOf("holdings", [
        [2, 0],
        [0, 1],
      ]),
      selling: columnOf([0.1, 0.3]),
      impact: columnOf([1, 1]),
    };
    expect(loopGain(loop).value).toBeCloseTo(0.4, 14);
  });

  it("is dead without impact", () => {
    fc.assert(
      fc.property(anyLoop, (loop) => {
        expect(loopGain({ ...loop, impact: column(loop.impact.length) }).value).toBe(0);
      }),
    );
  });
});
