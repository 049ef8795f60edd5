import { fixed, type Lang, percent } from "@ebb/core";
import { signed } from "../run/heading.ts";

/** Places after the point where an output has others than its unit. */
const places: Readonly<Record<string, number>> = {
  x: 1,
  displacement: 0,
  "forced-sales.<sector>": 1,
  "forced-sales.<sector>.<asset>": 1,
  "redemptions.<sector>": 1,
  "bank-losses": 1,
  "<sector>.<instrument>": 1,
};

const placesOfUnit: Readonly<Record<string, number>> = { share: 1, log: 3, x: 2, bp: 0, mo: 0, count: 0 };

/** A number of an output as every page shows it, without its unit; a share as per cent. */
export function outputNumber(value: number, pattern: string, unit: string | undefined, lang: Lang): string {
  const digits = places[pattern] ?? placesOfUnit[unit ?? ""];
  if (unit === "share") return percent(value, digits ?? 1, lang);
  if (unit === "price") return fixed(value, Math.abs(value) >= 1000 ? 0 : 2, lang);
  return fixed(value, digits ?? 0, lang);
}

/** A share of log points, a hundredth of a log: small ones are per cent. Rises with their sign. */
export function logPoints(value: number, lang: Lang): string {
  return signed(fixed(100 * value, 1, lang), value);
}

/** A change as per cent, rises with their sign. */
export function changeInPercent(value: number, lang: Lang): string {
  return signed(percent(value, 1, lang), value);
}
