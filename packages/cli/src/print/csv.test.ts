import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";

it("numbers keep all their digits, and what is none is empty", () => {
  expect(csvOf([["x", 0.1 + 0.2, -1e-20, Infinity, NaN, undefined]])).toBe("x,0.30000000000000004,-1e-20,,,");
  expect(csvOf([[true, false, ""]])).toBe("true,false,");
});

it("a text with a comma, a quote or a line break is quoted", () => {
  expect(csvOf([['say "no", twice', "two\nlines", "plain"]])).toBe('"say ""no"", twice","two\nlines",plain');
});

it("a text that a spreadsheet would compute is marked as text; a negative number is none", () => {
  expect(csvOf([["=1+1", "@x", "-a", "+b", -2]])).toBe("'=1+1,'@x,'-a,'+b,-2");
});
