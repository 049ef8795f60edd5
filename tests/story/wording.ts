import { globSync, readFileSync } from "node:fs";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { localeTexts } from "../locales/texts.ts";
import { wordingFaults } from "../locales/wording.ts";

/** A stretch of prose and the line it begins on; line breaks stay in it, so that a place in it is a line of the file. */
export interface Prose {
  readonly line: number;
  readonly text: string;
}

/** Prose of a page: paragraphs, list items, headings, cells of tables; code and what stands in backticks is blank. */
export function proseOf(markdown: string): readonly Prose[] {
  let isCode = false;
  const pieces: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | undefined;
  for (const [index, raw] of markdown.split("\n").entries()) {
    const line = index + 1;
    if (/^\s*```/.test(raw)) {
      isCode = !isCode;
      open = undefined;
      continue;
    }
    const text = raw.replace(/`[^`]*`/g, (found) => "`".padEnd(found.length, " "));
    if (isCode || text.trim() === "") open = undefined;
    else if (text.trimStart().startsWith("|")) {
      open = undefined;
      for (const cell of text.split("|")) pieces.push({ line, text: cell.trim() });
    } else if (open === undefined || /^\s*(?:[-*>#]|\d+\.)\s/.test(text)) {
      open = { line, text: text.replace(/^\s*(?:[-*>#]+|\d+\.)\s+/, "") };
      pieces.push(open);
    } else open.text += `\n${text}`;
  }
  return pieces.filter(({ text }) => text !== "");
}

/** Texts of a data file in a language, and in English the remarks: where the two languages stand side by side, each is its own. */
export function textsOfData(yaml: string, lang: Lang): readonly Prose[] {
  const isRussian = (text: string): boolean => /[а-яё]/i.test(text);
  // A remark and a value may go on over several lines; who begins a sentence with a verb begins a piece with it.
  return yaml.split("\n").flatMap((raw, index) =>
    raw
      .split(/#\s|"|\b(?:en|ru|note|rule):\s/)
      .map((piece) => ({ line: index + 1, text: piece.trim() }))
      .filter(({ text }) => text !== "" && isRussian(text) === (lang === "ru")),
  );
}

/** Every fault of the wording in what readers read: `file:line "phrase": say …`. */
export function allFaults(lang: Lang): readonly string[] {
  const pages = globSync(["*.md", "docs/**/*.md", "packages/*/README.md"]).filter((page) => isIn(page, lang));
  const data = globSync(["shipped/{worlds,theses,equations}/*.yaml", "docs/examples/*.yaml"]);
  return [
    ...localeTexts(lang).flatMap(({ file, line, text }) => faultsOf(file, [{ line, text }], lang)),
    ...pages.flatMap((page) => faultsOf(page, proseOf(readFileSync(page, "utf8")), lang)),
    ...data.flatMap((file) => faultsOf(file, textsOfData(readFileSync(file, "utf8"), lang), lang)),
  ].toSorted();
}

/** Who writes code is told what to do with it, so pages for them are another matter. */
const forWriters = ["CONTRIBUTING.md", "SECURITY.md"];

function isIn(page: string, lang: Lang): boolean {
  return (
    page.endsWith(".ru.md") === (lang === "ru") && !forWriters.includes(page) && !page.startsWith("docs/decisions")
  );
}

export function faultsOf(file: string, prose: readonly Prose[], lang: Lang): readonly string[] {
  return prose.flatMap(({ line, text }) =>
    wordingFaults(text, lang).map(({ at, phrase, instead }) => {
      const place = `${file}:${line + text.slice(0, at).split("\n").length - 1}`;
      return `${place} “${phrase.replaceAll("\n", " ")}”: say ${instead}`;
    }),
  );
}
