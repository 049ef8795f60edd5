import { statSync } from "node:fs";
import {
  type CompiledHoldings,
  compileHoldings,
  csvHoldings,
  fail,
  nearest,
  type UnitName,
  unitsLike,
} from "@ebb/core";
import { readInput } from "../read-input.ts";

/** How money is counted in a table: USD billions unless said otherwise. */
export function moneyUnit(given: unknown): UnitName {
  const known = unitsLike("usd bn");
  const unit = known.find((each) => each === (given ?? "usd bn"));
  if (unit !== undefined) return unit;
  const name = String(given);
  return fail("usage/unknown-name", { path: "--unit" }, { given: name, suggestion: nearest(name, known), known });
}

/** The holdings in a file, CSV or Parquet by its ending. Throws EbbError with every fault of the file. */
export async function readHoldings(path: string, unit: UnitName): Promise<CompiledHoldings> {
  if (!isParquet(path)) {
    const { file, text } = await readInput(path);
    return compileHoldings(csvHoldings(text, file), unit);
  }
  const { parquetHoldings } = await import("./parquet-holdings.ts");
  return compileHoldings(await parquetHoldings(path, path), unit);
}

function isParquet(path: string): boolean {
  return /\.(?:parquet|pq)$/i.test(path) && statSync(path, { throwIfNoEntry: false }) !== undefined;
}
