import { z } from "zod";
import { bilingual, field, figure, header, id, isoDate, unit } from "./parts.ts";
import { asset } from "./world/assets.ts";
import { instrument, row, sector } from "./world/balance-sheet.ts";
import { investor } from "./world/investors.ts";
import { planRow, publishedRatio, reference } from "./world/reference.ts";

/**
 * `ebb/world.v1`: who exists, what they owe each other, and where each number comes from.
 *
 * A world holds balance sheets and what belongs to a date or to a holder. How people behave (slopes, time constants,
 * price multipliers, haircuts) are parameters of the rooms. All but sectors, instruments and balance sheet may be left out.
 */
export const worldSchema = z.strictObject({
  ...header,
  format: field("document.format", z.literal("ebb/world.v1")),
  id: field("world.id", id),
  name: field("document.name", bilingual),
  about: field("document.about", bilingual.optional()),
  date: field("world.date", isoDate),
  unit: field("world.unit", unit.default("usd bn")),
  sectors: field("world.sectors", z.array(sector).min(1)),
  instruments: field("world.instruments", z.array(instrument).min(1)),
  assets: field("world.assets", z.array(asset).optional()),
  balanceSheet: field("world.balanceSheet", z.record(id, row)),
  investors: field("world.investors", z.record(id, investor).optional()),
  conviction: field("world.conviction", z.record(id, figure).optional()),
  reference: field("world.reference", reference.optional()),
  plan: field("world.plan", z.array(planRow).optional()),
  published: field("world.published", z.array(publishedRatio).optional()),
});
export type WorldDocument = z.output<typeof worldSchema>;
