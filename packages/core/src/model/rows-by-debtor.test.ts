import { expect, it } from "vitest";
import { idColumnOf } from "./column.ts";
import { rowsByDebtor } from "./rows-by-debtor.ts";

const debtor = idColumnOf([2, 0, 2, 2, 0]);

function rowsOf(sector: number, isOfKind: (row: number) => boolean): readonly number[] {
  const { first, next } = rowsByDebtor(debtor, 3, isOfKind);
  const rows: number[] = [];
  for (let row: number = first[sector]; row >= 0; row = next[row]) rows.push(row);
  return rows;
}

it("walks the rows of a debtor in their order, and ends", () => {
  expect([0, 1, 2].map((sector) => rowsOf(sector, () => true))).toEqual([[1, 4], [], [0, 2, 3]]);
});

it("leaves out what is of another kind", () => {
  expect([0, 1, 2].map((sector) => rowsOf(sector, (row) => row !== 1 && row !== 2))).toEqual([[4], [], [0, 3]]);
});
