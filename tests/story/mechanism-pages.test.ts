import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../packages/cli/src/locales/words.ts";
import { messages } from "../../packages/core/src/locales/locale.ts";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { parameterRegistry } from "../../packages/core/src/mechanisms/registry.ts";
import { rooms } from "../../packages/core/src/model/vocabulary.ts";
import { pipeline } from "../../packages/core/src/pipeline.ts";
import { differences } from "../../scripts/generate.ts";
import { docstringsOf, partsOf } from "../../scripts/generators/docstrings.ts";
import { mechanismPages } from "../../scripts/generators/mechanism-pages.ts";
import { story } from "../../scripts/generators/mechanism-words.ts";
import { writesByStage } from "../../scripts/generators/mechanism-writes.ts";
import { advice } from "../locales/wording.ts";

const endings: Readonly<Record<Lang, string>> = { en: ".md", ru: ".ru.md" };
const languages: readonly Lang[] = ["en", "ru"];

/** Pages of a language by name, the index among them. */
function pagesIn(lang: Lang): ReadonlyMap<string, string> {
  const paths = globSync("docs/mechanisms/*.md").filter((path) => path.endsWith(".ru.md") === (lang === "ru"));
  return new Map(
    paths.map((path) => [
      path.slice("docs/mechanisms/".length, -endings[lang].length),
      readFileSync(path, "utf8").replaceAll("\u00a0", " "),
    ]),
  );
}

it("the pages of the mechanisms are as the rooms make them", async () => {
  const changed = await differences(mechanismPages);
  expect(changed.map(({ path, what }) => `${what}: ${path}`)).toEqual([]);
});

describe.each(languages)("the pages of the mechanisms (%s)", (lang) => {
  const pages = pagesIn(lang);

  it("are one for each room, and an index that leads to all of them", () => {
    expect([...pages.keys()].toSorted()).toEqual(["README", ...rooms].toSorted());
    for (const room of rooms) expect(pages.get("README")).toContain(`](${room}${endings[lang]})`);
  });

  it("say of every room what it does and what it leaves out", () => {
    for (const room of rooms) {
      const { name, does, limits } = messages(lang).rooms[room];
      for (const words of [`# ${name}\n`, does, limits]) expect(pages.get(room)).toContain(words);
    }
  });

  it("hold every parameter on exactly one page, that of its room", () => {
    for (const { key, source } of parameterRegistry) {
      const row = `\n| \`${key}\` | `;
      const on = [...pages].filter(([, text]) => text.includes(row)).map(([name]) => name);
      expect([key, ...on]).toEqual([key, key.slice(0, key.indexOf("."))]);
      const [, line = ""] = (pages.get(on[0] ?? "") ?? "").split(row);
      expect(line.slice(0, line.indexOf("\n"))).toContain(wordsOf[lang].worldShow.sourceIn(source));
    }
  });

  it("show as assumed what nobody measured, and nothing else", () => {
    const assumed = lang === "en" ? "assumed" : "допущение";
    for (const { key, grade } of parameterRegistry) {
      const text = pages.get(key.slice(0, key.indexOf("."))) ?? "";
      const [, line = ""] = text.split(`\n| \`${key}\` | `);
      expect([key, line.slice(0, line.indexOf("\n")).includes(` (${assumed}) | `)]).toEqual([
        key,
        grade === "D" || grade === "E",
      ]);
    }
  });

  it("sound like no advice, beside what others are quoted with", () => {
    const own = (text: string): string => text.replaceAll(/^\|.*\|$/gm, "");
    const faulty = [...pages].flatMap(([name, text]) => advice(own(text), lang).map((word) => `${name}: ${word}`));
    expect(faulty).toEqual([]);
  });
});

it("every comment of the pipeline is told on the index, in its order", () => {
  const source = readFileSync("packages/core/src/pipeline.ts", "utf8");
  const comments = [...source.slice(source.indexOf("pipeline = [")).matchAll(/\/\/ *(.+)$/gm)].map(
    ([, text = ""]) => text,
  );
  expect(comments.length).toBeGreaterThan(pipeline.length);
  for (const lang of languages) {
    const index = pagesIn(lang).get("README") ?? "";
    const places = comments.map((each) => index.indexOf((lang === "en" ? each : story.get(each)) ?? "missing"));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
  expect([...story.keys()].toSorted()).toEqual(comments.toSorted());
});

describe("what a room writes", () => {
  const writes = writesByStage();

  it("is seen of every line of the pipeline", () => {
    for (const { id } of pipeline) {
      const { state, market, sectors, claims } = writes.get(id) ?? {};
      const all = [state, market, sectors, claims].reduce((sum, each) => sum + (each?.size ?? 0), 0);
      expect([id, all > 0]).toEqual([id, true]);
    }
  });

  it("is the premium in one room, prices in the loop of forced selling alone", () => {
    const writersOf = (table: "state" | "market", name: string): string[] =>
      [...writes].filter(([, each]) => each[table].has(name)).map(([id]) => id);
    expect(writersOf("state", "premium")).toEqual(["capital-competition"]);
    expect(writersOf("market", "price")).toEqual(["forced-selling"]);
    expect(writersOf("state", "bankLosses")).toEqual(["credit-losses"]);
  });
});

describe("a docstring", () => {
  const source = `/** Half of it. */
interface Other {}

/**
 * What it is.
 *
 *   y = x²        x side
 *     for x > 0
 * Source: geometry.
 */
export function square(x: number): number { return x * x; }

/** Not taken. */
export const zero = 0;
`;

  it("is that of a function, as it stands", () => {
    expect(docstringsOf(source)).toEqual([
      { name: "square", text: "What it is.\n\n  y = x²        x side\n    for x > 0\nSource: geometry." },
    ]);
  });

  it("is prose, and formulas where lines are set in", () => {
    expect(partsOf(docstringsOf(source)[0]?.text ?? "")).toEqual([
      { kind: "prose", text: "What it is." },
      { kind: "formulas", text: "y = x²        x side\n  for x > 0" },
      { kind: "prose", text: "Source: geometry." },
    ]);
  });
});
