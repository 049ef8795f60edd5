import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityProblems } from "../ledger/identities.ts";
import { compileWorld, openBook } from "../model/compile.ts";
import { compileHoldings } from "./compile-holdings.ts";
import { csvHoldings } from "./csv-holdings.ts";
import { fireSaleWorld, fitsInWorld } from "./fire-sale-world.ts";
import { opened } from "./opened.ts";

const head = { id: "sale", name: { en: "Sale", ru: "Продажа" }, date: "2025-09-30", source: "h.csv" };

function holdingsOf(text: string) {
  return compileHoldings(csvHoldings(text, "h.csv"), "usd bn");
}

describe("the world of a table of holdings", () => {
  it("balances, and gives every holder what it has less what it owes", () => {
    const row = fc.record({ value: fc.nat(1000), debt: fc.nat(1000), cash: fc.nat(100), extra: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const lines = rows.flatMap(({ value, debt, cash }, i) => [
          `h${i},x,${value},,${rows.reduce((sum, each) => sum + each.value + each.extra, 0)},`,
          `h${i},y,${debt + 1},${debt},,${cash}`,
        ]);
        const world = opened(
          fireSaleWorld(holdingsOf(["holder,asset,value,debt,supply,cash", ...lines].join("\n")), head),
        );
        const compiled = compileWorld(world);
        const book = openBook(compiled, ["world"]);
        expect(identityProblems(book)).toEqual([]);
        const { netWorthStart, sectors } = compiled.layout;
        for (const [i, { value, cash, debt }] of rows.entries()) {
          const sector = sectors.indexOf(`h${i}`);
          expect(compiled.openingCells[netWorthStart + sector]).toBeCloseTo(value + debt + 1 + cash - debt, 9);
          expect(compiled.sectors.debt[sector]).toBe(debt);
        }
        expect(compiled.openingCells[netWorthStart + sectors.indexOf("banks")]).toBeCloseTo(0, 9);
        const everybodyElse = world.rows.find(({ instrument }) => instrument === "x")?.assets.get("market");
        expect(everybodyElse).toBe(rows.reduce((sum, { extra }) => sum + extra, 0));
      }),
      { numRuns: 30 },
    );
  });

  it("quotes a price where the table has one", () => {
    const { assets } = fireSaleWorld(holdingsOf("holder,asset,units,price\na,x,10,3"), head);
    expect(assets?.[0]?.price).toMatchObject({ value: 3 });
    expect(fireSaleWorld(holdingsOf("holder,asset,value\na,x,10"), head).assets?.[0]).toEqual({
      id: "x",
      class: "equity",
    });
  });

  it("needs its own names for the bank, for everybody else and for what they owe", () => {
    const table = holdingsOf("holder,asset,value\nbanks,x,1\nmarket,x,1\nc,deposits,1");
    expect(() => fireSaleWorld(table, head)).toThrow(
      /taken-id at banks.*\n.*taken-id at market.*\n.*taken-id at deposits/,
    );
  });

  it("is written out while people can still read it", () => {
    const rows = (count: number): string => Array.from({ length: count }, (_, i) => `h${i},x,1`).join("\n");
    expect(fitsInWorld(holdingsOf(`holder,asset,value\n${rows(100)}`))).toBe(true);
    expect(fitsInWorld(holdingsOf(`holder,asset,value\n${rows(101)}`))).toBe(false);
  });
});
