import { expect, it } from "vitest";
import { columnNames } from "./column-names.ts";

it("a run is called by its scenario, or by its file without folder and ending", () => {
  expect(columnNames(["squeeze", "runs/my run.json", "./own.yaml@essay", "-"], 14)).toEqual([
    "squeeze",
    "my run",
    "own@essay",
    "-",
  ]);
});

it("a long name keeps both ends", () => {
  expect(columnNames(["fiscal-no-backstop", "fiscal-no-backstop@essay"], 14)).toEqual([
    "fiscal-…ckstop",
    "fiscal-…@essay",
  ]);
});

it("names that would be the same are told apart by their places", () => {
  expect(columnNames(["a/run.json", "b/run.json", "squeeze"], 14)).toEqual(["1 run", "2 run", "squeeze"]);
  const heads = columnNames(["fiscal-no-backstop", "fiscal--a-backstop"], 14);
  expect(new Set(heads).size).toBe(2);
  expect(heads.every((each) => Array.from(each).length <= 14)).toBe(true);
});
