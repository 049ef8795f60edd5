import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Benchmark } from "./benchmark.ts";

/**
 * 6,000 holders × 10,000 assets with 3·10⁶ positions, from a Parquet file to sparse columns, in a process of its own so that
 * its memory can be told from ours. Made once by a rule that gives the same table on every machine: 500 positions a holder,
 * spread over all assets, rows out of order.
 */
const measured = { seconds: NaN, megabytes: NaN };

const program = `
  import { readFileSync } from "node:fs";
  const started = performance.now();
  const { holdingsWorld } = await import(process.argv[1]);
  const world = await holdingsWorld(readFileSync(process.argv[2], "utf8"), process.argv[2]);
  const { holders, assets, units } = world.holdings;
  console.log(JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    size: [holders.length, assets.length, units.length],
  }));
`;

async function table(folder: string): Promise<string> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const rows = `select 'fund-' || lpad((i // 500)::varchar, 5, '0') as holder,
      'asset-' || lpad(((i % 500) * 20 + (i // 500) * 7 % 20)::varchar, 5, '0') as asset,
      (1 + (i * 7919) % 100000) / 64.0 as value
    from range(3000000) as numbers(i) order by (i * 1000003) % 3000000`;
  await connection.run(`copy (${rows}) to '${join(folder, "holdings.parquet")}' (format parquet, compression zstd)`);
  connection.closeSync();
  database.closeSync();
  const lines = ["format: ebb/holdings.v1", "id: many", "name: { en: Many, ru: Много }", "date: 2025-09-30"];
  const world = join(folder, "many.yaml");
  writeFileSync(world, [...lines, "unit: usd mn", "source: made up", "holdings: holdings.parquet", ""].join("\n"));
  return world;
}

let made: { readonly folder: string; readonly world: string } | undefined;

async function open(): Promise<number> {
  if (made === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "ebb-bench-"));
    made = { folder, world: await table(folder) };
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  }
  const { world } = made;
  const reader = new URL("../packages/cli/src/holdings/holdings-world.ts", import.meta.url).href;
  const args = ["--conditions=source", "--input-type=module", "--eval", program, reader, world];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { seconds, megabytes, size } = JSON.parse(stdout) as {
    readonly seconds: number;
    readonly megabytes: number;
    readonly size: readonly number[];
  };
  if (size.join() !== "6000,10000,3000000") throw new Error(`another table was read: ${size.join()}`);
  Object.assign(measured, { seconds, megabytes });
  return seconds;
}

export const benchmarks: readonly Benchmark[] = [
  { name: "3·10⁶ positions from Parquet to columns", target: { max: 4, unit: "s" }, runs: 3, run: open },
  {
    name: "peak memory of that process",
    target: { max: 1000, unit: "MB" },
    runs: 1,
    run: async () => {
      await open();
      return measured.megabytes;
    },
  },
];
