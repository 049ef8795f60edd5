import { describe, expect, it } from "vitest";
import { parseWorld, type World } from "../formats/parse-world.ts";
import type { RatioName } from "../formats/world/reference.ts";
import { openingEvidence } from "./opening-evidence.ts";
import { openingRatios } from "./opening-ratios.ts";

const name = { en: "x", ru: "x" };
const figure = (value: number | string, grade: string): object => ({ value, grade, source: "s" });

/** Households with 40 of deposits, 10 of shares and 50 of a fund that is half in shares; a lender who waits with 20 of 25. */
function world(): World {
  const document = {
    format: "ebb/world.v1",
    id: "small",
    name,
    date: "2025-09-30",
    sectors: [
      { id: "central-bank", name, settles: "central-bank" },
      { id: "banks", name, settles: "reserves" },
      { id: "households", name, settles: "deposits" },
      { id: "firms", name, settles: "deposits" },
      { id: "fund", name, settles: "deposits" },
      { id: "waiting", name, settles: "deposits" },
    ],
    instruments: [
      { id: "reserves", name, kind: "financial" },
      { id: "deposits", name, kind: "financial" },
      { id: "equities", name, kind: "financial" },
      { id: "fund-shares", name, kind: "financial" },
    ],
    assets: [{ id: "equities", class: "equity" }],
    balanceSheet: {
      reserves: { assets: { banks: figure(30, "A") }, liabilities: { "central-bank": figure("residual", "D") } },
      deposits: {
        assets: { households: figure(40, "B"), fund: figure(25, "D"), waiting: "residual" },
        liabilities: { banks: figure(90, "A") },
      },
      equities: {
        assets: { households: figure(10, "E"), fund: figure(25, "E") },
        liabilities: { firms: figure(35, "C") },
      },
      "fund-shares": { owed: { fund: { households: figure(50, "D") } } },
    },
    investors: { fund: { redemptions: { flows: "equity" } }, waiting: { floor: 5, opportunistic: true } },
    reference: { gdp: 300, netUses: 200, aiFinance: 8, m2: 120 },
    published: [{ ratio: "deposits-over-gdp", value: 31, unit: "pct", date: "2024", source: "s", grade: "B" }],
  };
  return parseWorld(JSON.stringify(document), "small.yaml");
}

const ratios = openingRatios(world());
const value = (ratio: RatioName): number | undefined => ratios.find((each) => each.ratio === ratio)?.value;

describe("ratios of the opening", () => {
  it("money over base, deposits over GDP", () => {
    expect(value("m2-over-base")).toBe(4);
    expect(value("broad-money-over-base")).toBe(3);
    expect(value("deposits-over-gdp")).toBe(0.3);
  });

  it("households' equities count through their funds", () => {
    expect(value("household-equity-share")).toBe((10 + 50 * (25 / 50)) / 100);
  });

  it("tightness falls and headroom rises with dry powder deployed in a year and a half", () => {
    expect(value("dry-powder")).toBe(20);
    expect(value("tightness")).toBeCloseTo(200 / (200 + 20 / 1.5), 12);
    expect(value("headroom")).toBeCloseTo(8 + 20 / 1.5, 12);
  });

  it("own funds of banks are what they hold less what they owe, their own shares apart", () => {
    expect(value("bank-own-funds")).toBe(30 - 90);
  });

  it("what a world says nothing of is left out", () => {
    expect(value("hedge-fund-leverage")).toBeUndefined();
    expect(value("conglomerate-loan-to-value")).toBeUndefined();
    expect(value("foreign-treasury-share")).toBeUndefined();
  });

  it("published figures stand in the unit of the ratio", () => {
    expect(ratios.find(({ ratio }) => ratio === "deposits-over-gdp")?.published[0]?.inUnit).toBeCloseTo(0.31, 12);
  });
});

describe("evidence of the opening", () => {
  const evidence = Object.fromEntries(openingEvidence(world()).map((each) => [each.grade, each]));

  it("counts every number once, whatever its section", () => {
    // Ten in the balance sheet; floor and four levels of the reference without a grade.
    expect(Object.values(evidence).map(({ numbers }) => numbers)).toEqual([2, 1, 1, 4, 2, 5]);
  });

  it("counts every dollar once by amount and once by holder", () => {
    const sum = (of: "outstanding" | "held"): number =>
      Object.values(evidence).reduce((all, each) => all + each[of], 0);
    expect(sum("outstanding")).toBe(30 + 90 + 35 + 50);
    expect(sum("held")).toBe(sum("outstanding"));
  });

  it("an amount is known by the side that is not worked out from the other", () => {
    expect(evidence["A"]?.outstanding).toBe(30 + 90);
    expect(evidence["C"]?.outstanding).toBe(35);
  });

  it("a holder is known by its own figure; a residual of which nothing is said is judgement", () => {
    expect(evidence["D"]?.held).toBe(25 + 25 + 50);
    expect(evidence["E"]?.held).toBe(35);
  });
});
