import { describe, expect, it } from "vitest";
import { ramp, scenarioOf, world } from "../../../../tests/runs.ts";
import { simulator } from "../run.ts";
import type { Column } from "./column.ts";
import type { RunRecord } from "./record.ts";
import type { StateName } from "./state.ts";

const scenario = scenarioOf(
  {
    "fiscal.deficit": ramp(1200),
    "ai-capex.spending": ramp(900),
    "ai-capex.lab-calls": ramp(200),
    "own-shock.bitcoin": ramp(-0.4, "log"),
  },
  { horizon: { months: 12, step: "month" } },
);

const copies = (columns: Readonly<Record<string, Column>>): object =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]]));

/** One row of a record, by name. */
function rowOf({ state, sectors, claims, price, value, stocks, sold }: RunRecord, row: number): object {
  const part = (all: Column): Column => {
    const length = all.length / (scenario.periods + 1);
    return all.slice(row * length, (row + 1) * length);
  };
  const parts = (columns: Readonly<Record<string, Column>>): object =>
    copies(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, part(column)])));
  return {
    state: parts(state),
    sectors: parts(sectors),
    claims: parts(claims),
    beside: parts({ price, value, stocks, sold }),
  };
}

describe("a record", () => {
  it("must hold: says of every period what rooms and book said as it closed, also where it is written over", () => {
    const run = simulator(world, scenario);
    const calm = simulator(world, scenarioOf({}, { horizon: { months: 12, step: "month" } }))();
    const names = Object.keys(calm.state) as StateName[];
    const seen: object[] = [];
    const written = run({
      into: calm,
      afterPeriod: (_, { cells, layout }, { state, sectors, claims, market: { price, value }, selling: { sold } }) => {
        const stocks = cells.slice(0, layout.flowsStart);
        seen.push({
          state: Object.fromEntries(names.map((name) => [name, [state[name]]])),
          sectors: copies(sectors),
          claims: copies(claims),
          beside: copies({ price, value, stocks, sold }),
        });
      },
    });
    expect(seen).toHaveLength(12);
    seen.forEach((each, period) => expect(rowOf(written, period + 1), String(period)).toEqual(each));
    expect(rowOf(written, 0)).toEqual(rowOf(simulator(world, scenario)(), 0));
    expect(written.state.premium.some((each) => each > 0)).toBe(true);
  });

  it("keeps each of its columns in memory of its own: who sends one away sends no other", () => {
    const { state, sectors, claims, price, value, stocks, sold } = simulator(world, scenario)();
    const columns = [state, sectors, claims, { price, value, stocks, sold }].flatMap((each) =>
      Object.values<Column>(each),
    );
    expect(new Set(columns.map(({ buffer }) => buffer)).size).toBe(columns.length);
    for (const { buffer, byteLength } of columns) expect(buffer.byteLength).toBe(byteLength);
  });
});
