import { describe, expect, it } from "vitest";
import { economyOf } from "../../../../tests/economies.ts";
import { world } from "../../../../tests/runs.ts";
import { forgetPeriod } from "../period.ts";
import type { Column } from "./column.ts";
import { type Economy, restEconomy } from "./economy.ts";
import { numbersOf } from "./numbers.ts";
import { assetState, claimState, economyState, sectorState, type StateName, type StateSpec } from "./state.ts";

const tables = { state: economyState, sectors: sectorState, claims: claimState, market: assetState } as const;

/** What a name says in an economy, read as rooms read it. */
function read(
  economy: Pick<Economy, keyof typeof tables>,
  table: keyof typeof tables,
  name: string,
): readonly number[] {
  if (table === "state") return [economy.state[name as StateName]];
  return [...((economy[table] as Readonly<Record<string, Column>>)[name] ?? [])];
}

const named = (Object.keys(tables) as (keyof typeof tables)[]).flatMap((table) =>
  Object.entries<StateSpec>(tables[table]).map(([name, spec]) => ({ table, name, spec })),
);

describe("the numbers of an economy", () => {
  const lengths = { sectors: 5, claims: 3, market: 2 };

  it("must hold: each has a place of its own, and no two names share one", () => {
    const numbers = numbersOf(lengths);
    numbers.all.forEach((_, at) => void (numbers.all[at] = at));
    const seen = named.flatMap(({ table, name }) => read(numbers, table, name));
    expect(seen).toHaveLength(48 + 18 * 5 + 4 * 3 + 8 * 2);
    expect(new Set(seen).size).toBe(seen.length);
    for (const { table, name, start, end } of numbers.spans) {
      expect(read(numbers, table, name), name).toEqual([...numbers.all.subarray(start, end)]);
    }
  });

  it("are written by the name by which they are read, and nothing else moves", () => {
    for (const name of Object.keys(economyState) as StateName[]) {
      const { state, all, atRest } = numbersOf(lengths);
      state[name] += 7;
      expect(state[name], name).toBe(economyState[name].absent + 7);
      expect(
        [...all].filter((each, at) => each !== atRest[at]),
        name,
      ).toHaveLength(1);
    }
  });

  it("must hold: of one period are forgotten as the next opens, and no others", () => {
    const { economy } = economyOf();
    economy.numbers.all.fill(7);
    forgetPeriod(economy);
    for (const { table, name, spec } of named) {
      const expected = spec.ofPeriod === true ? spec.absent : 7;
      expect(new Set(read(economy, table, name)), `${table} ${name}`).toEqual(new Set([expected]));
    }
  });

  it("must hold: rest at what stands for nothing said, and claims at what the world owes", () => {
    const { economy } = economyOf();
    economy.numbers.all.fill(7);
    restEconomy(economy, world);
    for (const { table, name, spec } of named) {
      const expected = name === "owed" ? world.claims.amount : read(economy, table, name).map(() => spec.absent);
      expect(read(economy, table, name), `${table} ${name}`).toEqual([...expected]);
    }
  });
});
