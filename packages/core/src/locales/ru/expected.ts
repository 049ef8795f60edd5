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
  figure: "число или value с unit, date, source и grade",
  holding: "число, слово residual или value с unit, date, source и grade",
  "holding-value": "число или слово residual",
  path: "unit и одно из value, ramp, steps, points, shares; либо choice",
  "number-path": "unit и одно из value, ramp, steps, points",
  "shares-path": "unit и shares: { cash: …, bonds: …, calls: …, sales: … }",
};
