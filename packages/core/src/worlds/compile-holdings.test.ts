import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import type { CompiledHoldings } from "./compiled-holdings.ts";
import { compileHoldings } from "./compile-holdings.ts";
import { csvHoldings } from "./csv-holdings.ts";
import { mostShown } from "./fault-list.ts";

function compiled(...lines: readonly string[]): CompiledHoldings {
  return compileHoldings(csvHoldings(lines.join("\n"), "h.csv"), "usd bn");
}

/** Code and line of every fault. */
function faults(...lines: readonly string[]): readonly string[] {
  try {
    compiled(...lines);
    return [];
  } catch (error) {
    return (error as EbbError).problems.map(({ code, place }) => `${place.line ?? place.path ?? ""} ${code}`);
  }
}

describe("holdings as columns", () => {
  it("have a row for each holder, in the order of ids", () => {
    const { holders, assets, start, asset, units, price, debt, cash, supply } = compiled(
      "asset,holder,value,debt,cash,supply",
      "y,b,4,,,",
      "x,a,1,0.5,2,10",
      "x,b,3,,,10",
    );
    expect({ holders, assets }).toEqual({ holders: ["a", "b"], assets: ["x", "y"] });
    expect([...start]).toEqual([0, 1, 3]);
    expect([...asset]).toEqual([0, 0, 1]);
    expect([...units]).toEqual([1, 3, 4]);
    expect([[...price], [...debt], [...cash], [...supply]]).toEqual([
      [1, 1],
      [0.5, 0],
      [2, 0],
      [10, NaN],
    ]);
  });

  it("count money in USD billions, units as they are", () => {
    const table = csvHoldings("holder,asset,units,price,debt\na,x,10,3000,2000", "h.csv");
    const { units, price, debt } = compileHoldings(table, "usd mn");
    expect([units[0], price[0], debt[0]]).toEqual([10, 3, 2]);
  });

  it("are the same whatever the order of rows and columns", () => {
    const position = fc.record({ holder: fc.nat(9), asset: fc.nat(9), value: fc.nat(1000) });
    const positions = fc.uniqueArray(position, { selector: ({ holder, asset }) => `${holder} ${asset}`, minLength: 1 });
    fc.assert(
      fc.property(positions, fc.nat(), (rows, turn) => {
        const line = ({ holder, asset, value }: (typeof rows)[number]): string => `h${holder},a${asset},${value}`;
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)].toReversed();
        const one = compiled("holder,asset,value", ...rows.map(line));
        const other = compiled(
          "value,asset,holder",
          ...turned.map((row) => line(row).split(",").toReversed().join(",")),
        );
        expect(other).toEqual(one);
        const total = one.units.reduce((sum, each) => sum + each, 0);
        expect(total).toBe(rows.reduce((sum, { value }) => sum + value, 0));
      }),
    );
  });
});

describe("every fault of a table is told at once, with its line:", () => {
  it("cells, ids, numbers, positions and what rows say of one thing", () => {
    expect(
      faults(
        "holder,asset,value,debt,supply",
        "a,x,1,5,100",
        "a,x,2,6,",
        ",x,1,,",
        "b,,1,,",
        "b c,x,1,,",
        "d,x,-1,,",
        "e,x,NaN,,",
        "f,x,,,",
        "g,x",
        "h,x,0x10,1e999,",
        'i,x,"1,5",,99',
      ),
    ).toEqual([
      "3 holdings/two-values",
      "3 holdings/duplicate",
      "4 holdings/missing-id",
      "5 holdings/missing-id",
      "6 holdings/wrong-id",
      "7 holdings/negative",
      "8 holdings/not-a-number",
      "9 holdings/missing-amount",
      "10 holdings/cells",
      "11 holdings/not-a-number",
      "11 holdings/not-a-number",
      "12 holdings/not-a-number",
      "12 holdings/two-values",
    ]);
  });

  it("columns", () => {
    expect(faults("holdr,asset,value,asset", "a,x,1,1")).toEqual([
      "1 holdings/unknown-column",
      "1 holdings/column-twice",
      "1 holdings/missing-column",
    ]);
    expect(faults("holder,asset", "a,x")).toEqual(["1 holdings/missing-column"]);
    expect(faults("holder,asset,units", "a,x,1")).toEqual(["1 holdings/missing-column"]);
    expect(faults("holder,asset,units,value,price", "a,x,1,1,1")).toEqual(["1 holdings/units-and-value"]);
  });

  it("sums, once everything they are sums of is sound", () => {
    expect(faults("holder,asset,value,supply", "a,x,6,10", "b,x,5,")).toEqual(["x holdings/above-supply"]);
    expect(faults("holder,asset,value,debt,cash", "a,x,6,8,2")).toEqual(["a holdings/no-own-money"]);
    expect(faults("holder,asset,units,price", "a,x,6,2", "a,y,1,")).toEqual(["y holdings/no-price"]);
    expect(faults("holder,asset,units,price", "a,x,6,0")).toEqual(["2 holdings/not-positive"]);
  });

  it("tables that are none", () => {
    expect(faults("")).toEqual([" holdings/empty"]);
    expect(faults("holder,asset,value")).toEqual([" holdings/empty"]);
    expect(faults("holder,asset,value", "a,x\u0000,1")).toEqual([" holdings/not-text"]);
    expect(faults("holder,asset,value", 'a,"x,1')).toEqual(["2 holdings/open-quote"]);
  });

  it("many faults are counted, and the first are listed", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `h${i},x,-1`);
    const told = faults("holder,asset,value", ...rows);
    expect(told).toHaveLength(mostShown + 1);
    expect(told.slice(0, 2)).toEqual([" holdings/many-faults", "2 holdings/negative"]);
  });
});
