import { describe, expect, it } from "vitest";
import { held, runOf, world } from "../../../../tests/runs.ts";
import { byRow, forcedSale, rowCount } from "../outputs/rows.ts";
import { crowding } from "./crowding.ts";
import { forcedSellers } from "./forced-sellers.ts";
import { forcedShare } from "./holder-stress.ts";

const bitcoin = world.assets.ids.indexOf("bitcoin");
const loss = held(-0.7, "log");
const crash = runOf({ "own-shock.bitcoin": loss, "own-shock.crypto": loss }, { horizon: { months: 6, step: "month" } });

describe("forced sellers of an asset", () => {
  it("are those of the record, with all that was sold up to the row, most first", () => {
    const last = rowCount(crash) - 1;
    const found = forcedSellers(crash, bitcoin, last);
    expect(found.length).toBeGreaterThan(0);
    for (const { sector, sold, share, from } of found) {
      const id = crash.world.layout.sectors.indexOf(sector);
      const sales = byRow(crash, (row) => (row === 0 ? 0 : forcedSale(crash, id, bitcoin, row)));
      expect(sold).toBeCloseTo(
        sales.reduce((sum, each) => sum + each, 0),
        9,
      );
      expect(share).toBe(forcedShare(crash, id, bitcoin));
      expect(sales[from]).toBeGreaterThan(0);
      expect(sales.subarray(0, from).every((each) => each === 0)).toBe(true);
    }
    expect(found.reduce((sum, { ofSales }) => sum + ofSales, 0)).toBeCloseTo(1, 12);
    expect(found.map(({ sold }) => sold)).toEqual(found.map(({ sold }) => sold).toSorted((a, b) => b - a));
  });

  it("press as the sum of them does in the measure of crowding", () => {
    const impacts = forcedSellers(crash, bitcoin, rowCount(crash) - 1).map(({ impact }) => -impact);
    const sum = impacts.reduce((all, each) => all + each, 0);
    const squares = impacts.reduce((all, each) => all + each * each, 0);
    expect(crowding(crash).byAsset[bitcoin]).toBeCloseTo(sum - squares / sum, 12);
  });

  it("are none at the opening, nor in a world at rest", () => {
    expect(forcedSellers(crash, bitcoin, 0)).toEqual([]);
    expect(forcedSellers(runOf({}, { horizon: { months: 2, step: "month" } }), bitcoin, 2)).toEqual([]);
  });

  it("have sold by each date what they sold in the periods up to it", () => {
    for (let row = 1; row < rowCount(crash); row++) {
      const sold = forcedSellers(crash, bitcoin, row).reduce((sum, each) => sum + each.sold, 0);
      const before = forcedSellers(crash, bitcoin, row - 1).reduce((sum, each) => sum + each.sold, 0);
      const inPeriod = Array.from(crash.sellers).reduce((sum, id) => sum + forcedSale(crash, id, bitcoin, row), 0);
      expect(sold - before).toBeCloseTo(inPeriod, 9);
    }
  });
});
