import { z } from "zod";
import { bilingual, field, figure, holding, id } from "../parts.ts";

/** Who exists, and what each pays with. */
export const sector = z.strictObject({
  id: field("world.sector.id", id),
  name: field("world.sector.name", bilingual),
  settles: field("world.sector.settles", z.enum(["deposits", "reserves", "treasury-account", "central-bank"])),
  bank: field("world.sector.bank", id.optional()),
});

export const instrument = z.strictObject({
  id: field("world.instrument.id", id),
  name: field("world.instrument.name", bilingual),
  kind: field("world.instrument.kind", z.enum(["financial", "real", "memo"])),
});

/** A row of the balance sheet: two sides, or who owes whom, from which both sides follow. */
export const row = z.strictObject({
  assets: field("world.row.assets", z.record(id, holding).optional()),
  liabilities: field("world.row.liabilities", z.record(id, holding).optional()),
  supply: field("world.row.supply", figure.optional()),
  owed: field("world.row.owed", z.record(id, z.record(id, figure)).optional()),
});
export type Row = z.output<typeof row>;
