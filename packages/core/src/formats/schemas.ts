import { z } from "zod";
import { equationsSchema } from "../equations/schema.ts";
import { messages } from "../locales/locale.ts";
import type { Lang } from "../locales/messages.ts";
import type { FieldWord } from "./parts.ts";
import { resultSchema } from "./result.ts";
import { scenarioSchema } from "./scenario.ts";
import { thesisSchema } from "./thesis.ts";
import { holdingsSchema } from "../worlds/holdings-document.ts";
import { worldSchema } from "./world.ts";

/** Every file format, by name without `ebb/` and version. */
export const formats = {
  world: worldSchema,
  scenario: scenarioSchema,
  thesis: thesisSchema,
  equations: equationsSchema,
  holdings: holdingsSchema,
  result: resultSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly FormatName[];

/** JSON Schema (draft 7, which editors read) of a format, its fields explained in one language. */
export function jsonSchema(name: FormatName, lang: Lang): object {
  const words: Readonly<Record<string, string>> = messages(lang).fields satisfies Record<FieldWord, string>;
  return z.toJSONSchema(formats[name], {
    target: "draft-7",
    io: "input",
    override: ({ jsonSchema: part }) => {
      const { description } = part;
      if (description !== undefined) part.description = words[description] ?? description;
    },
  });
}
