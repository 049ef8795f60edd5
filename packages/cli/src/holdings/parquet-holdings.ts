import {
  atFault,
  type CodedIds,
  columnsOf,
  EbbError,
  fail,
  FaultList,
  type HoldingsTable,
  type IdColumnName,
  idColumns,
  mostPositions,
  notGiven,
  type NumberColumnName,
  numberColumns,
  problem,
} from "@ebb/core";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";

/** Memory DuckDB may use beside what the table itself takes; beyond that it spills to a temporary folder. */
const memory = "500MB";

/** Cells at fault that are looked at one by one. */
const mostCells = 1_000;

/**
 * Reads a table of holdings from Parquet; rows are numbered from 1. Ids become numbers inside DuckDB, so that only numbers
 * cross over. Throws EbbError: not Parquet, columns that are not known or missing, too many rows. Faults of cells go into
 * the table.
 */
export async function parquetHoldings(path: string, file: string): Promise<HoldingsTable> {
  // Half a second to load: only whoever reads Parquet waits for it.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const database = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: memory,
  });
  const connection = await database.connect();
  try {
    return await read(connection, path, file);
  } catch (error) {
    if (error instanceof EbbError) throw error;
    const [what = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return fail("holdings/unreadable", { file }, { what: what.replace(/\.$/, "") });
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

async function read(connection: DuckDBConnection, path: string, file: string): Promise<HoldingsTable> {
  const faults = new FaultList();
  const source = `read_parquet(${text(onePath(path))}, file_row_number = true)`;
  const described = await connection.run(`select * from ${source} limit 0`);
  // The last column is the number of the row.
  const headers = described.columnNames().slice(0, -1);
  const types = described.columnTypes();
  const columns = columnsOf(headers, file, faults);
  faults.refuseAny({ file });

  const [counted] = await rowsOf(connection, `select count(*)::int from ${source}`);
  const rows = Number(counted?.[0]);
  if (rows > mostPositions) fail("holdings/too-many", { file }, { rows, limit: mostPositions });

  const numbers = numberColumns.filter((each) => columns.has(each));
  const cell = (column: IdColumnName | NumberColumnName): string => {
    const position = columns.get(column) ?? -1;
    const quoted = name(headers[position] ?? "");
    return types[position]?.toString() === "VARCHAR" ? `nullif(trim(${quoted}), '')` : quoted;
  };
  const parts = [
    ...idColumns.map((each) => `${cell(each)}::varchar as ${each}`),
    ...numbers.map((each) => `${cell(each)} as given_${each}, try_cast(${cell(each)} as double) as ${each}`),
  ];
  await connection.run(
    `create temp view rows as select (file_row_number + 1)::int as line, ${parts.join(", ")} from ${source}`,
  );
  await reportCells(connection, file, numbers, faults);

  for (const each of idColumns) {
    await connection.run(
      `create temp table ${each}s as select ${each}, (row_number() over () - 1)::int as code ` +
        `from (select distinct ${each} from rows where ${each} is not null)`,
    );
  }
  const table = {
    file,
    rows,
    line: new Int32Array(rows),
    holder: await emptyCodes(connection, "holder", rows),
    asset: await emptyCodes(connection, "asset", rows),
    numbers: Object.fromEntries(numbers.map((each) => [each, new Float64Array(rows)])),
    faults,
  };
  await fill(connection, table, numbers);
  return table;
}

/** Cells that are no finite numbers, whatever their type; an empty cell says nothing. */
async function reportCells(
  connection: DuckDBConnection,
  file: string,
  numbers: readonly NumberColumnName[],
  faults: FaultList,
): Promise<void> {
  for (const column of numbers) {
    const wrong = wrongCell(column);
    const [[count] = [0]] = await rowsOf(connection, `select count(*)::int from rows where ${wrong}`);
    if (Number(count) === 0) continue;
    const cells = `select line, given_${column}::varchar from rows where ${wrong} order by line limit ${mostCells}`;
    const first = await rowsOf(connection, cells);
    for (let i = 0; i < Number(count); i++) {
      const [line, given] = first[i] ?? [];
      const place = { file, line: Number(line) };
      faults.add(() => problem("holdings/not-a-number", place, { column, given: String(given) }));
    }
  }
}

/** Whether a cell says something that is no finite number. */
function wrongCell(column: NumberColumnName): string {
  return `given_${column} is not null and not coalesce(isfinite(${column}), false)`;
}

async function emptyCodes(connection: DuckDBConnection, column: IdColumnName, rows: number): Promise<CodedIds> {
  const ids = await rowsOf(connection, `select ${column} from ${column}s order by code`);
  return { ids: ids.map(([id]) => String(id)), codes: new Int32Array(rows) };
}

/** Every row once, in any order: `line` says which it is. */
async function fill(
  connection: DuckDBConnection,
  { line, holder, asset, numbers }: HoldingsTable,
  names: readonly NumberColumnName[],
): Promise<void> {
  const values = names.map((each) => `case when ${wrongCell(each)} then '${atFault}'::double else ${each} end`);
  const result = await connection.run(
    `select line, coalesce(holders.code, -1), coalesce(assets.code, -1), ${values.join(", ")} ` +
      "from rows left join holders using (holder) left join assets using (asset)",
  );
  let from = 0;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const count = chunk.rowCount;
    const copy = (index: number, into: Int32Array | Float64Array, absent: number): void => {
      const vector = chunk.getColumnVector(index);
      for (let i = 0; i < count; i++) {
        const value = vector.getItem(i);
        into[from + i] = typeof value === "number" ? value : absent;
      }
    };
    copy(0, line, 0);
    copy(1, holder.codes, -1);
    copy(2, asset.codes, -1);
    for (const [index, name] of names.entries()) {
      const column = numbers[name];
      if (column === undefined) continue;
      copy(index + 3, column, notGiven);
    }
    from += count;
  }
}

async function rowsOf(connection: DuckDBConnection, query: string): Promise<DuckDBValue[][]> {
  return (await connection.run(query)).getRows();
}

/** A path as DuckDB takes it: signs that would stand for several files stand for themselves. */
function onePath(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}

/** A text and a name as SQL writes them. */
function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function name(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
