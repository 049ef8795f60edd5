import { describe, expect, it } from "vitest";
import { reportPage } from "../../packages/cli/src/report/report.ts";
import { parseScenario } from "../../packages/core/src/index.ts";
import { expectWholePage, found, numbersOf, printed, textOf } from "./page-laws.ts";
import { hostileStory } from "./stories.ts";

const story = hostileStory();
const options = { version: "0.0.0", command: "ebb story hostile.yaml", todayMonths: 2 };
const pages = { en: reportPage(story, { lang: "en", ...options }), ru: reportPage(story, { lang: "ru", ...options }) };

describe.each(["en", "ru"] as const)("a report in %s", (lang) => {
  const page = pages[lang];

  it("is one whole page that asks nobody for anything", () => {
    expectWholePage(page);
    expect(found(page, /<html lang="\w+">/)).toEqual([`<html lang="${lang}">`]);
  });

  it("is the same bytes whenever it is told", () => {
    reportPage(story, { lang: lang === "en" ? "ru" : "en", ...options });
    expect(reportPage(story, { lang, ...options })).toBe(page);
  });

  it("shows markup and text from right to left as text", () => {
    expect(found(page, /<script>alert|<img|<b>Bit|<em>falls|<em>падает|<u>reported/)).toEqual([]);
    expect(found(page, /<bdi>[^<]*[\u202a-\u202e\u2066-\u2069]/)).toEqual([]);
    expect(textOf(page).includes(lang === "en" ? '<b>Bit</b>coin "&"' : "שלום Биткоин <&>")).toBe(true);
    expect(found(page, lang === "en" ? /<bdi>&lt;b&gt;Bit/ : /<bdi>שלום/).length).toBeGreaterThan(3);
    // One element of the page closes what it opens, whatever stands inside.
    for (const tag of ["section", "table", "svg", "figure", "details", "article", "div", "script", "style"]) {
      const count = (pattern: string): number => (page.match(new RegExp(pattern, "g")) ?? []).length;
      expect([tag, count(`<${tag}[ >]`)]).toEqual([tag, count(`</${tag}>`)]);
    }
  });

  it("prints what the story holds, to the digits it prints", () => {
    const numbers = numbersOf(page);
    expect(numbers.length).toBeGreaterThan(100);
    const held = (of: string): number | undefined => {
      const [set, what = "", which = "central"] = of.split("/");
      const figure = story.sets.find(({ parameterSet }) => parameterSet === set)?.ranges.figures.get(what);
      return which === "central" ? figure?.central : figure?.range[which as "low" | "high"];
    };
    expect(numbers.filter(({ of }) => held(of) !== undefined).length).toBeGreaterThan(80);
    expect(numbers.filter(({ of, value }) => (held(of) ?? value) !== value)).toEqual([]);
    const shares = numbers.filter(({ text }) => /[%¢]$/.test(text));
    expect(shares.filter(({ value, text }) => Math.abs(printed(text) - 100 * value) > 0.5001)).toEqual([]);
  });

  it("has waterfalls whose printed parts sum to the printed sum, as far as printing lets them", () => {
    const numbers = numbersOf(page).filter(({ of }) => of.includes("/channel."));
    for (const { parameterSet, attributions } of story.sets) {
      for (const { asset, central } of attributions.assets) {
        const of = (part: string): number => {
          const found = numbers.find((each) => each.of === `${parameterSet}/channel.${asset}.${part}/central`);
          return found === undefined ? Number.NaN : printed(found.text);
        };
        const sum = central.players.reduce((total, channel) => total + of(channel), 0);
        expect(Math.abs(sum - of("residual") - of("sum"))).toBeLessThanOrEqual(
          0.05 * (central.players.length + 1) + 1e-9,
        );
        expect(of("sum")).toBeCloseTo(100 * central.total, 1);
      }
    }
  });

  it("carries its scenario as a file that is read again", () => {
    const [, file = ""] = /<pre id="scenario-file"><code>([^]*?)<\/code><\/pre>/.exec(page) ?? [];
    const { document } = parseScenario(textOf(file), "report.json", story.compiled.assets.ids);
    expect(document.paths).toEqual(story.scenario.paths);
    expect(document.horizon).toEqual(story.scenario.horizon);
  });

  it("has every claim with what speaks against it, its layers, and what would refute it", () => {
    for (const { claim } of story.judgements) {
      const [article = ""] =
        new RegExp(`<article class="claim" id="claim-${claim.id}">[^]*?</article>`).exec(page) ?? [];
      const text = textOf(article);
      expect(text).toContain(claim.statement[lang]);
      expect(text).toContain(claim.counterEvidence?.[lang] ?? "");
      expect(text).toContain(claim.refutedIf[lang]);
      expect(article.match(/<h4>/g)).toHaveLength(4);
    }
  });

  it("names at least five limits of its own, and who has an interest", () => {
    const [limits = ""] = /<section id="limits"[^]*?<\/section>/.exec(page) ?? [];
    expect((limits.match(/<li>/g) ?? []).length).toBeGreaterThanOrEqual(5);
    expect(found(page, lang === "en" ? /none declared/ : /не заявлены/)).toHaveLength(1);
  });
});

it("both languages tell the same numbers in the same order", () => {
  const told = (page: string) => numbersOf(page).map(({ of, value }) => [of, value]);
  expect(told(pages.ru)).toEqual(told(pages.en));
});

it("512 assets are told: the deepest in pictures, the others as one, all in tables", () => {
  const many = Array.from({ length: 500 }, (_, i) => `asset-${i}`);
  const like = "gold";
  const grown = {
    ...story,
    sets: story.sets.map((set) => {
      const figures = new Map(set.ranges.figures);
      const changes = new Map(set.ranges.changes);
      for (const id of many) {
        for (const [key, figure] of set.ranges.figures) {
          if (key.startsWith(`${like}.`)) figures.set(key.replace(like, id), figure);
        }
        const change = set.ranges.changes.get(like);
        if (change !== undefined) changes.set(id, change);
      }
      return { ...set, ranges: { ...set.ranges, figures, changes } };
    }),
  };
  const page = reportPage(grown, { lang: "en", ...options });
  expectWholePage(page);
  const [figure = ""] = /<figure id="figure-troughs">[^]*?<\/figure>/.exec(page) ?? [];
  expect(found(figure, /other \(496\)/).length).toBeGreaterThan(0);
  expect(found(figure, /<bdi>asset-499<\/bdi>/)).toHaveLength(1);
  expect([...page.matchAll(/<svg/g)].length).toBeLessThan(100);
});
