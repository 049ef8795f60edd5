import { expect, it } from "vitest";
import { closing } from "../../scripts/test-report.ts";

it("the last line counts, and nothing else is on it", () => {
  expect(closing({ passed: 12, failed: 0, skipped: [] }, [])).toBe("12 passed, 0 failed, 0 skipped");
});

it("what was skipped is grouped by what to type, each file once", () => {
  const note = "needs chromium: npm run test:setup";
  const skipped = [
    { file: "tests/runtime/bits.test.ts", note },
    { file: "tests/runtime/bits.test.ts", note },
    { file: "tests/golden/all.test.ts", note: "no reason given" },
  ];
  expect(closing({ passed: 1, failed: 2, skipped }, ["tests/repo/fresh-clone.slow.test.ts"]).split("\n")).toEqual([
    "Skipped here:",
    "  needs chromium: npm run test:setup",
    "      2 of tests/runtime/bits.test.ts",
    "  no reason given",
    "      1 of tests/golden/all.test.ts",
    "Left out here: 1 slow test file. To run it too: npm run test:all",
    "1 passed, 2 failed, 3 skipped",
  ]);
});
