import { globSync } from "node:fs";
import { relative } from "node:path";
import process from "node:process";
import type { Reporter, TestModule } from "vitest/node";

/** What a run of tests comes to. `failed` also counts files that did not load and errors outside any test. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skip[];
}

export interface Skip {
  readonly file: string;
  readonly note: string;
}

/** Ends a vitest run with what was not run, the line to type for it, and the counts on a line of their own. */
export default class TestReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly unknown[]): void {
    const left = process.env["EBB_TESTS"] === "all" ? [] : slowFiles();
    console.log(`\n${closing(tally(modules, strayErrors.length), left)}`);
  }
}

function tally(modules: readonly TestModule[], strayErrors: number): Tally {
  let passed = 0;
  let failed = strayErrors;
  const skipped: Skip[] = [];
  for (const module of modules) {
    const file = relative(process.cwd(), module.moduleId);
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === "passed") passed += 1;
      else if (result.state === "skipped") skipped.push({ file, note: result.note ?? "no reason given" });
      else failed += 1; // failed, or pending: begun and never finished
    }
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
  }
  return { passed, failed, skipped };
}

/** The last lines of a run. The very last one is `N passed, N failed, N skipped` and nothing else. */
export function closing({ passed, failed, skipped }: Tally, slow: readonly string[]): string {
  const lines: string[] = skipped.length > 0 ? ["Skipped here:"] : [];
  for (const note of new Set(skipped.map((skip) => skip.note))) {
    const files = skipped.filter((skip) => skip.note === note).map((skip) => skip.file);
    lines.push(`  ${note}`, `      ${files.length} of ${[...new Set(files)].join(", ")}`);
  }
  const files = slow.length === 1 ? "1 slow test file. To run it" : `${slow.length} slow test files. To run them`;
  if (slow.length > 0) lines.push(`Left out here: ${files} too: npm run test:all`);
  lines.push(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  return lines.join("\n");
}

function slowFiles(): readonly string[] {
  return globSync(["packages/*/src/**/*.slow.test.ts", "tests/**/*.slow.test.ts"]);
}
