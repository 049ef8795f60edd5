import { type IdColumn, idColumnOf } from "./column.ts";

/** Claims of one kind by who owes them: the first row of each sector, the one after each row, −1 where there is none. */
export interface RowsByDebtor {
  readonly first: IdColumn;
  readonly next: IdColumn;
}

/** Rows that are of the kind, in their order, by debtor; `sectors` of them. */
export function rowsByDebtor(debtor: IdColumn, sectors: number, isOfKind: (row: number) => boolean): RowsByDebtor {
  const first = idColumnOf(Array<number>(sectors).fill(-1));
  const next = idColumnOf(Array<number>(debtor.length).fill(-1));
  for (let row = debtor.length - 1; row >= 0; row--) {
    if (!isOfKind(row)) continue;
    next[row] = first[debtor[row]];
    first[debtor[row]] = row;
  }
  return { first, next };
}
