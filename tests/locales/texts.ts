import { globSync, readFileSync } from "node:fs";

/** A text that a person reads, as a source writes it; `…` stands where something is filled in. */
export interface Text {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Texts of the locale files of a language, keys and imports left out. */
export function localeTexts(lang: "en" | "ru"): readonly Text[] {
  return localeFiles(lang).flatMap((file) => textsIn(readFileSync(file, "utf8"), file));
}

export function localeFiles(lang: "en" | "ru"): readonly string[] {
  const files = globSync([`packages/*/src/locales/${lang}.ts`, `packages/*/src/locales/${lang}/*.ts`]);
  return files.filter((file) => !file.endsWith(".test.ts")).toSorted();
}

/** Every string and template of a TypeScript source that is a value: no key, no module name, no type. */
export function textsIn(source: string, file = "", firstLine = 1): Text[] {
  const found: Text[] = [];
  const bare = withoutRemarks(source);
  for (let at = 0; at < bare.length; at += 1) {
    const quote = bare[at];
    if (quote !== '"' && quote !== "`" && quote !== "'") continue;
    const { text, end, inner } = literal(bare, at);
    const line = firstLine + bare.slice(0, at).split("\n").length - 1;
    const before = bare.slice(0, at).trimEnd();
    const after = bare.slice(end).trimStart();
    const isKey = after.startsWith(":") && /[{,(]$/.test(before);
    const isModule = /\b(from|import)$/.test(before);
    const isType = before.endsWith("<") || (before.endsWith(",") && after.startsWith(">"));
    const isIndex = /[\w)\]]\[$/.test(before) && after.startsWith("]");
    const isCompared = /[!=]==$/.test(before) || /^[!=]==/.test(after);
    const isLanguage = text === "en" || text === "ru";
    if (!isKey && !isModule && !isType && !isIndex && !isCompared && !isLanguage) {
      found.push({ file, line, text });
    }
    for (const hole of inner) found.push(...textsIn(hole, file, line));
    at = end - 1;
  }
  return found;
}

/** A string or template from its opening quote; what stands in `${…}` comes apart. */
function literal(source: string, start: number): { text: string; end: number; inner: string[] } {
  const quote = source[start];
  const inner: string[] = [];
  let text = "";
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    if (source[at] === "\\") {
      const code = /^\\u(?:\{([\da-f]+)\}|([\da-f]{4}))/i.exec(source.slice(at, at + 12));
      if (code === null) text += source[at + 1] === "n" ? "\n" : source[at + 1];
      else text += String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? "", 16));
      at += code?.[0].length ?? 2;
    } else if (quote === "`" && source.startsWith("${", at)) {
      const end = closing(source, at + 2);
      inner.push(source.slice(at + 2, end));
      text += "…";
      at = end + 1;
    } else {
      text += source[at];
      at += 1;
    }
  }
  return { text, end: at + 1, inner };
}

/** Offset of the brace that closes a hole of a template. */
function closing(source: string, start: number): number {
  for (let at = start, depth = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '"' || sign === "'" || sign === "`") at = literal(source, at).end - 1;
    else if (sign === "{") depth += 1;
    else if (sign === "}" && depth-- === 0) return at;
  }
  return source.length;
}

/** The source with its remarks blanked out, line for line. */
export function withoutRemarks(source: string): string {
  let bare = "";
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (sign === '"' || sign === "'" || sign === "`") {
      const { end } = literal(source, at);
      bare += source.slice(at, end);
      at = end - 1;
    } else if (source.startsWith("//", at)) {
      at = (source.indexOf("\n", at) + 1 || source.length + 1) - 2;
    } else if (source.startsWith("/*", at)) {
      const end = source.indexOf("*/", at) + 2;
      bare += source.slice(at, end).replace(/[^\n]/g, " ");
      at = end - 1;
    } else bare += sign;
  }
  return bare;
}
