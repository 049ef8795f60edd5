import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { criticalImpact, type FinancedPosition, haircutSale, saleWithoutImpact } from "./haircut-sale.ts";

const solvent: fc.Arbitrary<FinancedPosition> = fc
  .record({
    assets: fc.double({ min: 1, max: 1000, noNaN: true }),
    share: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
    haircut: fc.double({ min: 0.03, max: 1, noNaN: true }),
  })
  .map(({ assets, share, haircut }) => ({ assets, equity: share * assets, haircut }));
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe("haircut sale", () => {
  const fund = { assets: 100, equity: 20, haircut: 0.25 };

  it("solves (0.7 − √0.41)/0.002 for a fund of 100 with equity 20, a haircut of 25 % and an impact of 0.001", () => {
    expect(haircutSale(fund, 0.001).sale).toBeCloseTo((0.7 - Math.sqrt(0.41)) / 0.002, 10);
  });

  it("leaves exactly the haircut in equity, or nothing but a liquidation", () => {
    fc.assert(
      fc.property(solvent, unit, (position, share) => {
        const { sale, equity, holdings, liquidated } = haircutSale(position, share / position.assets);
        const asked = liquidated ? 0 : position.haircut * holdings;
        expect(liquidated ? sale === position.assets : true).toBe(true);
        expect(sale === 0 || liquidated ? 0 : (equity - asked) / position.assets).toBeCloseTo(0, 7);
      }),
    );
  });

  it("sells no less when the impact, the haircut or the leverage is larger", () => {
    fc.assert(
      fc.property(solvent, unit, unit, (position, share, more) => {
        const impact = share / position.assets;
        const { sale } = haircutSale(position, impact);
        const allowed = sale * (1 - 1e-7);
        const steeper = impact + (1 / position.assets - impact) * more * 0.999;
        expect(haircutSale(position, steeper).sale).toBeGreaterThanOrEqual(allowed);
        const haircut = position.haircut + (1 - position.haircut) * more;
        expect(haircutSale({ ...position, haircut }, impact).sale).toBeGreaterThanOrEqual(allowed);
        const equity = position.equity * (1 - more);
        expect(haircutSale({ ...position, equity }, impact).sale).toBeGreaterThanOrEqual(allowed);
      }),
    );
  });

  it("is what it is without impact when the impact is 0, and more with it", () => {
    expect(saleWithoutImpact(fund)).toBe(20);
    expect(haircutSale(fund, 0).sale).toBeCloseTo(20, 12);
    expect(haircutSale(fund, 0.0005).sale).toBeGreaterThan(23);
  });

  it("is all assets, and no more, without impact and without equity", () => {
    expect(saleWithoutImpact({ assets: 100, equity: -10, haircut: 0.25 })).toBe(100);
  });

  it("has no answer short of everything above the critical impact", () => {
    fc.assert(
      fc.property(solvent, (position) => {
        const critical = criticalImpact(position);
        fc.pre(critical !== undefined && critical.impact * critical.sale <= 1);
        const at = haircutSale(position, critical.impact * (1 - 1e-9));
        expect(at.liquidated).toBe(false);
        expect(at.sale / position.assets).toBeCloseTo(critical.sale / position.assets, 3);
        const above = critical.impact * (1 + 1e-9);
        fc.pre(above * position.assets <= 1);
        expect(haircutSale(position, above).liquidated).toBe(true);
      }),
    );
  });

  it("sells no more than there is, at the critical impact to the last bit", () => {
    fc.assert(
      fc.property(solvent, (position) => {
        const critical = criticalImpact(position);
        fc.pre(critical !== undefined && critical.impact * critical.sale <= 1);
        const { sale, holdings, liquidated } = haircutSale(position, critical.impact);
        expect(liquidated).toBe(false);
        expect(sale).toBeLessThanOrEqual(position.assets);
        expect(holdings).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("has its critical impact where the discriminant is 0, or where the sale reaches everything", () => {
    // c = 10, b = 100·(1/0.5 − 1) = 100: the roots meet at s = √10·(√110 + √10) = 43.2.
    const inside = criticalImpact({ assets: 100, equity: 45, haircut: 0.5 });
    expect(inside?.sale).toBeCloseTo(Math.sqrt(10) * (Math.sqrt(110) + Math.sqrt(10)), 10);
    const impact = inside?.impact ?? Number.NaN;
    expect((1 - 100 * impact) ** 2 - 4 * impact * 10).toBeCloseTo(0, 12);
    // c = 50/3: the roots would meet beyond A; a sale of everything costs the equity at E/A².
    expect(criticalImpact({ assets: 100, equity: 10, haircut: 0.12 })).toEqual({ impact: 0.001, sale: 100 });
  });

  it("sells nothing where the equity suffices, and everything where there is none", () => {
    expect(haircutSale({ assets: 100, equity: 50, haircut: 0.25 }, 0.001).sale).toBe(0);
    expect(criticalImpact({ assets: 100, equity: 50, haircut: 0.25 })).toBeUndefined();
    for (const equity of [0, -5]) {
      const ruined = haircutSale({ assets: 100, equity, haircut: 0.25 }, 0.001);
      expect([ruined.sale, ruined.equity, ruined.liquidated]).toEqual([100, equity - 10, true]);
      expect(haircutSale({ assets: 100, equity, haircut: 0.25 }, 0).liquidated).toBe(true);
    }
  });

  it("doubles every dollar when assets and equity double and the impact halves", () => {
    fc.assert(
      fc.property(solvent, unit, (position, share) => {
        const once = haircutSale(position, share / position.assets);
        const twice = haircutSale(
          { ...position, assets: 2 * position.assets, equity: 2 * position.equity },
          share / position.assets / 2,
        );
        expect([twice.sale, twice.equity, twice.price]).toEqual([2 * once.sale, 2 * once.equity, once.price]);
      }),
    );
  });

  it("refuses bad input all at once", () => {
    expect(told(() => haircutSale({ assets: -1, equity: Number.NaN, haircut: 0 }, -1))).toEqual([
      "kernel/out-of-range assets",
      "kernel/not-a-number equity",
      "kernel/out-of-range haircut",
      "kernel/out-of-range impact",
    ]);
    expect(told(() => haircutSale(fund, 0.02))).toEqual(["kernel/out-of-range price after the sale"]);
  });
});
