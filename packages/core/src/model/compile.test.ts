import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseWorld } from "../formats/parse-world.ts";
import { haircutClasses } from "../formats/world/assets.ts";
import { fundKinds } from "../formats/world/investors.ts";
import { identityProblems, negativeHoldings } from "../ledger/identities.ts";
import { assetColumns, instrumentColumns, sectorColumns } from "./columns.ts";
import { compileWorld, openBook } from "./compile.ts";

const shipped = (id: string): ReturnType<typeof parseWorld> =>
  parseWorld(readFileSync(`shipped/worlds/${id}.yaml`, "utf8"), `${id}.yaml`);

const world = shipped("us-2025q3");
const { layout, sectors, assets, conviction, claims, reference, ...compiled } = compileWorld(world);
const sector = (id: string): number => layout.sectors.indexOf(id);
const asset = (id: string): number => assets.ids.indexOf(id);

describe("a compiled world", () => {
  it("has every column of the table, as long as its shape", () => {
    for (const name of Object.keys(sectorColumns) as (keyof typeof sectorColumns)[]) {
      expect([name, sectors[name].length]).toEqual([name, layout.sectors.length]);
    }
    for (const name of Object.keys(assetColumns) as (keyof typeof assetColumns)[]) {
      expect([name, assets[name].length]).toEqual([name, assets.ids.length]);
    }
    expect(conviction.length).toBe(layout.instruments.length);
  });

  it("has no NaN in any column", () => {
    const all = [
      ...Object.values(sectors),
      ...Object.values(assets).filter((each) => each instanceof Float64Array),
      conviction,
    ];
    expect(all.some((each) => [...(each as Float64Array)].some(Number.isNaN))).toBe(false);
  });

  it("opens a book on which both identities hold and nobody holds less than nothing", () => {
    const book = openBook({ layout, sectors, assets, conviction, claims, reference, ...compiled }, ["test"]);
    expect(identityProblems(book)).toEqual([]);
    expect(negativeHoldings(book)).toEqual([]);
  });

  it("dry powder is cash above the floor, and only of those who wait", () => {
    const waiting = sector("value-investors");
    expect(sectors.dryPowder[waiting]).toBe(sectors.cash[waiting] - sectors.floor[waiting]);
    expect([...sectors.dryPowder].filter((each) => each > 0)).toEqual([600]);
  });

  it("a debt limit is the opening debt with its buffer, and none where nothing is said", () => {
    const hedge = sector("hedge-funds");
    expect(sectors.debt[hedge]).toBe(2200);
    expect(sectors.debtLimit[hedge]).toBe(2200 * 1.12);
    expect(sectors.debtLimit[sector("households")]).toBe(Infinity);
  });

  it("times are years, whatever the file says", () => {
    const hedge = sector("hedge-funds");
    expect(sectors.notice[hedge]).toBeCloseTo(60 / 365, 12);
    expect(sectors.period[hedge]).toBe(0.25);
    expect(fundKinds[sectors.fundKind[hedge]]).toBe("hedge");
    expect(sectors.fundKind[sector("firms")]).toBe(-1);
  });

  it("yields are decimals", () => {
    expect(reference.yield10y).toBeCloseTo(0.0416, 15);
    expect(reference.spreadHy).toBeCloseTo(0.028, 15);
  });

  it("the value of an asset is all that its holders have", () => {
    expect(assets.value[asset("bitcoin")]).toBeCloseTo(2271.3, 9);
    expect(assets.value[asset("treasuries")]).toBeCloseTo(28027.6, 9);
  });

  it("six equity assets lie in one market, the others stand alone", () => {
    const around = assets.ids.map((_, index) => assets.nests[assets.within[assets.node[index]]]);
    expect(around.filter((each) => each === "stock-market")).toHaveLength(6);
    expect(around[asset("bitcoin")]).toBeUndefined();
  });

  it("a haircut class is the asset's own, else that of its kind", () => {
    const classes = assets.ids.map((_, index) => haircutClasses[assets.haircut[index]]);
    expect(classes[asset("memory")]).toBe("other-equities");
    expect(classes[asset("equities")]).toBe("equities");
    expect(classes[asset("crypto")]).toBe("crypto");
  });

  it("what is not named is sold last", () => {
    expect(conviction[layout.instruments.indexOf("deposits")]).toBe(instrumentColumns.conviction.absent);
    expect(conviction[layout.instruments.indexOf("bitcoin")]).toBe(0.05);
  });

  it("claims are those of the rows that say who owes whom", () => {
    const repo = layout.instruments.indexOf("repo");
    const owed = [...claims.amount].filter((_, row) => claims.instrument[row] === repo);
    expect(owed.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      [...(world.rows[repo]?.assets.values() ?? [])].reduce((sum, each) => sum + each, 0),
      9,
    );
  });
});

it("a world of balance sheets alone compiles to columns that say nothing", () => {
  const teaching = compileWorld(shipped("teaching"));
  expect([...teaching.sectors.floor]).toEqual([0, 0, 0]);
  expect([...teaching.sectors.gate]).toEqual([1, 1, 1]);
  expect(teaching.assets.ids).toEqual([]);
  expect(teaching.reference).toEqual({});
});
