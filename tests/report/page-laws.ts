import { expect } from "vitest";

/** What a page says beside its markup: styles and scripts left out. */
export const textOf = (page: string): string =>
  page
    .replaceAll(/<(style|script)>[^]*?<\/\1>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** Numbers of a page with what they are: exact value and printed text. */
export const numbersOf = (page: string): readonly { of: string; value: number; text: string }[] =>
  [...page.matchAll(/<data value="([^"]+)" data-of="([^"]+)">([^<]*)<\/data>/g)].map(
    ([, value = "", of = "", text = ""]) => ({
      of,
      value: Number(value),
      text,
    }),
  );

/** A printed number: −12.3%, 12,3 %, +5.0, 1,234. */
export function printed(text: string): number {
  const plain = text.replaceAll("\u00a0", " ").replace("−", "-").replace("+", "");
  const english = /^-?[\d,]+(?:\.\d+)?/.exec(plain)?.[0].replaceAll(",", "");
  const isRussian = / %$|\d,\d(?!\d\d)/.test(plain);
  const number = isRussian ? /^-?[\d ]+(?:,\d+)?/.exec(plain)?.[0].replaceAll(" ", "").replace(",", ".") : english;
  return Number(number);
}

/** What a pattern finds in a page, short enough to be read. */
export const found = (page: string, pattern: RegExp): readonly string[] =>
  Array.from(page.matchAll(new RegExp(pattern.source, `g${pattern.flags.replace("g", "")}`)), ([each]) =>
    each.slice(0, 80),
  );

/** What every page of a report keeps, whatever it tells. */
export function expectWholePage(page: string): void {
  expect(page.startsWith("<!doctype html>\n<html lang=")).toBe(true);
  expect(page.length).toBeLessThan(5e6);
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  // Nothing is fetched: no address but plain text, no source, no style beside its own.
  expect(
    found(page, /<(?:link(?! rel="icon" href="data:,")|iframe|object|embed|img|base|form|audio|video)\b/i),
  ).toEqual([]);
  expect(found(page, /\b(?:src|srcset|href|action|data|poster)\s*=\s*["']?(?!#|data:,|["'])[^"'>]*:/i)).toEqual([]);
  expect(found(page, /url\((?!#)|@import|<script[^>]+>/i)).toEqual([]);
  for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  // Headings step down one at a time, from one h1.
  const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, at) => expect(level - (levels[at - 1] ?? level)).toBeLessThanOrEqual(at === 0 ? 0 : 2));
  // Every table has names for its columns and its rows, every chart a text.
  for (const [table] of page.matchAll(/<table[^]*?<\/table>/g)) {
    expect(table).toContain('<th scope="col"');
    const rows = [...table.matchAll(/<tr[^>]*>[^]*?<\/tr>/g)].slice(1).map(([row]) => row);
    for (const row of rows) expect(row).toMatch(/^<tr[^>]*><th scope="row"/);
    const cells = (row: string): number => (row.match(/<t[hd][ >]/g) ?? []).length;
    const [head = ""] = /<tr>[^]*?<\/tr>/.exec(table) ?? [];
    for (const row of rows) expect(cells(row)).toBe(cells(head));
  }
  for (const [svg] of page.matchAll(/<svg[^]*?<\/svg>/g)) {
    expect(
      found(svg, /role="img" aria-labelledby="[^"]+"><title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/),
    ).toHaveLength(1);
    expect(found(svg, /(?:fill|stroke)="#(?!000")/)).toEqual([]);
  }
  for (const [figure] of page.matchAll(/<figure[^]*?<\/figure>/g)) {
    expect(figure).toContain("<figcaption>");
    expect(figure).toContain('<p class="source">');
    expect(figure).toMatch(/<details><summary>/);
  }
}
