import type { Lang } from "./messages.ts";

const minus = "\u2212";
const nonBreakingSpace = "\u00a0";

/**
 * A number as people read it: grouped, with a true minus sign, in the separators of the language.
 * Written by hand because the output of `Intl` differs between engines and versions.
 * digits: places after the decimal point. What rounds to zero prints without a sign.
 */
export function fixed(value: number, digits: number, lang: Lang): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${minus}∞`;
  const text = Math.abs(value).toFixed(digits);
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, lang === "en" ? "," : nonBreakingSpace);
  const body = fraction === undefined ? grouped : `${grouped}${lang === "en" ? "." : ","}${fraction}`;
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? `${minus}${body}` : body;
}

/** A share as per cent: 0.123 is 12.3% in English, 12,3 % with a space that does not break in Russian. */
export function percent(share: number, digits: number, lang: Lang): string {
  return `${fixed(100 * share, digits, lang)}${lang === "en" ? "" : nonBreakingSpace}%`;
}

/** A number with as many significant digits as matter in an error text; very small and very large ones as 1.2e−9. */
export function compact(value: number, lang: Lang, significant = 4): string {
  if (value === 0 || !Number.isFinite(value)) return fixed(value, 0, lang);
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e15) {
    const [mantissa = "", exponent = ""] = value.toExponential(significant - 1).split("e");
    const trimmed = mantissa.replace(/\.?0+$/, "");
    const text = `${trimmed}e${exponent.replace("+", "")}`.replaceAll("-", minus);
    return lang === "en" ? text : text.replace(".", ",");
  }
  const rounded = Number(value.toPrecision(significant));
  const digits = (String(Math.abs(rounded)).split(".")[1] ?? "").length;
  return fixed(rounded, digits, lang);
}

/** A text with its numbers as people read them: `-5 … 100000 usd bn` becomes `−5 … 100,000 usd bn`. */
export function numbersIn(text: string, lang: Lang): string {
  return text.replace(/(?<![\w.-])-?\d+(?:\.\d+)?(?![\w.-])/g, (number) => compact(Number(number), lang, 12));
}
