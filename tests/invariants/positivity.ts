import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { draws as drawsOf } from "../../packages/core/src/studies/draws.ts";
import { broken, columnsOf, type Sample, shipped, trials } from "./sample.ts";
import { cases, threeYears } from "./scenarios.ts";

/** Rounding that what was emptied may leave below 0: of the row's gross sum, and of the whole book as it opened. */
const [ofRow, ofBook] = [1e-9, 1e-15];

/** Holdings and debts below 0. */
function overdrawn({ world: { layout, openingCells }, stocks, scenario }: RunRecord): readonly string[] {
  const { width, nature, instruments, sectors, flowsStart } = layout;
  const size = openingCells.reduce((sum, each) => sum + Math.abs(each), 0);
  const found: string[] = [];
  for (let start = 0; start < (scenario.periods + 1) * flowsStart; start += width) {
    const row = stocks.subarray(start, start + nature);
    const least = row.reduce((low, each) => (each < low ? each : low), 0);
    if (least === 0 || least >= -(ofRow * row.reduce((sum, each) => sum + Math.abs(each), 0) + ofBook * size)) continue;
    const line = (start % flowsStart) / width;
    const side = line < instruments.length ? "held" : "owed";
    const sector = sectors[row.indexOf(least)];
    found.push(
      `row ${Math.floor(start / flowsStart)}: ${instruments[line % instruments.length]} ${side} by ${sector} ${least}`,
    );
  }
  return found;
}

/** Numbers that are none, and prices that are not above 0. */
function senseless(record: RunRecord): readonly string[] {
  const odd = columnsOf(record).filter(([, column]) => !column.every((each) => Number.isFinite(each)));
  const priced = record.price.every((each) => each > 0);
  return [...odd.map(([name]) => `${name} is not finite`), ...(priced ? [] : ["a price is not above 0"])];
}

/** Draws that once broke it: households and funds that were overdrawn in the middle of a period bought, gave back or asked back. */
const onceBroken = [
  ["debts five times as large", "evidence", 1, 2],
  ["debts five times as large", "evidence", 1, 3],
  ["everything at once", "essay", 1, 5],
  ["spending and calls at the bound", "essay", 2, 8],
  ["spending and calls at the bound", "essay", 3, 43],
] as const;

/** Invariant 3: prices above 0, holdings and debts not below, every number a number; whatever happens. */
export function positivityLaws({ seed, draws }: Sample): void {
  describe("positivity", () => {
    it.for(onceBroken)("holds in a draw that once broke it: %s, %s, seed %i, draw %i", ([name, set, from, index]) => {
      const each = cases.find((found) => found.name === name);
      const run = each && shipped(each, threeYears)({ parameters: each.drawn(drawsOf(set, from).at(index)) });
      expect(run && [...senseless(run), ...overdrawn(run)]).toEqual([]);
    });

    it.for([
      ["three years", 36, draws],
      ["ten years", 120, draws / 10],
    ] as const)("holds over %s of every case", ([, months, count]) => {
      const all = trials({ seed, draws: count }, cases, { months, step: "month" });
      expect(broken(all, (trial) => [trial.run()].flatMap((run) => [...senseless(run), ...overdrawn(run)]))).toEqual(
        [],
      );
    });

    it.for([
      ["quarter", 36, draws / 10],
      ["week", 24, draws / 40],
      ["day", 12, draws / 40],
    ] as const)("holds in steps of a %s", ([step, months, count]) => {
      const all = trials({ seed, draws: count }, cases, { months, step });
      expect(broken(all, (trial) => [trial.run()].flatMap((run) => [...senseless(run), ...overdrawn(run)]))).toEqual(
        [],
      );
    });
  });
}
