import { describe, expect, it } from "vitest";
import { held, ramp, runOf } from "../../../../tests/runs.ts";
import type { RunRecord } from "../model/record.ts";
import type { Step } from "../model/periods.ts";
import { outputNames, seriesOf } from "../outputs/outputs.ts";
import { draws } from "./draws.ts";
import { runUntil } from "./run-until.ts";

const paths = {
  "ai-capex.spending": ramp(789),
  "discounting.policy-yield": ramp(60, "bp"),
  "news.software": ramp(-0.4, "log"),
  "own-shock.bitcoin": held(-0.3, "log"),
};

/** Every column of a run, as its bytes. */
function columnsOf({ state, price, value, stocks, sold, sectors, claims }: RunRecord): readonly (readonly number[])[] {
  const named = [state, sectors, claims].flatMap((columns) => Object.values(columns));
  return [price, value, stocks, sold, ...named].map((column) => [...column]);
}

describe("the beginning of a run", () => {
  it.each([
    ["month", 12, 5, 5],
    ["quarter", 12, 6, 2],
    ["week", 4, 2, 9],
  ] as const)(
    "in steps of a %s is the shorter run, to the bit, in every draw",
    (step: Step, months, until, periods) => {
      const { central, at } = draws("essay", 1);
      for (const parameters of [central, at(0), at(1)]) {
        const long = runOf(paths, { horizon: { months, step }, parameters });
        const short = runOf(paths, { horizon: { months: until, step }, parameters });
        expect(short.scenario.periods).toBe(periods);
        const begun = runUntil(long, periods);
        expect(columnsOf(begun)).toEqual(columnsOf(short));
        expect(begun.scenario.periodNames).toEqual(short.scenario.periodNames);
        expect(outputNames(begun)).toEqual(outputNames(short));
        for (const name of outputNames(short))
          expect([name, seriesOf(begun, name)]).toEqual([name, seriesOf(short, name)]);
      }
    },
  );

  it("stays what it was when the run is written over", () => {
    const long = runOf(paths, { horizon: { months: 3, step: "month" } });
    const begun = runUntil(long, 2);
    const before = columnsOf(begun);
    long.price.fill(0);
    expect(columnsOf(begun)).toEqual(before);
  });
});
