import { describe, expect, it } from "vitest";
import { essay, held, ramp, scenarioOf, world } from "../../../../tests/runs.ts";
import { forcedSale } from "../outputs/rows.ts";
import { type SellingRound, tracedRun } from "./selling-rounds.ts";

const squeeze = tracedRun(
  world,
  scenarioOf({
    "ai-capex.spending": ramp(789),
    "ai-capex.lab-calls": ramp(150),
    "own-shock.crypto": ramp(-0.9, "log"),
  }),
  essay,
);

const wasCalled = (round: SellingRound | undefined, seller: string): boolean =>
  round?.sales.find((each) => each.seller === seller)?.cause === "margin-call";

describe("the rounds of the selling loop", () => {
  it("are none where nobody sells", () => {
    expect(tracedRun(world, scenarioOf({})).rounds).toEqual([]);
  });

  it("end at the prices and sales of the run, in every period in which somebody sold", () => {
    const { record, rounds } = squeeze;
    const { ids } = world.assets;
    const soldAt = (row: number): boolean =>
      [...record.sellers].some((sector) => ids.some((_, asset) => forcedSale(record, sector, asset, row) > 0));
    expect(rounds.map(({ row }) => row)).toEqual(Array.from({ length: 36 }, (_, row) => row + 1).filter(soldAt));
    expect(rounds.filter(({ isExact }) => !isExact)).toEqual([]);
    for (const { row, rounds: told } of rounds) {
      if ((record.state.unsold[row] ?? 0) > 0) continue;
      for (const { seller, amount } of told.at(-1)?.sales ?? []) {
        const sector = world.layout.sectors.indexOf(seller);
        const sold = ids.reduce((sum, _, asset) => sum + forcedSale(record, sector, asset, row), 0);
        expect(Math.abs(amount - sold)).toBeLessThanOrEqual(1e-8 * sold);
      }
    }
  });

  it("never sell less than the round before, and never raise a price", () => {
    for (const { rounds } of squeeze.rounds) {
      rounds.slice(1).forEach((now, at) => {
        const before = rounds[at];
        now.falls.forEach((fall, asset) => expect(fall).toBeLessThanOrEqual((before?.falls[asset] ?? 0) + 1e-12));
        for (const { amount, seller, more, cause } of now.sales) {
          const last = before?.sales.find((each) => each.seller === seller)?.amount ?? 0;
          expect(more).toBeCloseTo(amount - last, 9);
          // What must be paid is the same at any price; what lenders call grows as prices fall.
          const isAsBefore = Math.abs(more) < 1e-9 * amount + 1e-9;
          expect(cause === "margin-call" || last === 0 || isAsBefore || wasCalled(before, seller)).toBe(true);
        }
      });
    }
  });

  it("name who joins only because others sold", () => {
    const run = tracedRun(
      world,
      scenarioOf({ "own-shock.bitcoin": held(-3, "log"), "own-shock.crypto": held(-3, "log") }),
      essay,
    );
    const late = run.rounds.flatMap(({ rounds }) => rounds.at(-1)?.sales.filter(({ since }) => since > 1) ?? []);
    expect(late.map(({ seller }) => seller)).toContain("hedge-funds");
    for (const { rounds } of run.rounds) {
      for (const { round, sales } of rounds) for (const { since } of sales) expect(since).toBeLessThanOrEqual(round);
    }
  });

  it("say so where they do not end at the prices of the run", async () => {
    const { roundsOf } = await import("./selling-rounds.ts");
    const { settleScratch } = await import("../kernels/settle-table.ts");
    const { column } = await import("../model/column.ts");
    const { sellingOf } = await import("../model/selling.ts");
    const { input, sellers } = sellingOf(world);
    const names = Array.from(sellers, (sector) => world.layout.sectors[sector] ?? "");
    input.supply.fill(1);
    expect(settleScratch(input).price).toHaveLength(world.assets.ids.length);
    const price = column(world.assets.ids.length).fill(1);
    const sold = column(names.length * price.length);
    expect(roundsOf(input, names, { price, sold, unsold: 0 })).toMatchObject({ isExact: true, count: 1 });
    price[0] = 0.99;
    expect(roundsOf(input, names, { price, sold, unsold: 0 }).isExact).toBe(false);
    price[0] = 1;
    sold[0] = 5;
    expect(roundsOf(input, names, { price, sold, unsold: 0 }).isExact).toBe(false);
  });
});
