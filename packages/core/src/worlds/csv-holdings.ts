import { notText, withoutByteOrderMark } from "../formats/text-places.ts";
import { fail, problem } from "../model/problem.ts";
import { type CsvRecord, csvRecords } from "./csv-records.ts";
import { FaultList } from "./fault-list.ts";
import {
  atFault,
  type CodedIds,
  columnsOf,
  type HoldingsColumn,
  type HoldingsTable,
  idColumns,
  mostPositions,
  notGiven,
  type NumberColumnName,
  numberColumns,
} from "./holdings-table.ts";

/**
 * Reads a table of holdings from CSV. Columns stand in any order, by name; an empty cell says nothing.
 * Throws EbbError: not text, no rows, columns that are not known or missing, too many rows. Faults of cells go into the table.
 */
export function csvHoldings(given: string, file: string): HoldingsTable {
  const text = withoutByteOrderMark(given);
  if (notText(text) >= 0) fail("holdings/not-text", { file }, {});
  const faults = new FaultList();
  const records = csvRecords(text, (line) => faults.add(() => problem("holdings/open-quote", { file, line }, {})));
  const header = records.next();
  if (header.done === true) return fail("holdings/empty", { file }, {});
  const columns = columnsOf(header.value.cells, file, faults);
  // Cells mean nothing under columns that are not known.
  faults.refuseAny({ file });

  const rows = new Rows(file, columns, header.value.cells.length, faults);
  for (const record of records) rows.read(record);
  if (rows.count > mostPositions) {
    fail("holdings/too-many", { file }, { rows: rows.count, limit: mostPositions });
  }
  return rows.table();
}

/** A plain decimal number. `Number` alone takes "", "0x1" and "Infinity" too. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Rows as they are read, column by column. */
class Rows {
  count = 0;
  readonly #file: string;
  readonly #positions: ReadonlyMap<HoldingsColumn, number>;
  readonly #width: number;
  readonly #faults: FaultList;
  readonly #line: number[] = [];
  readonly #ids = { holder: new Coding(), asset: new Coding() };
  readonly #numbers: ReadonlyMap<NumberColumnName, number[]>;

  constructor(file: string, positions: ReadonlyMap<HoldingsColumn, number>, width: number, faults: FaultList) {
    this.#file = file;
    this.#positions = positions;
    this.#width = width;
    this.#faults = faults;
    this.#numbers = new Map(numberColumns.filter((each) => positions.has(each)).map((each) => [each, []]));
  }

  read({ cells, line }: CsvRecord): void {
    this.count += 1;
    if (this.count > mostPositions) return;
    const place = { file: this.#file, line };
    if (cells.length !== this.#width) {
      const [expected, given] = [this.#width, cells.length];
      this.#faults.add(() => problem("holdings/cells", place, { expected, given }));
      return;
    }
    this.#line.push(line);
    for (const column of idColumns) this.#ids[column].add((cells[this.#positions.get(column) ?? -1] ?? "").trim());
    for (const [column, values] of this.#numbers) {
      const given = (cells[this.#positions.get(column) ?? -1] ?? "").trim();
      const value = given === "" ? notGiven : decimal.test(given) ? Number(given) : atFault;
      if (value === atFault) this.#faults.add(() => problem("holdings/not-a-number", place, { column, given }));
      values.push(value);
    }
  }

  table(): HoldingsTable {
    return {
      file: this.#file,
      rows: this.#line.length,
      line: Int32Array.from(this.#line),
      holder: this.#ids.holder.coded(),
      asset: this.#ids.asset.coded(),
      numbers: Object.fromEntries([...this.#numbers].map(([column, values]) => [column, Float64Array.from(values)])),
      faults: this.#faults,
    };
  }
}

/** Ids numbered as they are met. */
class Coding {
  readonly #numbers = new Map<string, number>();
  readonly #codes: number[] = [];

  add(id: string): void {
    let code = id === "" ? -1 : this.#numbers.get(id);
    if (code === undefined) {
      code = this.#numbers.size;
      this.#numbers.set(id, code);
    }
    this.#codes.push(code);
  }

  coded(): CodedIds {
    return { ids: [...this.#numbers.keys()], codes: Int32Array.from(this.#codes) };
  }
}
