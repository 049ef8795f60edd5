import { z } from "zod";
import type { Expected } from "../locales/en/expected.ts";
import type { Messages } from "../locales/messages.ts";
import { isDate } from "../model/calendar.ts";
import { grades } from "../model/vocabulary.ts";
import { unitNames } from "../model/units.ts";

/** A key of the words that explain the fields of the file formats. */
export type FieldWord = keyof Messages["fields"];

/** A schema whose meaning is written in `locales/`, by key; schema, editors and docs read it from there. */
export function field<Schema extends z.ZodType>(word: FieldWord, schema: Schema): Schema {
  return schema.meta({ description: word });
}

/** Names what must stand at a place; the words are in `locales/`, by key. */
export function expects(what: Expected): Expected {
  return what;
}

/** Ids are kebab-case: `us-2025q3`, `high-beta`; claims may be `T8`. */
export const id = z.string(expects("id")).regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, expects("id"));

export const isoDate = z
  .string(expects("day"))
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: expects("day"), abort: true })
  .refine(isDate, expects("day"));
/** A month or a day. */
export const date = z
  .string(expects("date"))
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, expects("date"));

export const bilingual = z.strictObject({ en: z.string().min(1), ru: z.string().min(1) }, expects("bilingual"));
export type Bilingual = z.output<typeof bilingual>;

export const unit = z.enum(unitNames as [string, ...string[]]);
export const grade = z.enum(grades);

/** How a number was made, or where it comes from: in one language, or in both. */
export const rule = z.union([z.string().min(1), bilingual], expects("string"));

/** A rule in the language of the reader, or in the one it is written in. */
export function ruleIn(text: string | Bilingual | undefined, lang: keyof Bilingual): string | undefined {
  return typeof text === "object" ? text[lang] : text;
}

/** Where a number comes from. A rule is how it was brought to its date, or made where nothing is published. */
const birthCertificate = {
  unit: field("figure.unit", unit.optional()),
  date: field("figure.date", z.string().optional()),
  source: field("figure.source", z.string().min(1).optional()),
  grade: field("figure.grade", grade.optional()),
  rule: field("figure.rule", rule.optional()),
  ratio: field("figure.ratio", z.number().optional()),
};

/** A number, alone or with its birth certificate. */
export const figure = z
  .union(
    [z.number(), z.strictObject({ value: field("figure.value", z.number()), ...birthCertificate })],
    expects("figure"),
  )
  .meta({ id: "figure" });
export type Figure = z.output<typeof figure>;

/** The holder that takes what is left of a row, so that the world balances by construction. */
export const residual = "residual";

/** A holding: a figure, or the residual of its row, which may carry a certificate too. */
export const holding = z
  .union(
    [
      z.number(),
      z.literal(residual),
      z.strictObject({
        value: field("figure.value", z.union([z.number(), z.literal(residual)], expects("holding-value"))),
        ...birthCertificate,
      }),
    ],
    expects("holding"),
  )
  .meta({ id: "holding" });
export type Holding = z.output<typeof holding>;

/** The format line, and the schema editors read. */
export const header = {
  $schema: field("document.schema", z.string().optional()),
};
