import type { Expected } from "../en/expected.ts";

/** Что должно стоять на месте в файле. */
export const expected: Readonly<Record<Expected, string>> = {
  number: "число",
  string: "текст",
  boolean: "true или false",
  int: "целое число",
  object: "ключи со значениями",
  array: "список",
  "not-empty": "что-нибудь непустое",
  bilingual: "текст на двух языках, { en: …, ru: … }",
  id: "имя вида high-beta",
  day: "день вида 2025-09-30",
  date: "месяц или день вида 2026-07 или 2026-07-31",
  figure: "число или { value, unit, date, source, grade }",
  holding: "число, слово residual или { value, unit, date, source, grade }",
  "holding-value": "число или слово residual",
  path: "{ unit, value } или ramp, steps, points, shares вместо value; либо { choice }",
  "number-path": "{ unit, value } или ramp, steps, points вместо value",
  shares: "{ cash: …, bonds: …, calls: …, sales: … }",
  "shares-path": "{ unit, shares: { cash: …, bonds: …, calls: …, sales: … } }",
};
