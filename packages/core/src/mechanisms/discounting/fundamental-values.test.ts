import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { type Column, column, columnOf } from "../../model/column.ts";
import { log1p } from "../../solve/math.ts";
import { discountedAssets, fundamentalValues } from "./fundamental-values.ts";
import { discountingParameters as parameters } from "./parameters.ts";
import { premiumLoad } from "./premium-term-structure.ts";

interface Given {
  readonly duration: readonly number[];
  readonly onset?: readonly number[];
  readonly rateBeta?: readonly number[];
  readonly isEquity?: readonly number[];
  readonly premiumLife?: number;
  readonly growthOffset?: number;
}

/** v of assets by what yields, the premium, spreads and earnings do; what is not given is 0, the premium lasts. */
function values(
  { duration, onset, rateBeta, isEquity, premiumLife = Infinity, growthOffset = 0.35 }: Given,
  change: { readonly yields?: number; readonly premium?: number; readonly spread?: Column; readonly earnings?: Column },
): Column {
  const count = duration.length;
  const zeros = column(count);
  const columnWith = (given: readonly number[] | undefined): Column => columnOf(given ?? zeros);
  const assets = discountedAssets(
    {
      duration: columnOf(duration),
      onset: columnWith(onset),
      rateBeta: columnWith(rateBeta),
      isEquity: columnWith(isEquity),
    },
    { premiumLife, growthOffset },
  );
  const out = column(count);
  const { yields = 0, premium = 0, spread = zeros, earnings = zeros } = change;
  fundamentalValues(assets, yields, premium, spread, earnings, out);
  return out;
}

const shift = fc.double({ min: -0.05, max: 0.1, noNaN: true });
const draw = fc.record({
  premiumLife: inRange(parameters.premiumLife),
  growthOffset: inRange(parameters.growthOffset),
  durations: fc.tuple(
    inRange(parameters.duration.hy),
    inRange(parameters.duration.memory),
    inRange(parameters.duration.equities),
    inRange(parameters.duration.software),
  ),
});

describe("fundamental values", () => {
  it("must hold: are those of the opening at rest, to the last bit, for any parameters", () => {
    fc.assert(
      fc.property(draw, ({ durations, ...each }) => {
        const given = { ...each, duration: [...durations, 0], rateBeta: [0, 0, 0, 0, 25], isEquity: [0, 1, 1, 1, 0] };
        expect(values(given, {}).every((v) => v === 0)).toBe(true);
      }),
    );
  });

  it("must hold: a zero-coupon bond loses its term times the shift, exactly", () => {
    expect(values({ duration: [7], onset: [7] }, { yields: 0.0125 })[0]).toBe(-7 * 0.0125);
    expect(values({ duration: [7], onset: [7] }, { yields: -0.03 })[0]).toBe(7 * 0.03);
  });

  it("must hold: to first order every asset with cash flows loses its duration times the shift", () => {
    fc.assert(
      fc.property(draw, ({ durations: [, , duration] }) => {
        const found = values({ duration: [duration], onset: [duration / 4] }, { yields: 1e-6 })[0];
        expect(found / (-duration * 1e-6)).toBeCloseTo(1, 4);
      }),
    );
  });

  it("meets the closed form of the fade: −onset·Δy − log(1 + (duration − onset)·Δy)", () => {
    for (const yields of [-0.005, 0.004, 0.01, 0.02]) {
      const found = values({ duration: [38], onset: [5] }, { yields })[0];
      expect(found).toBeCloseTo(-5 * yields - log1p(33 * yields), 3);
    }
  });

  it("must hold: a parallel shift ranks assets by duration", () => {
    fc.assert(
      fc.property(
        shift,
        fc.tuple(fc.double({ min: 1, max: 60, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true })),
        (yields, [duration, more]) => {
          // Below this the two values differ by rounding alone.
          fc.pre(Math.abs(yields) > 1e-9);
          const found = values({ duration: [duration, duration + more] }, { yields });
          expect((found[0] - found[1]) * Math.sign(yields)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("assets without cash flows fall by their rate beta, and only by that: bitcoin by 25 % for 100 bp", () => {
    const beta = central(parameters.rateBeta.bitcoin);
    expect(values({ duration: [0], rateBeta: [beta] }, { yields: 0.01 })[0]).toBeCloseTo(-0.25, 15);
    expect(values({ duration: [0], rateBeta: [beta], premiumLife: 7 }, { premium: 0.01 })[0]).toBeCloseTo(-0.25, 15);
  });

  it("equities feel what growth does not offset, bonds feel all of it", () => {
    const found = values({ duration: [6, 6], onset: [6, 6], isEquity: [0, 1] }, { yields: 0.01 });
    expect(found[0]).toBeCloseTo(-0.06, 15);
    expect(found[1]).toBeCloseTo(-0.65 * 0.06, 15);
  });

  it("a premium that will not last moves far cash flows less than a yield for good, near ones more", () => {
    const far = { duration: [38], onset: [5], premiumLife: 7 };
    expect(values(far, { premium: 0.005 })[0]).toBeGreaterThan(values(far, { yields: 0.005 })[0]);
    const near = { duration: [3], onset: [3], premiumLife: 7 };
    expect(values(near, { premium: 0.005 })[0]).toBeCloseTo(-0.005 * premiumLoad(3, 7), 15);
    expect(values(near, { premium: 0.005 })[0]).toBeLessThan(values(near, { yields: 0.005 })[0]);
  });

  it("a spread moves its own asset, and news passes whole and at once", () => {
    const bonds = { duration: [6.7, 3.2] };
    const found = values(bonds, { spread: columnOf([0.002, 0]), earnings: columnOf([0, 0.1]) });
    expect(found[0]).toBe(values(bonds, { yields: 0.002 })[0]);
    expect(found[1]).toBe(0.1);
  });

  it("rise as yields fall over the whole range, and stay finite for yields no world has seen", () => {
    fc.assert(
      fc.property(draw, shift, shift, ({ durations, ...each }, yields, premium) => {
        const given = { ...each, duration: durations, isEquity: [0, 1, 1, 1] };
        const found = values(given, { yields, premium });
        const higher = values(given, { yields: yields + 0.001, premium });
        expect(found.every((v, a) => v > higher[a])).toBe(true);
      }),
    );
    for (const yields of [-1, 1]) {
      expect(values({ duration: [60], onset: [5] }, { yields }).every(Number.isFinite)).toBe(true);
    }
  });
});
