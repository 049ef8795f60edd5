import fc from "fast-check";
import { expect, it } from "vitest";
import { blocks, roomOf } from "./blocks.ts";

const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,2}$/);
const matrix = fc
  .tuple(fc.uniqueArray(id, { minLength: 1, maxLength: 12 }), fc.uniqueArray(id, { minLength: 1, maxLength: 6 }))
  .map(([columns, rows]) => ({
    rows,
    columns: columns.map((each, at) => ({ id: each, cells: new Map(rows.map((row) => [row, `${each}${at}`])) })),
  }));

it("no line is wider than the room, where a column fits at all", () => {
  fc.assert(
    fc.property(matrix, ({ columns, rows }) => {
      const text = blocks(columns, rows, 80);
      expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    }),
  );
});

it("every cell is printed once", () => {
  fc.assert(
    fc.property(matrix, ({ columns, rows }) => {
      const words = blocks(columns, rows, 80).split(/\s+/);
      const cells = columns.flatMap(({ cells: own }) => [...own.values()]);
      for (const cell of new Set(cells)) {
        const wanted = cells.filter((each) => each === cell).length;
        expect(words.filter((word) => word === cell).length).toBeGreaterThanOrEqual(wanted);
      }
    }),
  );
});

it("a row with nothing in a block is left out of it", () => {
  const columns = [
    { id: "a", cells: new Map([["one", "1"]]) },
    { id: "b", cells: new Map([["two", "2"]]) },
  ];
  expect(blocks(columns, ["one", "two"], 8)).toBe("     a\none  1\n\n     b\ntwo  2");
});

it("words of a name stand over their column, short ones on one line", () => {
  const columns = [{ id: "Паи и доли фондов", cells: new Map([["one", "12345678"]]) }];
  expect(blocks(columns, ["one"], 80)).toBe("        Паи и\n         доли\n       фондов\none  12345678");
});

it("room is that of the terminal, else what COLUMNS asks for, else a page, within what an eye follows", () => {
  expect(roomOf({ columns: 120 }, { COLUMNS: "90" })).toBe(120);
  expect(roomOf({}, { COLUMNS: "90" })).toBe(90);
  expect(roomOf({}, { COLUMNS: "40" })).toBe(80);
  expect(roomOf({}, { COLUMNS: "wide" })).toBe(100);
  expect(roomOf({ columns: 300 }, {})).toBe(140);
});
