import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describe as inWords, messages } from "../../packages/core/src/locales/locale.ts";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { EbbError, type ProblemCode, type ProblemWords } from "../../packages/core/src/model/problem.ts";
import { ebb } from "../ebb.ts";
import { areas, type Case, prepare, tidy } from "./cases.ts";

// Every problem Ebb can have with what it is given, met once, with all it says. The texts stand in catalogue.en.md and
// catalogue.ru.md, to be read as a user reads them. A changed text fails here and leaves catalogue.<lang>-changed.md beside the old
// one; when the new one is as it should be, move it over the old.

const languages: readonly Lang[] = ["en", "ru"];
const pageOf = (lang: Lang): string => `tests/errors/catalogue.${lang}.md`;

const intro: Readonly<Record<Lang, string>> = {
  en: "# What Ebb says when something is wrong\n\nA test types every line and compares every text. The number after an arrow is the exit code. [По-русски](catalogue.ru.md)",
  ru: "# Что говорит Ebb, когда что-то не так\n\nТест вводит каждую строку и сравнивает каждый текст. Число после стрелки — код выхода. [In English](catalogue.en.md)",
};

/** What the words of a code were asked about a problem, by language: which numbers and names they show. */
const asked: Record<Lang, Map<string, Set<string>>> = { en: new Map(), ru: new Map() };

type Say = (detail: unknown) => ProblemWords;

/** Notes for every code which parts of the detail its words read. */
function listen(lang: Lang): () => void {
  const problems = messages(lang).problems as Record<string, Say>;
  const originals = { ...problems };
  for (const [code, say] of Object.entries(originals)) {
    problems[code] = (detail) => {
      const read = asked[lang].get(code) ?? new Set();
      asked[lang].set(code, read);
      const noting = new Proxy(detail as object, {
        get(target, key): unknown {
          read.add(String(key));
          return Reflect.get(target, key);
        },
      });
      return say(noting);
    };
  }
  return () => void Object.assign(problems, originals);
}

/** One case as the page shows it: what was typed, what it ended with, and all it said. */
async function section(each: Case, lang: Lang): Promise<string> {
  const { heading, text } = "command" in each ? await ofCommand(each.command, lang) : ofCall(each, lang);
  const all = text.trimEnd().split("\n");
  const shown = each.lines === undefined || all.length <= each.lines ? all : [...all.slice(0, each.lines), "…"];
  return [`### ${heading}`, "", "```text", ...shown, "```"].join("\n");
}

async function ofCommand(command: readonly string[], lang: Lang): Promise<{ heading: string; text: string }> {
  const { exit, out, err } = await ebb("--lang", lang, ...command);
  // The place of a wrong command line repeats it, with the flag that this test adds.
  const text = `${out}${err}`.replaceAll(`ebb --lang ${lang} `, "ebb ");
  const typed = command.map((each) => (/\s/.test(each) ? `"${each}"` : each)).join(" ");
  return { heading: `\`ebb ${typed}\` → ${exit}`, text };
}

function ofCall({ call, run }: Extract<Case, { call: string }>, lang: Lang): { heading: string; text: string } {
  const heading = `\`${call}\``;
  try {
    run();
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return { heading, text: error.problems.map((each) => inWords(each, lang)).join("\n") };
  }
  return { heading, text: "" };
}

async function catalogue(lang: Lang): Promise<string> {
  const parts = [intro[lang]];
  for (const { title, cases } of areas) {
    parts.push(`## ${title[lang]}`);
    for (const each of cases) parts.push(await section(each, lang));
  }
  return `${parts.join("\n\n")}\n`;
}

const pages: Partial<Record<Lang, string>> = {};
beforeAll(async () => {
  prepare();
  const stop = languages.map(listen);
  for (const lang of languages) pages[lang] = await catalogue(lang);
  for (const each of stop) each();
}, 120_000);
afterAll(tidy);

describe.each(languages)("the catalogue of errors (%s)", (lang) => {
  it("says what it said", () => {
    const path = pageOf(lang);
    const changed = path.replace(/\.md$/, "-changed.md");
    const text = pages[lang] ?? "";
    const old = existsSync(path) ? readFileSync(path, "utf8") : "";
    if (text === old) rmSync(changed, { force: true });
    else writeFileSync(changed, text);
    expect(text === old ? "" : `${changed} differs from ${path}: read it, then move it over`).toBe("");
  });

  it("has every problem there is", () => {
    const codes = Object.keys(messages(lang).problems);
    expect(codes.filter((code) => !asked[lang].has(code))).toEqual([]);
  });

  it("leaves nothing out, and every sentence ends", () => {
    const text = pages[lang] ?? "";
    expect(text.match(/undefined|\[object Object\]|NaN usd|```text\n```/g) ?? []).toEqual([]);
    const problem = /^ *[a-z]+\/[a-z-]+ · .*\n +(.*)\n(?: {4,}\S+ .*\n)*? +(.*)$/gm;
    const sentences = [...text.matchAll(problem)].flatMap(([, found, fix]) => [found ?? "", fix ?? ""]);
    expect(sentences.length).toBeGreaterThan(500);
    // Two spaces part the name and the number of a line of evidence.
    expect(sentences.filter((each) => !/[.?:|]$| {2}/.test(each))).toEqual([]);
  });
});

it("both languages show the same of every problem", () => {
  const shown = (lang: Lang, code: string): string => [...(asked[lang].get(code) ?? [])].toSorted().join(" ");
  const codes = Object.keys(messages("en").problems) as ProblemCode[];
  expect(
    codes
      .filter((code) => shown("en", code) !== shown("ru", code))
      .map((code) => `${code}: ${shown("en", code)} / ${shown("ru", code)}`),
  ).toEqual([]);
});
