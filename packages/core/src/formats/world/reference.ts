import { z } from "zod";
import type { UnitName } from "../../model/units.ts";
import { bilingual, field, type FieldWord, figure, grade, holding, id, rule, unit } from "../parts.ts";

/** Levels of the reference plan and of the opening date that rooms measure deviations from, and the unit of each. */
export const referenceLevels = {
  gdp: "usd bn/yr",
  netUses: "usd bn/yr",
  deficit: "usd bn/yr",
  privateSaving: "usd bn/yr",
  foreignInflow: "usd bn/yr",
  otherBorrowing: "usd bn/yr",
  aiSpending: "usd bn/yr",
  aiFinance: "usd bn/yr",
  aiOperatingCash: "usd bn/yr",
  aiCalls: "usd bn/yr",
  m2: "usd bn",
  yield3m: "bp",
  yield2y: "bp",
  yield10y: "bp",
  policyRate: "bp",
  overnightRate: "bp",
  spreadIg: "bp",
  spreadHy: "bp",
} as const satisfies Record<string, UnitName>;
export type ReferenceLevel = keyof typeof referenceLevels;
export const referenceLevelNames = Object.keys(referenceLevels) as readonly ReferenceLevel[];

type Levels = { readonly [Level in ReferenceLevel]: z.ZodOptional<typeof figure> };

export const reference = z.strictObject(
  Object.fromEntries(
    referenceLevelNames.map((level) => [
      level,
      field(`world.reference.${level}` satisfies FieldWord, figure.optional()),
    ]),
  ) as Levels,
);

/** A row of the transactions-flow matrix: who gets (+) and who pays (−) in a year; for stocks, who borrows (+) and who lends (−). */
export const planRow = z.strictObject({
  id: field("world.plan.id", id),
  name: field("world.plan.name", bilingual.optional()),
  instrument: field("world.plan.instrument", id.optional()),
  amounts: field("world.plan.amounts", z.record(id, holding)),
});
export type PlanRowSpec = z.output<typeof planRow>;

/** Ratios `ebb world check` works out, and the unit of each. */
export const ratioUnits = {
  "m2-over-base": "x",
  "broad-money-over-base": "x",
  "deposits-over-gdp": "share",
  "household-equity-share": "share",
  "foreign-treasury-share": "share",
  "hedge-fund-leverage": "x",
  "conglomerate-loan-to-value": "share",
  "retail-loan-to-value": "share",
  "crypto-loan-to-value": "share",
  "bank-own-funds": "usd bn",
  "bank-own-funds-over-assets": "share",
  "net-liquidity": "usd bn",
  "dry-powder": "usd bn",
  tightness: "x",
  headroom: "usd bn/yr",
} as const satisfies Record<string, UnitName>;
export type RatioName = keyof typeof ratioUnits;
export const ratioNames = Object.keys(ratioUnits) as readonly RatioName[];

/** A ratio somebody published, to hold the world's own against. */
export const publishedRatio = z.strictObject({
  ratio: field("world.published.ratio", z.enum(ratioNames as [RatioName, ...RatioName[]])),
  value: field("figure.value", z.number()),
  unit: field("figure.unit", unit.optional()),
  date: field("figure.date", z.string()),
  source: field("figure.source", z.string().min(1)),
  grade: field("figure.grade", grade),
  rule: field("figure.rule", rule.optional()),
  builtIn: field("world.published.builtIn", z.boolean().optional()),
});
export type PublishedRatio = z.output<typeof publishedRatio>;
