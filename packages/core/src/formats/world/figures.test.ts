import { describe, expect, it } from "vitest";
import { assetColumns, sectorColumns } from "../../model/columns.ts";
import { type World, parseWorld } from "../parse-world.ts";
import { figuresOf, gradeOf, inPlaceUnit } from "./figures.ts";

const name = { en: "x", ru: "x" };

/** A fund with every term there is; its file counts in millions. */
function world(): World {
  const text = JSON.stringify({
    format: "ebb/world.v1",
    id: "terms",
    name,
    date: "2025-09-30",
    unit: "usd mn",
    sectors: [
      { id: "banks", name, settles: "reserves" },
      { id: "fund", name, settles: "deposits" },
    ],
    instruments: [
      { id: "deposits", name, kind: "financial" },
      { id: "loans", name, kind: "financial" },
      { id: "gold", name, kind: "real" },
    ],
    assets: [
      { id: "gold", class: "gold", price: 4000, rateBeta: 12, cashFlow: { duration: 10, onset: 1, yield: 0.01 } },
    ],
    balanceSheet: {
      deposits: { assets: { fund: 900 }, liabilities: { banks: 900 } },
      loans: { assets: { banks: 500 }, liabilities: { fund: 500 } },
      gold: { assets: { fund: "residual" }, supply: 5000 },
    },
    investors: {
      fund: {
        floor: 600,
        creditLine: { value: 2, unit: "usd bn" },
        callShare: 0.1,
        redemptions: { notice: { value: 60, unit: "d" }, period: 0.25, gate: { value: 25, unit: "pct" } },
        leverage: { debts: ["loans"], limit: 700, loanToValue: 0.5 },
      },
    },
  });
  return parseWorld(text, "terms.yaml");
}

const figures = figuresOf(world().document);
const term = (key: string): (typeof figures)[number] => {
  const found = figures.find(({ keys }) => keys.at(-1) === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};

describe("the unit of a term", () => {
  it("is the one the model takes it in, money apart, which is in that of the file", () => {
    const columns = {
      ...sectorColumns,
      ...assetColumns,
      limit: sectorColumns.debtLimit,
      yield: assetColumns.cashFlowYield,
    };
    for (const key of [
      "callShare",
      "notice",
      "period",
      "gate",
      "loanToValue",
      "duration",
      "onset",
      "yield",
      "rateBeta",
    ] as const)
      expect([key, term(key).unit]).toEqual([key, columns[key].unit]);
    for (const key of ["floor", "creditLine", "limit"] as const)
      expect([term(key).unit, columns[key].unit]).toEqual(["usd mn", "usd bn"]);
  });

  it("is shown as usd bn for money, as given for all else, and not at all for a price", () => {
    expect(inPlaceUnit(term("floor"))).toEqual({ value: 0.6, unit: "usd bn" });
    expect(inPlaceUnit(term("creditLine"))).toEqual({ value: 2, unit: "usd bn" });
    expect(inPlaceUnit(term("notice"))).toEqual({ value: 60, unit: "d" });
    expect(inPlaceUnit(term("period"))).toEqual({ value: 0.25, unit: "yr" });
    expect(inPlaceUnit(term("gate"))).toEqual({ value: 25, unit: "pct" });
    expect(inPlaceUnit(term("price"))).toEqual({ value: 4000 });
  });
});

it("a residual is judgement unless it says otherwise; a bare number has no grade", () => {
  expect(gradeOf("residual")).toBe("D");
  expect(gradeOf({ value: "residual" })).toBe("D");
  expect(gradeOf({ value: "residual", grade: "C" })).toBe("C");
  expect(gradeOf({ value: 1 })).toBeUndefined();
  expect(gradeOf(1)).toBeUndefined();
  expect(gradeOf(undefined)).toBeUndefined();
});
