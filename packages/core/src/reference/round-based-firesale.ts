import { z } from "zod";
import { impactOfShare } from "../kernels/market-depth.ts";
import { bookAssets, booksOf } from "../kernels/published-books.ts";
import { roundBasedFiresale as firesale } from "../kernels/round-based-firesale.ts";
import { columnOf } from "../model/column.ts";
import { readInputs } from "./inputs.ts";
import type { JsonObject, ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  banks: z
    .array(
      z.object({
        bank: z.string(),
        cet1: z.number(),
        leverageRatioPct: z.number(),
        debtSecurities: z.number(),
        govBonds: z.number(),
      }),
    )
    .min(1),
  leverageMin: z.number(),
  leverageBuffer: z.number(),
  leverageTarget: z.number(),
  steps: z.int(),
  shockedAsset: z.enum(bookAssets),
  runs: z.array(z.object({ priceImpact: z.number(), shock: z.number().min(0).max(1) })),
});

/** The share of the supply whose sale moves a price by `priceImpact`. */
const shareSold = 0.05;

/** Rounds of default, clearing and deleveraging of published bank books, one run per pair of price impact and shock. */
export const roundBasedFiresale: ReferenceMechanism = {
  mechanism: "round-based-firesale",
  compute(each): JsonObject {
    const { place } = each;
    const read = readInputs(inputs, each);
    const banks = booksOf(
      read.banks.map(({ bank, cet1, leverageRatioPct, debtSecurities, govBonds }) => ({
        bank,
        capital: cet1,
        leverageRatio: leverageRatioPct / 100,
        debtSecurities,
        governmentBonds: govBonds,
      })),
      place,
    );
    const rule = { min: read.leverageMin, buffer: read.leverageBuffer, target: read.leverageTarget };
    const runs = read.runs.map(({ priceImpact, shock }) => {
      const market = {
        prices: columnOf(bookAssets.map((asset) => (asset === read.shockedAsset ? 1 - shock : 1))),
        impacts: bookAssets.map(() => impactOfShare(priceImpact, shareSold, place)),
      };
      const { value, converged } = firesale(banks, market, rule, read.steps, place);
      const { finalPrices, ...path } = value;
      const prices = Object.fromEntries(bookAssets.map((asset, k): [string, number] => [asset, finalPrices[k]]));
      return { priceImpact, shock, ...path, finalPrices: prices, converged };
    });
    return { runs };
  },
};
