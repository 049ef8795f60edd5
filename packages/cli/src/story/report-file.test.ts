import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { reportFile, writeReport } from "./report-file.ts";

const folder = mkdtempSync(join(tmpdir(), "ebb report "));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the file of a report", () => {
  it("is called after its thesis, and after its language where that is not English", () => {
    expect(reportFile(folder, "own", "en")).toBe(join(folder, "own.html"));
    expect(reportFile(folder, "own", "ru")).toBe(join(folder, "own.ru.html"));
  });

  it("is not made by asking, nor is its folder", () => {
    const deep = join(folder, "not", "there");
    expect(reportFile(deep, "own", "en")).toBe(join(deep, "own.html"));
    expect(existsSync(join(folder, "not"))).toBe(false);
  });

  it("is refused before anything is worked out where it cannot be written", () => {
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "taken.html"));
    expect(told(() => reportFile(join(folder, "file"), "own", "en"))).toEqual([
      expect.stringContaining("usage/unwritable"),
    ]);
    expect(told(() => reportFile(join(folder, "file", "below"), "own", "en"))).toEqual([
      expect.stringContaining("usage/unwritable"),
    ]);
    expect(told(() => reportFile(folder, "taken", "en"))).toEqual([expect.stringContaining("usage/unwritable")]);
  });

  it("is refused, and does not hang, where no folder can be made", ({ skip }) => {
    if (!existsSync("/proc/self")) skip("no /proc here");
    expect(told(() => writeReport("/proc/nowhere/deeper/own.html", "page"))).toEqual([
      expect.stringContaining("usage/unwritable"),
    ]);
  });

  it("is written over an older one, with its folder, and leaves nothing beside it", () => {
    const file = reportFile(join(folder, "a", "b"), "own", "en");
    writeReport(file, "old");
    writeReport(file, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(readdirSync(join(folder, "a", "b"))).toEqual(["own.html"]);
  });
});
