/** What must stand at a place of a file. */
export const expected = {
  number: "a number",
  string: "text",
  boolean: "true or false",
  int: "a whole number",
  object: "keys with values",
  array: "a list",
  "not-empty": "something that is not empty",
  bilingual: "a text in both languages, { en: …, ru: … }",
  id: "a kebab-case id such as high-beta",
  day: "a day such as 2025-09-30",
  date: "a month or a day such as 2026-07 or 2026-07-31",
  figure: "a number, or { value, unit, date, source, grade }",
  holding: "a number, the word residual, or { value, unit, date, source, grade }",
  "holding-value": "a number or the word residual",
  path: "{ unit, value }, or ramp, steps, points or shares in place of value; or { choice }",
  "number-path": "{ unit, value }, or ramp, steps or points in place of value",
  shares: "{ cash: …, bonds: …, calls: …, sales: … }",
  "shares-path": "{ unit, shares: { cash: …, bonds: …, calls: …, sales: … } }",
};
export type Expected = keyof typeof expected;
