import { type Column, column } from "../model/column.ts";
import { problem } from "../model/problem.ts";
import type { FaultList } from "./fault-list.ts";
import {
  atFault,
  type HoldingsTable,
  type IdColumnName,
  idColumns,
  notGiven,
  type NumberColumnName,
  numberColumns,
} from "./holdings-table.ts";
import { idLike, isId } from "./id-form.ts";

/** Ids that are missing, and ids that are none: reported once each, where they first stand. */
export function checkIds({ file, rows, line, holder, asset }: HoldingsTable, faults: FaultList): void {
  for (const name of idColumns) {
    const { ids, codes } = name === "holder" ? holder : asset;
    const wrong = new Set(ids.flatMap((id, code) => (isId(id) ? [] : [code])));
    for (let row = 0; row < rows; row++) {
      const code = codes[row] ?? -1;
      if (code >= 0 && !wrong.delete(code)) continue;
      const place = { file, line: line[row] ?? 0 };
      const given = ids[code];
      if (given === undefined) faults.add(() => problem("holdings/missing-id", place, { column: name }));
      else {
        faults.add(() => problem("holdings/wrong-id", place, { column: name, given, suggestion: idLike(given) }));
      }
    }
  }
}

/** Amounts that are missing, and numbers below zero. */
export function checkNumbers({ file, rows, line, numbers }: HoldingsTable, faults: FaultList): void {
  const amount = numbers.value === undefined ? "units" : "value";
  for (const name of numberColumns) {
    const values = numbers[name];
    if (values === undefined) continue;
    for (let row = 0; row < rows; row++) {
      const given = values[row] ?? notGiven;
      if (given >= 0 && (given > 0 || name !== "price")) continue;
      const place = { file, line: line[row] ?? 0 };
      if (Number.isNaN(given)) {
        if (name === amount) faults.add(() => problem("holdings/missing-amount", place, { column: name }));
      } else if (name === "price") faults.add(() => problem("holdings/not-positive", place, { column: name, given }));
      else faults.add(() => problem("holdings/negative", place, { column: name, given }));
    }
  }
}

/** What a column says of each holder or asset, by code: NaN where no row says it; reports rows that disagree. */
export function ofEach(
  { file, rows, line, holder, asset, numbers }: HoldingsTable,
  what: IdColumnName,
  name: NumberColumnName,
  faults: FaultList,
): Column {
  const { ids, codes } = what === "holder" ? holder : asset;
  const found = column(ids.length).fill(notGiven);
  const values = numbers[name];
  if (values === undefined) return found;
  const saidIn = new Int32Array(ids.length);
  for (let row = 0; row < rows; row++) {
    const given = values[row] ?? notGiven;
    const code = codes[row] ?? -1;
    if (code < 0 || Number.isNaN(given) || given === atFault) continue;
    const first = found[code];
    if (Number.isNaN(first)) {
      found[code] = given;
      saidIn[code] = row;
    } else if (first !== given) {
      const place = { file, line: line[row] ?? 0 };
      const said = line[saidIn[code] ?? 0] ?? 0;
      faults.add(() =>
        problem("holdings/two-values", place, { column: name, id: ids[code] ?? "", given, first, row: said }),
      );
    }
  }
  return found;
}
