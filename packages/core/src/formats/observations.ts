import { z } from "zod";
import { bilingual, field, id, isoDate, unit } from "./parts.ts";

/** What was seen of one instrument that stands for an output, in the unit of its entry. */
const proxy = z.strictObject({
  name: field("proxy.name", bilingual),
  member: field("proxy.member", z.boolean().default(false)),
  change: field("proxy.change", z.number().optional()),
  worstMonthEnd: field("proxy.worstMonthEnd", z.number().optional()),
  largestRise: field("proxy.largestRise", z.number().optional()),
  level: field("proxy.level", z.number().optional()),
});

/** What can be seen of an output. */
export const observedMeasures = ["change", "worstMonthEnd", "largestRise", "level"] as const;
export type ObservedMeasure = (typeof observedMeasures)[number];

const observation = z.strictObject({
  output: field("observation.output", z.string().min(1)),
  unit: field("observation.unit", unit),
  proxies: field("observation.proxies", z.array(proxy).min(1)),
  source: field("observation.source", z.string().min(1)),
  date: field("observation.date", isoDate.optional()),
  note: field("observation.note", bilingual.optional()),
});
export type ObservationDocument = z.output<typeof observation>;

/** A part of the picture that a run must show to have the whole: a change beyond a threshold. */
const condition = z.strictObject({
  output: field("condition.output", z.string().min(1)),
  unit: field("condition.unit", unit),
  above: field("condition.above", z.number().optional()),
  below: field("condition.below", z.number().optional()),
});
export type ConditionDocument = z.output<typeof condition>;

/** What was seen since a world's opening day, to hold a scenario against. */
export const observations = z.strictObject({
  scenario: field("observations.scenario", id),
  from: field("observations.from", isoDate),
  to: field("observations.to", isoDate),
  about: field("observations.about", bilingual),
  outputs: field("observations.outputs", z.array(observation).min(1)),
  split: field(
    "observations.split",
    z
      .strictObject({
        about: field("split.about", bilingual),
        source: field("split.source", z.string().min(1)),
        conditions: field("split.conditions", z.array(condition).min(1)),
      })
      .optional(),
  ),
  notes: field("observations.notes", z.array(bilingual).default([])),
});
export type ObservationsDocument = z.output<typeof observations>;
