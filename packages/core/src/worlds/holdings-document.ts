import { z } from "zod";
import { readDocument } from "../formats/document.ts";
import { bilingual, field, header, id, isoDate, unit } from "../formats/parts.ts";
import { zodProblems } from "../formats/zod-problems.ts";
import { EbbError } from "../model/problem.ts";

/** The format line of a world too large to be written out: it names the table that holds it. */
export const holdingsFormat = "ebb/holdings.v1";

/** `ebb/holdings.v1`: a few lines beside a table of holdings, which stands in the file they name. */
export const holdingsSchema = z.strictObject({
  ...header,
  format: field("document.format", z.literal(holdingsFormat)),
  id: field("world.id", id),
  name: field("document.name", bilingual),
  date: field("world.date", isoDate),
  unit: field("world.unit", unit),
  source: field("figure.source", z.string().min(1)),
  holdings: field("holdings.holdings", z.string().min(1)),
});
export type HoldingsDocument = z.output<typeof holdingsSchema>;

/** Whether a text says that it is one; what else it says is another matter. */
export function isHoldings(text: string): boolean {
  return /^format:\s*["']?ebb\/holdings\./m.test(text);
}

/** Reads the lines beside a table. Throws EbbError with every fault, under the codes of worlds. */
export function parseHoldings(source: string, file: string): HoldingsDocument {
  const { value, locate } = readDocument(source, file, "world");
  const { data, error } = holdingsSchema.safeParse(value);
  if (error !== undefined) throw new EbbError(zodProblems("world", holdingsSchema, error, value, locate));
  return data;
}

/** The lines as they are written. comment: stands on top. */
export function holdingsText(document: HoldingsDocument, comment: readonly string[]): string {
  const { name, ...rest } = document;
  const quoted = (text: string): string => JSON.stringify(text);
  const lines = [
    ...comment.map((line) => `# ${line}`.trimEnd()),
    `format: ${rest.format}`,
    `id: ${rest.id}`,
    `name: { en: ${quoted(name.en)}, ru: ${quoted(name.ru)} }`,
    `date: ${rest.date}`,
    `unit: ${rest.unit}`,
    `source: ${quoted(rest.source)}`,
    `holdings: ${quoted(rest.holdings)}`,
  ];
  return `${lines.join("\n")}\n`;
}
