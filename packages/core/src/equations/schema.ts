import { z } from "zod";
import { bilingual, field, header, id } from "../formats/parts.ts";

const values = z.record(z.string(), z.number());

const shock = z.strictObject({
  id: field("equations.shock.id", id.optional()),
  name: field("document.name", bilingual.optional()),
  from: field("equations.shock.from", z.int().min(0)),
  to: field("equations.shock.to", z.int().min(0).optional()),
  set: field("equations.shock.set", values),
});

const matrix = z.strictObject({
  sectors: field("equations.matrix.sectors", z.array(z.string()).min(1)),
  rows: field("equations.matrix.rows", z.record(z.string(), z.record(z.string(), z.string()))),
  totals: field("equations.matrix.totals", z.record(z.string(), z.string()).optional()),
});

/** What an experiment may replace. */
const course = {
  initial: field("equations.initial", values.optional()),
  shocks: field("equations.shocks", z.array(shock).optional()),
};
const periods = field("equations.periods", z.int().min(1));

/** `ebb/equations.v1`: a stock-flow model written as text equations. Period 0 is the opening. */
export const equationsSchema = z.strictObject({
  ...header,
  format: field("document.format", z.literal("ebb/equations.v1")),
  id: field("equations.id", id),
  name: field("document.name", bilingual.optional()),
  about: field("document.about", bilingual.optional()),
  source: field("equations.source", z.string().min(1).optional()),
  equations: field("equations.equations", z.array(z.string()).min(1)),
  parameters: field("equations.parameters", values.optional()),
  names: field(
    "equations.names",
    z
      .record(
        z.string(),
        z.strictObject({ ...bilingual.shape, unit: field("equations.names.unit", z.string().optional()) }),
      )
      .optional(),
  ),
  periods,
  ...course,
  experiments: field(
    "equations.experiments",
    z
      .record(
        z.string(),
        z.strictObject({ name: field("document.name", bilingual.optional()), periods: periods.optional(), ...course }),
      )
      .optional(),
  ),
  redundant: field("equations.redundant", z.string().optional()),
  balanceSheet: field("equations.balanceSheet", matrix.optional()),
  transactions: field("equations.transactions", matrix.optional()),
});

export type EquationsDocument = z.output<typeof equationsSchema>;
export type EquationMatrix = z.output<typeof matrix>;
