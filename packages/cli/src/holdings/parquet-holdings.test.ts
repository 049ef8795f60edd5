import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { EbbError } from "@ebb/core";
import { afterAll, describe, expect, it } from "vitest";
import { readHoldings } from "./read-holdings.ts";

const folder = mkdtempSync(join(tmpdir(), "ebb-holdings-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes what a query gives as Parquet; returns the path. */
async function parquet(name: string, query: string): Promise<string> {
  const path = join(folder, name);
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  await connection.run(`copy (${query}) to '${path}' (format parquet)`);
  connection.closeSync();
  database.closeSync();
  return path;
}

async function faults(path: string): Promise<readonly string[]> {
  try {
    await readHoldings(path, "usd bn");
    return [];
  } catch (error) {
    const { problems } = error as EbbError;
    return problems.map(({ code, place, detail }) => `${place.line ?? ""} ${code} ${JSON.stringify(detail)}`);
  }
}

describe("a table of holdings in Parquet", () => {
  it("is the same as in CSV", async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, i) => `h${(i * 37) % 100},a${Math.floor(i / 100)},${(i % 97) + 0.5}`,
    );
    const csv = join(folder, "table.csv");
    writeFileSync(csv, ["holder,asset,value", ...rows].join("\n"));
    // Were its name a pattern, it would stand for the other.
    await parquet("table1.parquet", "select 'a' as holder, 'x' as asset, 1 as value");
    const path = await parquet("table[1].parquet", `select value, asset, holder from read_csv('${csv}')`);
    const [one, other] = [await readHoldings(csv, "usd mn"), await readHoldings(path, "usd mn")];
    expect(other).toEqual(one);
    expect(other.units.length).toBe(5_000);
  });

  it("tells every fault with its row, whatever the types of the columns", async () => {
    const rows = [
      "('a', 'x', 1.0, 5)",
      "('a', 'x', 2.0, 6)",
      "(null, 'x', 1.0, null)",
      "('b', ' ', 1.0, null)",
      "('c', 'x', 'NaN'::double, null)",
      "('d', 'x', -1.0, null)",
      "('e', 'x', null, null)",
      "('f', 'x', 'infinity'::double, null)",
      "('g h', 'x', 1.0, null)",
    ];
    const path = await parquet(
      "bad.parquet",
      `select * from (values ${rows.join(", ")}) t(holder, asset, value, debt)`,
    );
    expect(await faults(path)).toEqual([
      '2 holdings/two-values {"column":"debt","id":"a","given":6,"first":5,"row":1}',
      '2 holdings/duplicate {"holder":"a","asset":"x","first":1}',
      '3 holdings/missing-id {"column":"holder"}',
      '4 holdings/missing-id {"column":"asset"}',
      '5 holdings/not-a-number {"column":"value","given":"nan"}',
      '6 holdings/negative {"column":"value","given":-1}',
      '7 holdings/missing-amount {"column":"value"}',
      '8 holdings/not-a-number {"column":"value","given":"inf"}',
      '9 holdings/wrong-id {"column":"holder","given":"g h","suggestion":"g-h"}',
    ]);
    const words = await parquet("words.parquet", "select 7 as holder, 'x' as asset, '1,5' as units, ' 2 ' as price");
    expect(await faults(words)).toEqual(['1 holdings/not-a-number {"column":"units","given":"1,5"}']);
    const sound = await parquet("sound.parquet", "select 7 as holder, 'x' as asset, '1.5' as units, ' 2 ' as price");
    expect(await readHoldings(sound, "usd bn")).toMatchObject({ holders: ["7"], assets: ["x"] });
  });

  it("names its columns", async () => {
    const path = await parquet("columns.parquet", "select 'a' as Holder, 'x' as asset, 1 as valeu");
    expect(await faults(path)).toEqual([
      expect.stringContaining('1 holdings/unknown-column {"given":"valeu","suggestion":"value"'),
      '1 holdings/missing-column {"column":"value"}',
    ]);
  });

  it("is refused when it is something else, or empty", async () => {
    const path = join(folder, "text.parquet");
    writeFileSync(path, "holder,asset,value\na,x,1\n");
    expect(await faults(path)).toEqual([expect.stringMatching(/^ holdings\/unreadable/)]);
    const empty = await parquet("empty.parquet", "select 'a' as holder, 'x' as asset, 1 as value where false");
    expect(await faults(empty)).toEqual([" holdings/empty {}"]);
    expect(await faults(join(folder, "none.parquet"))).toEqual([expect.stringMatching(/usage\/no-file/)]);
  });
});
