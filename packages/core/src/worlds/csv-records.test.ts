import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecords } from "./csv-records.ts";

function read(text: string): { readonly cells: readonly (readonly string[])[]; readonly open: number[] } {
  const open: number[] = [];
  const cells = [...csvRecords(text, (line) => void open.push(line))].map((each) => each.cells);
  return { cells, open };
}

describe("a CSV text", () => {
  it("says again what was written, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", ";", '"', "\n", " ", "\t", "é") });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n"), (given, separator, end) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const head = ["holder", "asset", "value", "debt"].join(separator);
        const text = [head, ...given.map((row) => row.map(quoted).join(separator)), ""].join(end);
        expect(read(text)).toEqual({ cells: [["holder", "asset", "value", "debt"], ...given], open: [] });
      }),
    );
  });

  it("numbers its records by the line they start in, past empty lines and lines inside quotation marks", () => {
    const lines = [...csvRecords('a,b\n\n"1\n2",3\r\n  \n4,5', () => undefined)].map(({ line }) => line);
    expect(lines).toEqual([1, 3, 6]);
  });

  it("ends at a quotation mark that never closes, and says where", () => {
    expect(read('a,b\n1,"2\n3,4')).toEqual({ cells: [["a", "b"]], open: [2] });
  });
});
