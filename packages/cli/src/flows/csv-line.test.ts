import { expect, it } from "vitest";
import { csvLine } from "./csv-line.ts";

it("a line of CSV quotes what must be quoted, keeps numbers, and runs no formula", () => {
  expect(csvLine(["a", 'say "b", c', "two\nlines", -1.5, 0])).toBe('a,"say ""b"", c","two\nlines",-1.5,0');
  expect(csvLine(["=1+1", "+x", "-y", "@z", "a=b"])).toBe("'=1+1,'+x,'-y,'@z,a=b");
});
