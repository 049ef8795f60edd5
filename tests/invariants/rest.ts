import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { held, world } from "../runs.ts";
import { broken, columnsOf, type Sample, trials } from "./sample.ts";
import { caseOf, openingLevel } from "./scenarios.ts";

const nothing = caseOf("no path at all", {});
const plan = caseOf("every path at its plan", {
  "fiscal.deficit": held(0),
  "central-bank.purchases": held(0),
  "central-bank.treasury-account": held(openingLevel("treasury-account"), "usd bn"),
  "central-bank.reverse-repo": held(openingLevel("reverse-repo"), "usd bn"),
  "ai-capex.spending": held(world.reference.aiSpending ?? 0),
  "ai-capex.lab-calls": held(0),
  "discounting.policy-yield": held(0, "bp"),
  "news.bitcoin": held(0, "log"),
  "own-shock.crypto": held(0, "log"),
  "saving.shift": held(0),
  "foreign.shift": held(0),
});

/** Columns that are not, bit for bit, what they were at the opening. */
function moved(record: RunRecord): readonly string[] {
  const rows = record.scenario.periods + 1;
  return columnsOf(record).flatMap(([name, column]) => {
    const words = new Uint32Array(column.buffer, column.byteOffset, 2 * column.length);
    const width = words.length / rows;
    let at = width;
    while (at < words.length && words[at] === words[at - width]) at++;
    if (at === words.length) return [];
    const cell = Math.floor(at / 2);
    const before = column[cell - width / 2];
    return [`${name}[${cell % (width / 2)}] in row ${Math.floor(at / width)}: ${before} → ${column[cell]}`];
  });
}

/** Invariant 2: without a shock every number of a run is, to the last bit, what it was at the opening. */
export function restLaws({ seed, draws }: Sample): void {
  describe("rest", () => {
    it.for([nothing, plan])("with $name nothing moves in ten years", (each) => {
      const all = trials({ seed, draws: draws / 2 }, [each], { months: 120, step: "month" });
      expect(broken(all, (trial) => moved(trial.run()))).toEqual([]);
    });

    it.for([
      ["quarter", 120, draws / 4],
      ["week", 36, draws / 20],
      ["day", 12, draws / 40],
    ] as const)("nor does it in steps of a %s", ([step, months, count]) => {
      const all = trials({ seed, draws: count }, [nothing, plan], { months, step });
      expect(broken(all, (trial) => moved(trial.run()))).toEqual([]);
    });
  });
}
