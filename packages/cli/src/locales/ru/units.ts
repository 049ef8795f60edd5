/** Единицы файлов по-русски. */
export const unitNames: Readonly<Record<string, string>> = {
  share: "доля",
  bp: "б. п.",
  pct: "%",
  "usd bn": "млрд $",
  "usd bn/yr": "млрд $/год",
  "1/yr": "1/год",
  yr: "лет",
  mo: "мес.",
  d: "дн.",
  log: "лог.",
  x: "раз",
};
