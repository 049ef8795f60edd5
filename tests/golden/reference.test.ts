import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { type CaseResult, type FileResult, verifyFile } from "../../packages/core/src/reference/verify.ts";
import { need } from "../needs.ts";

/** Figures people wrote beside the numbers of a case: nothing a computation could report. */
const remarks = /(^|\.)(note|notes|comment|peer|peers|remark)(\.|\[|$)/;

/**
 * Leaves of files outside whose expected value is wrong, by file and case: the t quantile at 0.05 and 0.95 with 30 degrees of freedom is
 * ∓1.69726088659395785 (arithmetic with 50 digits); the file has ∓1.69726089436, whose tail is 0.0499999993.
 */
const wrongOutside: Readonly<Record<string, readonly string[]>> = {
  "stats-distributions.json t-ppf": ["values[10]", "values[16]"],
};

function verified(path: string): FileResult {
  return verifyFile(readFileSync(path, "utf8"), basename(path));
}

function faults(path: string, wrong: Readonly<Record<string, readonly string[]>> = {}): string[] {
  return verified(path).cases.flatMap((each) => {
    const excused = wrong[`${basename(path)} ${each.id}`] ?? [];
    const failed = each.leaves.filter(({ ok }) => !ok).map((leaf) => leaf.path);
    // A leaf that is excused and yet agrees is no longer wrong: the excuse has to go.
    const isExcused = failed.length > 0 && failed.join() === excused.join();
    return [
      ...(each.verdict === "pass" ? excused : isExcused ? [] : [`${each.id}: ${each.verdict} ${firstFault(each)}`]),
      ...each.missing.filter((leaf) => !remarks.test(leaf)).map((leaf) => `${each.id}: ${leaf} is not computed`),
    ];
  });
}

function firstFault({ leaves, problems }: CaseResult): string {
  const leaf = leaves.find(({ ok }) => !ok);
  if (leaf !== undefined)
    return `${leaf.path} expected ${JSON.stringify(leaf.expected)} got ${JSON.stringify(leaf.got)}`;
  return problems.map(({ code, detail }) => `${code} ${JSON.stringify(detail)}`).join("; ");
}

describe("shipped reference cases", () => {
  it.each(globSync("shipped/reference/*.json").toSorted())("%s is reproduced, every leaf of it", (path) => {
    expect(faults(path)).toEqual([]);
  });
});

describe("reference cases kept outside the repository", () => {
  const folder = existsSync("../shared/golden") ? "../shared/golden" : undefined;
  const files = (below: string): readonly string[] => globSync(`${below}/*.json`).toSorted();

  it("are reproduced, every leaf of them", ({ skip }) => {
    expect(files(need("shared", folder, skip)).flatMap((path) => faults(path, wrongOutside))).toEqual([]);
  });

  it("of kinds to come are known and not covered yet", ({ skip }) => {
    const results = files(`${need("shared", folder, skip)}/later`).flatMap((path) => verified(path).cases);
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(["not-covered"]));
  });
});
