import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { readHoldings } from "../../packages/cli/src/holdings/read-holdings.ts";
import { parseWorld } from "../../packages/core/src/formats/parse-world.ts";
import type { WorldDocument } from "../../packages/core/src/formats/world.ts";
import { identityProblems } from "../../packages/core/src/ledger/identities.ts";
import { compileWorld, openBook } from "../../packages/core/src/model/compile.ts";
import { csvHoldings } from "../../packages/core/src/worlds/csv-holdings.ts";
import { mostPositions } from "../../packages/core/src/worlds/holdings-table.ts";

const folder = mkdtempSync(join(tmpdir(), "ebb-sizes-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function parquet(name: string, query: string): Promise<string> {
  const path = join(folder, name);
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(`copy (${query}) to '${path}' (format parquet)`);
  connection.closeSync();
  database.closeSync();
  return path;
}

describe("a table of holdings", () => {
  it("may have a million holders, and more assets than sixteen bits count", async () => {
    const rows = "select 'h' || i as holder, 'a' || (i % 70000) as asset, i + 1 as value from range(1000000) t(i)";
    const { holders, assets, asset, units, start } = await readHoldings(
      await parquet("million.parquet", rows),
      "usd mn",
    );
    expect([holders.length, assets.length, units.length]).toEqual([1_000_000, 70_000, 1_000_000]);
    expect(asset).toBeInstanceOf(Int32Array);
    const holder = 123_456;
    const number = Number(holders[holder]?.slice(1));
    expect(assets[asset[start[holder] ?? 0] ?? 0]).toBe(`a${number % 70_000}`);
    expect(units[start[holder] ?? 0]).toBe((number + 1) / 1000);
  });

  it("has a limit that is told", async () => {
    const rows = `select 'h' as holder, 'a' || i as asset, 1 as value from range(${mostPositions + 1}) t(i)`;
    const path = await parquet("large.parquet", rows);
    await expect(readHoldings(path, "usd bn")).rejects.toThrow(
      `holdings/too-many at ${path}: {"rows":${mostPositions + 1},"limit":${mostPositions}}`,
    );
    const text = `holder,asset,value\n${"h,a,1\n".repeat(mostPositions + 1)}`;
    expect(() => csvHoldings(text, "large.csv")).toThrow("holdings/too-many");
  });
});

describe("a compiled world", () => {
  it.each([20, 2_000, 20_000])("of %i holders balances", (holders) => {
    const name = { en: "-", ru: "-" };
    const ids = Array.from({ length: holders }, (_, i) => `h${i}`);
    const document: WorldDocument = {
      format: "ebb/world.v1",
      id: "many",
      name,
      date: "2025-09-30",
      unit: "usd bn",
      sectors: [
        { id: "banks", name, settles: "reserves" },
        ...ids.map((id) => ({ id, name, settles: "deposits" as const })),
      ],
      instruments: ["deposits", "loans", "shares"].map((id) => ({ id, name, kind: "financial" })),
      balanceSheet: {
        deposits: { assets: Object.fromEntries(ids.map((id, i) => [id, i % 7])), liabilities: { banks: "residual" } },
        loans: { owed: Object.fromEntries(ids.map((id, i) => [id, { banks: i % 5 }])) },
        shares: { assets: Object.fromEntries(ids.map((id, i) => [id, i % 3])), liabilities: { banks: "residual" } },
      },
      investors: Object.fromEntries(ids.map((id, i) => [id, { floor: (i % 7) / 2, leverage: { debts: ["loans"] } }])),
    };
    const compiled = compileWorld(parseWorld(JSON.stringify(document), "many"));
    expect(identityProblems(openBook(compiled, ["world"]))).toEqual([]);
    const last = compiled.layout.sectors.indexOf(`h${holders - 1}`);
    expect(compiled.sectors.cash[last]).toBe((holders - 1) % 7);
    expect(compiled.sectors.debt[last]).toBe((holders - 1) % 5);
  });

  it("of a million holders is refused as a text: they belong into a table of holdings", () => {
    const sectors = Array.from(
      { length: 100_000 },
      (_, i) => `{ id: h${i}, name: { en: h, ru: h }, settles: deposits }`,
    );
    const text = `format: ebb/world.v1\nsectors: [${sectors.join(", ")}]`;
    expect(() => parseWorld(text, "many.yaml")).toThrow("world/too-large");
  });
});
