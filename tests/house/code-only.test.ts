import { expect, it } from "vitest";
import { codeOnly } from "./code-only.ts";

it.for([
  ["a comment to the end of the line", "a // b\nc", "a     \nc"],
  ["a comment over lines", "a /* b\n * c */ d", "a     \n        d"],
  ["texts in either quotes, with escaped ones", `f("a \\" b", 'c')`, `f("      ", ' ')`],
  ["a comment mark in a text, and a quote in a comment", `"//" + 1 // it's`, `"  " + 1        `],
  ["a template, but not the code in it", "`a ${b + `c ${{ d: 1 }.d}`} e` + f", "`  ${b + `  ${{ d: 1 }.d}`}  ` + f"],
  ["a pattern", `x = /["'/*]+/g.exec(y)`, "x =           .exec(y)"],
])("blanks %s", ([, source, code]) => {
  expect(codeOnly(source as string)).toBe(code);
});

it("leaves division alone", () => {
  for (const source of ["a / b / c", "(a) / 2 / b", "x[1] / y / z"]) expect(codeOnly(source)).toBe(source);
});
