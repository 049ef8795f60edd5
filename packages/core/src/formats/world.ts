import { z } from "zod";
import { bilingual, field, header, holding, id, isoDate, unit } from "./parts.ts";

const sector = z.strictObject({
  id: field("world.sector.id", id),
  name: field("world.sector.name", bilingual),
  settles: field("world.sector.settles", z.enum(["deposits", "reserves", "treasury-account", "central-bank"])),
  bank: field("world.sector.bank", id.optional()),
});

const instrument = z.strictObject({
  id: field("world.instrument.id", id),
  name: field("world.instrument.name", bilingual),
  kind: field("world.instrument.kind", z.enum(["financial", "real", "memo"])),
});

const row = z.strictObject({
  assets: field("world.row.assets", z.record(id, holding)),
  liabilities: field("world.row.liabilities", z.record(id, holding).optional()),
});

/** `ebb/world.v1`: who exists, what they owe each other, and where each number comes from. */
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
  balanceSheet: field("world.balanceSheet", z.record(id, row)),
});
export type WorldDocument = z.output<typeof worldSchema>;
