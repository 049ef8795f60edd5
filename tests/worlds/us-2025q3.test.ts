import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseWorld, type World } from "../../packages/core/src/formats/parse-world.ts";
import { figuresOf } from "../../packages/core/src/formats/world/figures.ts";
import { openingEvidence } from "../../packages/core/src/model/opening-evidence.ts";
import { openingRatios } from "../../packages/core/src/model/opening-ratios.ts";
import { assets, instruments, sectors } from "../../packages/core/src/model/vocabulary.ts";
import { buildWorld, figuresOfWorld, shippedWorld } from "../../scripts/worlds/build-us-2025q3.ts";
import { russianRule } from "../../scripts/worlds/rules-ru.ts";
import { need } from "../needs.ts";

const text = readFileSync(shippedWorld, "utf8");
const world = parseWorld(text, shippedWorld);

const row = (instrument: string, of: World = world): World["rows"][number] => {
  const found = of.rows.find((each) => each.instrument === instrument);
  if (found === undefined) throw new Error(`no row ${instrument}`);
  return found;
};
const position = (each: World["rows"][number], sector: string): number =>
  (each.assets.get(sector) ?? 0) - (each.liabilities.get(sector) ?? 0);
const netWorth = (sector: string): number =>
  world.rows
    .filter(({ instrument }) => instrument !== "commitments")
    .reduce((sum, each) => sum + position(each, sector), 0);

describe("the shipped world", () => {
  it("is what the figures and the rules make", () => {
    expect(buildWorld()).toBe(text);
  });

  it("has the nineteen sectors, the twelve assets, and only instruments that have a name", () => {
    expect(world.document.sectors.map(({ id }) => id).toSorted()).toEqual([...sectors].toSorted());
    expect(world.document.assets?.map(({ id }) => id).toSorted()).toEqual([...assets].toSorted());
    expect(instruments).toEqual(expect.arrayContaining(world.document.instruments.map(({ id }) => id)));
  });

  it("names source and grade of every figure", () => {
    expect(openingEvidence(world).map(({ grade }) => grade)).not.toContain("none");
  });

  it("says every rule in both languages", () => {
    const rules = [
      ...figuresOf(world.document).map(({ figure }) => (typeof figure === "object" ? figure.rule : undefined)),
      ...(world.document.published ?? []).map(({ rule }) => rule),
    ];
    const inOne = rules.filter((rule) => typeof rule === "string" && /[a-z]{3}/.test(rule));
    expect(inOne).toEqual([]);
    const figures = figuresOfWorld().figures.flatMap(({ rule }) => rule ?? []);
    expect(figures.filter((rule) => russianRule(rule) === undefined)).toEqual([]);
  });

  it("says how every figure of another day was brought to the opening", () => {
    const elsewhen = figuresOf(world.document).filter(
      ({ keys: [section], figure }) =>
        section === "balanceSheet" &&
        typeof figure === "object" &&
        !/^(2025|2025Q3|2025-(08|09|10).*)$/.test(figure.date ?? "2025"),
    );
    expect(elsewhen.length).toBeGreaterThan(5);
    expect(elsewhen.filter(({ figure }) => typeof figure === "object" && figure.rule === undefined)).toEqual([]);
  });

  it("lets fourteen groups and more hold the twelve assets", () => {
    const holders = new Set(
      assets.flatMap((asset) => [...row(asset).assets].filter(([, held]) => held > 0).map(([id]) => id)),
    );
    expect(holders.size).toBeGreaterThanOrEqual(14);
  });

  it("values shares of a fund at what the fund has, to a rounding", () => {
    for (const fund of [
      "hedge-funds",
      "long-only-funds",
      "bond-funds",
      "money-funds",
      "insurers-pensions",
      "stablecoin-issuers",
    ]) {
      expect(Math.abs(netWorth(fund))).toBeLessThan(1e-6);
    }
  });

  it("leaves every private holder with more than nothing", () => {
    for (const holder of [
      "households",
      "sovereign-funds",
      "conglomerate",
      "retail",
      "crypto-traders",
      "value-investors",
    ]) {
      expect(netWorth(holder)).toBeGreaterThan(0);
    }
    expect(netWorth("households")).toBeGreaterThan(100_000);
  });

  it("stands near what is published of it", () => {
    const ratio = Object.fromEntries(openingRatios(world).map(({ ratio: name, value }) => [name, value]));
    expect(ratio["m2-over-base"]).toBeCloseTo(22176 / 5478, 9);
    expect(ratio["bank-own-funds"]).toBeGreaterThan(2400);
    expect(ratio["bank-own-funds"]).toBeLessThan(2600);
    expect(ratio["household-equity-share"]).toBeGreaterThan(0.4);
    expect(ratio["household-equity-share"]).toBeLessThan(0.5);
    expect(ratio["conglomerate-loan-to-value"]).toBeCloseTo(0.165, 3);
    expect(ratio["tightness"]).toBeCloseTo(2980 / (2980 + 600 / 1.5), 12);
    expect(ratio["headroom"]).toBeCloseTo(180 + 600 / 1.5, 12);
  });

  it("gives what a new holder takes from the one that has the rest", () => {
    const line = "      sovereign-funds: { value: 700,";
    expect(text).toContain(line);
    const more = parseWorld(text.replace(line, "      sovereign-funds: { value: 900,"), "changed");
    const rest = (of: World): number => row("treasuries", of).assets.get("insurers-pensions") ?? 0;
    expect(rest(more)).toBeCloseTo(rest(world) - 200, 9);
  });
});

describe("the reference plan", () => {
  const sumOf = (sector: string, stocks: boolean): number =>
    world.plan
      .filter(({ instrument }) => (instrument !== undefined) === stocks)
      .reduce((sum, { amounts }) => sum + (amounts.get(sector) ?? 0), 0);

  it("borrows what the reference levels say", () => {
    expect(sumOf("government", true)).toBeCloseTo(1800, 6);
    expect(sumOf("rest-of-world", true)).toBeCloseTo(-1200, 6);
    const builders = ["hyperscalers", "ai-labs"].reduce((sum, each) => sum + sumOf(each, true), 0);
    // Rounds of builders in labs stay between the two.
    expect(builders).toBeCloseTo(180 - 10, 6);
  });

  it("saves what all others borrow and foreigners do not lend", () => {
    const savers = ["households", "sovereign-funds", "conglomerate"].reduce((sum, each) => sum + sumOf(each, false), 0);
    // Private saving of 1,780, less the 400 households borrow themselves and the 10 builders put into labs.
    expect(savers).toBeCloseTo(1780 - 400 - 10, 6);
  });
});

describe("the figures of the world", () => {
  const facts = "../shared/design/calibration-facts.csv";

  it("are the calibration facts of the same key and date, to the digit", ({ skip }) => {
    const lines = need("shared", existsSync(facts) ? readFileSync(facts, "utf8") : undefined, skip)
      .trim()
      .split("\n");
    const known = new Map<string, string[]>();
    for (const line of lines) {
      const [key = "", value = "", , date = ""] = line.split(",");
      known.set(key, [...(known.get(key) ?? []), `${Number(value)} ${date.replace(/ .*$/, "")}`]);
    }
    const { figures } = figuresOfWorld();
    const used = figures.filter(({ key }) => known.has(key));
    expect(used.length).toBeGreaterThan(80);
    const strangers = used.filter(({ key, value, date = "" }) => known.get(key)?.includes(`${value} ${date}`) !== true);
    expect(strangers.map(({ key, value, date }) => `${key} ${value} ${date}`)).toEqual([]);
  });
});
