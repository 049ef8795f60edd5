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

/** Numbers that are not, bit for bit, what they were at the opening. */
function moved(record: RunRecord): readonly string[] {
  const rows = record.scenario.periods + 1;
  return columnsOf(record).flatMap(([name, column]) => {
    const width = column.length / rows;
    const at = column.findIndex((each, cell) => !Object.is(each, column[cell % width]));
    return at < 0
      ? []
      : [`${name}[${at % width}] in row ${Math.floor(at / width)}: ${column[at % width]} → ${column[at]}`];
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
