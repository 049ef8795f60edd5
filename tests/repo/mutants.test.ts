import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Mutant } from "../../scripts/mutants-lane.ts";

const lists = globSync("tests/mutants/*.json").toSorted();

describe("faults to plant", () => {
  it.each(lists)("stand where they say, exactly once: %s", (list) => {
    const mutants = JSON.parse(readFileSync(list, "utf8")) as readonly Mutant[];
    const lost = mutants.filter(({ file, find }) => readFileSync(file, "utf8").split(find).length !== 2);
    expect(lost).toEqual([]);
    expect(mutants.filter(({ find, replace }) => find === replace)).toEqual([]);
  });

  it("are many", () => expect(lists.length).toBeGreaterThan(10));
});
