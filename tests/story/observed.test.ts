import { describe, expect, it } from "vitest";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { parameterSets } from "../../packages/core/src/model/vocabulary.ts";
import { differences } from "../../scripts/generate.ts";
import { comparison, figure, seen, withoutPayouts } from "../../scripts/generators/observed.ts";
import { observedPages } from "../../scripts/generators/observed-pages.ts";
import { observedPageWords } from "../../scripts/generators/observed-words.ts";
import { advice } from "../locales/wording.ts";
import { world } from "../runs.ts";

const languages: readonly Lang[] = ["en", "ru"];
const { sets, observations } = comparison();
const figuresOf = (set: string) => sets.find(({ parameterSet }) => parameterSet === set)?.figures ?? [];
const verdict = (set: string, output: string, measure: string) =>
  figuresOf(set).find((each) => each.output === output && each.measure === measure);

it("the page of what was seen is as the engine makes it", async () => {
  const changed = await differences(observedPages);
  expect(changed.map(({ path, what }) => `${what}: ${path}`)).toEqual([]);
});

describe("beside what was seen", () => {
  it("draws that could not be run are none", () => {
    expect(sets.map(({ ran, failed }) => [ran, failed.length])).toEqual([
      [200, 0],
      [200, 0],
    ]);
  });

  it("there are hits and misses under both sets", () => {
    for (const { counts } of sets) {
      expect(counts.hit).toBeGreaterThan(0);
      expect(counts.miss).toBeGreaterThan(0);
    }
  });

  it("some draws show the whole split of the window, on the evidence more than on the essay's assumptions", () => {
    const [evidence = 0, essay = 0] = parameterSets.map(
      (set) => sets.find(({ parameterSet }) => parameterSet === set)?.split?.draws,
    );
    expect(evidence).toBeGreaterThan(essay);
    expect(essay).toBeGreaterThan(0);
  });
});

describe("the reasons the page gives are the engine's:", () => {
  it("under evidence the path of yields makes the fall of crypto, and margin calls more than double it", () => {
    for (const asset of ["bitcoin", "crypto"]) {
      const whole = figure("evidence", "all", asset);
      expect(figure("evidence", "yields", asset)).toBeGreaterThan(whole / 5);
      expect(figure("evidence", "news", asset)).toBeLessThan(0.9 * whole);
      expect(figure("evidence", "all", asset, ["margin"])).toBeGreaterThan(whole / 2);
    }
  });

  it("under the essay funding alone comes near to what was seen of bitcoin, and the whole goes far beyond", () => {
    expect(Math.abs(figure("essay", "bare", "bitcoin") - seen("bitcoin"))).toBeLessThan(10);
    expect(figure("essay", "all", "bitcoin")).toBeLessThan(seen("bitcoin") - 25);
  });

  it("software falls by its news and by the path of yields, and hardly without both", () => {
    expect(figure("evidence", "news", "software")).toBeLessThan(-5);
    expect(figure("evidence", "yields", "software")).toBeLessThan(-5);
    expect(Math.abs(figure("evidence", "bare", "software"))).toBeLessThan(2);
  });

  it("memory rises by half without its news, and both shares rose far beyond the range", () => {
    expect(figure("evidence", "bare", "memory")).toBeGreaterThan(50);
    for (const set of parameterSets) {
      for (const { by, side } of verdict(set, "memory", "change")?.proxies ?? []) {
        expect(side).toBe("above");
        expect(by).toBeGreaterThan(100);
      }
    }
  });

  it("dear capital takes most of the rise of chips away under the essay", () => {
    expect(figure("essay", "all", "chips")).toBeLessThan(figure("essay", "bare", "chips") / 2);
  });

  it.each(["hyperscalers", "high-beta", "equities"])("the path of yields presses %s most", (asset) => {
    const [whole, bare] = [figure("evidence", "all", asset), figure("evidence", "yields", asset)];
    expect(bare).toBeGreaterThan(whole + 5);
    expect(bare).toBeGreaterThan(-1);
  });

  it("without coupons the high-yield bonds would lie in the range, and Treasuries below the model", () => {
    const { yield10y = 0, spreadHy = 0 } = world.reference;
    const price = withoutPayouts("hy", yield10y + spreadHy);
    const { low = NaN, high = NaN } = verdict("evidence", "hy", "change")?.range ?? {};
    expect(price).toBeGreaterThan(low);
    expect(price).toBeLessThan(high);
    expect(withoutPayouts("treasuries", yield10y)).toBeLessThan(figure("evidence", "all", "treasuries"));
  });

  it("savers who leave make most of the fall of high yield", () => {
    const whole = figure("evidence", "all", "hy");
    expect(figure("evidence", "all", "hy", ["redemptions"])).toBeGreaterThan(whole / 2);
  });

  it("spreads are the clearest miss: below the range under both sets, a multiple under the essay", () => {
    for (const set of parameterSets) {
      for (const output of ["spread-hy", "spread-ig"]) {
        expect(verdict(set, output, "level")?.proxies[0]?.side).toBe("below");
      }
    }
    expect(figure("essay", "all", "spread-hy")).toBeGreaterThan(2.5 * 275);
    expect(figure("evidence", "all", "spread-hy", ["redemptions"])).toBeLessThan(320);
  });

  it("more misses lie above the range than below it", () => {
    for (const set of parameterSets) {
      const missed = figuresOf(set).filter((each) => each.verdict === "miss");
      const above = missed.filter(({ proxies }) => proxies.some(({ isJudged, side }) => isJudged && side === "above"));
      expect(above.length).toBeGreaterThan(missed.length / 2);
    }
  });

  it("calm credit is the condition that fails most often", () => {
    for (const { split } of sets) {
      const [first] = split?.conditions.toSorted((a, b) => a.draws - b.draws) ?? [];
      expect(first?.condition.output).toBe("spread-hy");
    }
  });

  it("and there is one for everything that was seen, in both languages", () => {
    for (const lang of languages) {
      const { reasons } = observedPageWords[lang];
      expect(Object.keys(reasons).toSorted()).toEqual(observations.outputs.map(({ output }) => output).toSorted());
    }
  });
});

it.each(languages)("no word of the page sounds like advice (%s)", (lang) => {
  const pages = observedPages.files() as ReadonlyMap<string, string>;
  const text = pages.get(lang === "en" ? "observed.md" : "observed.ru.md") ?? "";
  expect(text.length).toBeGreaterThan(1_000);
  expect(advice(text, lang)).toEqual([]);
});
