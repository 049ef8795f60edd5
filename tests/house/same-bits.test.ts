import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeOnly } from "./code-only.ts";

const alike = ["sqrt", "abs", "floor", "ceil", "round", "trunc", "sign", "imul", "fround", "clz32"];
const constants = ["PI", "E", "LN2", "LN10", "LOG2E", "LOG10E", "SQRT2", "SQRT1_2"];
const banned = [
  new RegExp(String.raw`\bMath\b(?!\s*\.\s*(?:${[...alike, ...constants].join("|")})\b)(?:\s*\.\s*\w+)?`, "g"),
  /\*\*=?/g,
  /\b(?:Date|Intl)\b/g,
  /\b(?:performance\s*\.\s*now|crypto\s*\.\s*\w+)\b/g,
  /\b(?:localeCompare|toLocale\w*)\b/g,
];

/** What in a source another engine, another hour or another country may do otherwise, as `line: text`. */
function unlike(source: string): readonly string[] {
  const code = codeOnly(source);
  return banned
    .flatMap((each) => [...code.matchAll(each)])
    .sort((a, b) => a.index - b.index)
    .map((found) => `${code.slice(0, found.index).split("\n").length}: ${found[0]}`);
}

describe("the engine, and what builds worlds,", () => {
  const paths = globSync(["packages/core/src/**/*.ts", "scripts/**/*world*.ts", "scripts/**/*world*/**/*.ts"], {
    exclude: ["**/*.test.ts"],
  });

  it("does nothing that another engine, hour or country may do otherwise", () => {
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.flatMap((path) => unlike(readFileSync(path, "utf8")).map((each) => `${path}:${each}`))).toEqual([]);
  });
});

describe("the check for it", () => {
  it.for([
    ["const y = Math.exp(x);", "1: Math.exp"],
    ["const y = Math\n  .pow(x, 2);", "1: Math\n  .pow"],
    ['const y = Math["log"](x);', "1: Math"],
    ["const { log1p } = Math;", "1: Math"],
    ["const y = `${Math.random()}`;", "1: Math.random"],
    ["\nconst y = x ** 2;", "2: **"],
    ["x **= 2;", "1: **="],
    ["const now = Date.now();", "1: Date"],
    ["const now = new Date();", "1: Date"],
    ["const now = performance.now();", "1: performance.now"],
    ["names.sort((a, b) => a.localeCompare(b));", "1: localeCompare"],
  ])("finds %s", ([source, found]) => {
    expect(unlike(source as string)).toEqual([found]);
  });

  it("lets comments, texts and what every engine does alike pass", () => {
    expect(unlike("/** x ** 2 */ const a = 'Math.exp' + `Date.now()`; // Math.pow")).toEqual([]);
    expect(unlike("const performance = Math.sqrt(Math.abs(x)) * Math.PI;")).toEqual([]);
  });
});
