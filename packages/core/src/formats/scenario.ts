import { z } from "zod";
import { channels, rooms } from "../model/vocabulary.ts";
import { bilingual, date, expects, field, header, id, rule, unit } from "./parts.ts";

const shares = z.strictObject({
  cash: field("path.shares.cash", z.number()),
  bonds: field("path.shares.bonds", z.number()),
  calls: field("path.shares.calls", z.number()),
  sales: field("path.shares.sales", z.number()),
});
const point = z.strictObject({ at: field("path.at", date), value: field("path.value", z.number()) });
const note = field("path.note", rule.optional());
const base = { unit: field("path.unit", unit), note };

/** One way a path can be written: held at a value, a ramp between two dates, steps, or points joined by lines. */
export const path = z.union(
  [
    z.strictObject({ ...base, value: field("path.value", z.number()) }),
    z.strictObject({
      ...base,
      ramp: field(
        "path.ramp",
        z.strictObject({
          from: field("path.from", date),
          to: field("path.to", date),
          value: field("path.value", z.number()),
        }),
      ),
    }),
    z.strictObject({ ...base, steps: field("path.steps", z.array(point).min(1)) }),
    z.strictObject({ ...base, points: field("path.points", z.array(point).min(1)) }),
    z.strictObject({ choice: field("path.choice", z.string()), note }),
    z.strictObject({ ...base, shares: field("path.shares", shares) }),
  ],
  expects("path"),
);
export type PathDocument = z.output<typeof path>;

/** Steps a run may take, and the longest horizon anything is meant for [mo]. */
export const scenarioSteps = ["month", "week", "quarter", "day"] as const;
export const longestHorizon = 120;

const horizon = z.strictObject({
  months: field("scenario.horizon.months", z.number().int().min(1).max(longestHorizon)),
  step: field("scenario.horizon.step", z.enum(scenarioSteps).default("month")),
});

/** What a scenario changes; a thesis carries the same inside its own file. */
export const scenarioBody = {
  id: field("scenario.id", id),
  name: field("document.name", bilingual),
  about: field("document.about", bilingual.optional()),
  horizon: field("scenario.horizon", horizon.default({ months: 36, step: "month" })),
  paths: field("scenario.paths", z.record(z.string(), path).default({})),
  without: field("scenario.without", z.array(z.enum(channels)).default([])),
  off: field("scenario.off", z.array(z.enum(rooms)).default([])),
};

/** `ebb/scenario.v1`: dated paths and shocks on a world. */
export const scenarioSchema = z.strictObject({
  ...header,
  format: field("document.format", z.literal("ebb/scenario.v1")),
  ...scenarioBody,
  world: field("scenario.world", id),
});
export type ScenarioDocument = z.output<typeof scenarioSchema>;
export type ScenarioBody = Omit<ScenarioDocument, "$schema" | "format" | "world">;
