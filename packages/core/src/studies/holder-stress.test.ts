import { describe, expect, it } from "vitest";
import { held, runOf, world } from "../../../../tests/runs.ts";
import type { RunRecord } from "../model/record.ts";
import { forcedShare, forcedShareOfAll, holderStress } from "./holder-stress.ts";

const { assets, layout, sectors } = world;
const bitcoin = assets.ids.indexOf("bitcoin");
const traders = layout.sectors.indexOf("crypto-traders");
const rest = () => runOf({}, { horizon: { months: 3, step: "month" } });

/** Writes a forced sale into the record of a run [usd bn]. */
function sell(run: RunRecord, sector: number, asset: number, row: number, amount: number): void {
  run.sold[(row * run.sellers.length + run.sellers.indexOf(sector)) * assets.ids.length + asset] = amount;
}

describe("stress of holders", () => {
  it("lists who holds an asset, the largest first, and together they hold all of it", () => {
    const run = rest();
    assets.ids.forEach((_, asset) => {
      const shares = holderStress(run, asset).map(({ share }) => share);
      expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      expect(shares.every((each) => each > 0)).toBe(true);
    });
  });

  it("counts debts against the assets behind them; who owes nothing has no leverage", () => {
    const holders = holderStress(rest(), bitcoin);
    const own = assets.ids.reduce(
      (sum, _, asset) => sum + (world.openingCells[assets.instrument[asset] * layout.width + traders] as number),
      0,
    );
    const leveraged = holders.find(({ sector }) => sector === "crypto-traders");
    expect(leveraged?.openingLeverage).toBeCloseTo(sectors.debt[traders] / own, 12);
    expect(leveraged?.highestLeverage).toBe(leveraged?.openingLeverage);
    expect(holders.find(({ sector }) => sector === "households")).toMatchObject({
      openingLeverage: 0,
      highestLeverage: 0,
    });
  });

  it("has leverage without end where a debt is left and nothing behind it, none where the debt is paid but for rounding", () => {
    const run = rest();
    assets.ids.forEach((_, asset) => {
      run.stocks[2 * layout.flowsStart + assets.instrument[asset] * layout.width + traders] = 0;
    });
    const leverage = () =>
      holderStress(run, bitcoin).find(({ sector }) => sector === "crypto-traders")?.highestLeverage;
    expect(leverage()).toBe(Infinity);
    const { debtor } = world.claims;
    for (let row = 1; row <= 3; row++) {
      debtor.forEach((each, claim) => {
        if (each === traders) run.claims.owed[row * debtor.length + claim] = 1e-12;
      });
    }
    expect(leverage()).toBeLessThan(1);
  });

  it("adds up what a holder had to sell, each sale as a part of all there was at its prices", () => {
    const run = rest();
    expect(forcedShare(run, traders, bitcoin)).toBe(0);
    sell(run, traders, bitcoin, 1, 0.02 * assets.value[bitcoin]);
    sell(run, traders, bitcoin, 3, 0.03 * assets.value[bitcoin]);
    expect(forcedShare(run, traders, bitcoin)).toBeCloseTo(0.05, 12);
    expect(holderStress(run, bitcoin).find(({ sector }) => sector === "crypto-traders")?.forced).toBeCloseTo(0.05, 12);
  });

  it("says who defaulted", () => {
    const lost = held(-2, "log");
    const run = runOf(
      { "own-shock.bitcoin": lost, "own-shock.crypto": lost },
      { horizon: { months: 12, step: "month" } },
    );
    const ended = holderStress(run, bitcoin).filter(({ defaults }) => defaults);
    expect(ended.map(({ sector }) => sector)).toContain("crypto-traders");
    expect(holderStress(rest(), bitcoin).some(({ defaults }) => defaults)).toBe(false);
  });

  it("sold by everybody together is the sum of what each sold", () => {
    const lost = held(-0.6, "log");
    const run = runOf({ "own-shock.bitcoin": lost, "own-shock.crypto": lost });
    const each = run.sellers.reduce((sum, sector) => sum + forcedShare(run, sector, bitcoin), 0);
    expect(each).toBeGreaterThan(0);
    expect(forcedShareOfAll(run, bitcoin)).toBeCloseTo(each, 12);
  });
});
