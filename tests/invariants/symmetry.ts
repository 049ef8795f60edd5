import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseWorld } from "../../packages/core/src/formats/parse-world.ts";
import type { WorldDocument } from "../../packages/core/src/formats/world.ts";
import type { Column } from "../../packages/core/src/model/column.ts";
import { compileWorld } from "../../packages/core/src/model/compile.ts";
import type { CompiledScenario } from "../../packages/core/src/model/compile-scenario.ts";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { claimState, economyState, sectorState } from "../../packages/core/src/model/state.ts";
import { simulator } from "../../packages/core/src/run.ts";
import { uniform } from "../../packages/core/src/solve/philox.ts";
import { opened } from "../../packages/core/src/worlds/opened.ts";
import { scaleDollars } from "../../packages/core/src/worlds/scale-dollars.ts";
import { world } from "../runs.ts";
import { broken, columnsOf, type Maker, type Sample, trials } from "./sample.ts";
import { cases, scenarioOf } from "./scenarios.ts";

const file = parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"), "us-2025q3.yaml");

/** What one row of each column counts, whatever the order of the world. */
function namesOf({ world: { layout, assets, claims }, sellers }: RunRecord): (column: string) => readonly string[] {
  const pairs = (ones: readonly string[], others: readonly string[]): readonly string[] =>
    ones.flatMap((one) => others.map((other) => `${one} · ${other}`));
  const sides = [...layout.instruments, ...layout.instruments.map((id) => `${id} owed`)];
  const sectorAt = (sector: number | undefined): string => layout.sectors[sector ?? -1] ?? "?";
  const debt = (row: number): string =>
    [
      layout.instruments[claims.instrument[row] ?? -1],
      sectorAt(claims.debtor[row]),
      sectorAt(claims.creditor[row]),
    ].join(" · ");
  const debts = Array.from(claims.amount, (_, row) => debt(row));
  const known: Readonly<Record<string, readonly string[]>> = {
    price: assets.ids,
    value: assets.ids,
    stocks: pairs(sides, [...layout.sectors, "nature"]),
    sold: pairs([...sellers].map(sectorAt), assets.ids),
  };
  return (column) => {
    if (column in economyState) return ["economy"];
    if (column in sectorState) return layout.sectors;
    return column in claimState ? debts : (known[column] ?? []);
  };
}

/**
 * What the last bits of a sum decide where a debt, a fund's shares or a payment are as good as gone: a share of next to nothing, how
 * long nothing has been overdue. All that comes of it is compared.
 */
const decidedByDust = ["paid", "overdue", "fundReturn", "meanReturn", "runaway", "rounds", "residual"];

/** Of the largest amount of a run: what rounding may leave of a difference of two such amounts. */
const rounding = 1e-12;

/** Below this a double has no full set of bits. */
const subnormal = 1e-290;

/** Compares two runs number by number, by name: what is measured in dollars is `factor` times as large, or as good as. */
function comparison(factor: number, tolerance: number, leftOut: readonly string[] = []): Comparison {
  const orders = new Map<string, readonly number[]>();
  const orderOf = (column: string, one: RunRecord, other: RunRecord): readonly number[] => {
    const theirs = namesOf(other)(column);
    const order = orders.get(column) ?? namesOf(one)(column).map((each) => theirs.indexOf(each));
    orders.set(column, order);
    return order;
  };
  return (one, other) => {
    const found = new Map(columnsOf(other));
    const largest = one.stocks.reduce((top, each) => Math.max(top, each), 0);
    return columnsOf(one).flatMap(([name, column]) => {
      if (leftOut.includes(name)) return [];
      const order = orderOf(name, one, other);
      const [times, floor] = isDollars(name) ? [factor, factor * largest * rounding] : [1, tolerance];
      const allowed = (expected: number): number =>
        tolerance === 0 ? subnormal : tolerance * Math.abs(expected) + floor;
      for (let cell = 0; cell < column.length; cell++) {
        const at = cell % order.length;
        const expected = column[cell] * times;
        const given = found.get(name)?.[cell - at + (order[at] ?? Number.NaN)] ?? Number.NaN;
        if (Math.abs(given - expected) <= allowed(expected)) continue;
        return [
          `${name} of ${namesOf(one)(name)[at]} in row ${Math.floor(cell / order.length)}: ${expected}, then ${given}`,
        ];
      }
      return [];
    });
  };
}
type Comparison = (one: RunRecord, other: RunRecord) => readonly string[];

function isDollars(column: string): boolean {
  const specs: Readonly<Record<string, { readonly unit: string }>> = { ...economyState, ...sectorState, ...claimState };
  const spec = specs[column];
  return spec === undefined ? ["stocks", "sold"].includes(column) : spec.unit.startsWith("usd");
}

/** Items in an order of chance. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, at) => ({ item, rank: uniform({ seed, id: 1 }, at, items.length) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** The shipped world with everything it lists in another order. */
function reordered(seed: number): WorldDocument {
  const mixed = <Part>(part: Readonly<Record<string, Part>>): Record<string, Part> =>
    Object.fromEntries(shuffled(Object.entries(part), seed));
  const { sectors, instruments, assets = [], balanceSheet, investors = {}, ...rest } = file.document;
  const rows = Object.entries(balanceSheet).map(
    ([id, row]) =>
      [
        id,
        {
          ...row,
          ...(row.assets && { assets: mixed(row.assets) }),
          ...(row.liabilities && { liabilities: mixed(row.liabilities) }),
          ...(row.owed && { owed: mixed(row.owed) }),
        },
      ] as const,
  );
  return {
    ...rest,
    sectors: shuffled(sectors, seed),
    instruments: shuffled(instruments, seed),
    assets: shuffled(assets, seed),
    balanceSheet: mixed(Object.fromEntries(rows)),
    investors: mixed(investors),
  };
}

/** Where an asset is worth 1e30, everything beside it is what rounding leaves. */
const measurable = cases.filter(({ name }) => name !== "yields 15 points lower");

const k = 1024;

/** A scenario with every dollar times k. */
function scaled(scenario: CompiledScenario): CompiledScenario {
  const { paths } = scenario;
  const times = (column: Column): Column => column.map((each) => each * k);
  return {
    ...scenario,
    paths: {
      ...paths,
      deficit: times(paths.deficit),
      purchases: times(paths.purchases),
      treasuryAccount: times(paths.treasuryAccount),
      reverseRepo: times(paths.reverseRepo),
      aiSpending: times(paths.aiSpending),
      labCalls: times(paths.labCalls),
      savingShift: times(paths.savingShift),
      foreignShift: times(paths.foreignShift),
    },
  };
}

/**
 * Parameters in other dollars. The spread is quoted per 100 bn; dry powder and debts are the world's own, and a draw says only
 * how many times those it is.
 */
const inOtherDollars = (values: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const key = "capital-competition.issuanceSpread";
  return new Map([...values, [key, (values.get(key) ?? 0) / k]]);
};

/** Invariant 7: neither the order of a world nor the size of its dollar changes anything. */
export function symmetryLaws({ seed, draws }: Sample): void {
  describe("symmetry", () => {
    it.for([1, 2])(
      "in another order of sectors, instruments, assets and claims everything happens alike (%i)",
      (mix) => {
        const other = compileWorld(opened(reordered(mix)));
        const maker: Maker = (each, horizon) => {
          const on = each.opens(other);
          return simulator(on, scenarioOf(each, on, horizon));
        };
        const compare = comparison(1, 1e-9, decidedByDust);
        const sample = { seed: seed + mix, draws: draws / 2 };
        const again = trials(sample, measurable, undefined, maker);
        const law = broken(trials(sample, measurable), (trial) => {
          const other = again.next().value;
          return other === undefined ? ["no second run"] : compare(trial.run(), other.run());
        });
        expect(law).toEqual([]);
      },
    );

    it("in dollars 1,024 times as small dollars are 1,024 times as many, to the last bit, and no ratio moves", () => {
      const other = compileWorld(scaleDollars(file, k));
      const maker: Maker = (each, horizon) => {
        const scenario = scaled(scenarioOf(each, each.opens(world), horizon));
        return simulator(each.opens(other), scenario);
      };
      const compare = comparison(k, 0);
      const again = trials({ seed, draws }, cases, undefined, maker);
      const law = broken(trials({ seed, draws }, cases), (trial) => {
        const other = again.next().value;
        return other === undefined
          ? ["no second run"]
          : compare(trial.run(), other.run({ parameters: inOtherDollars(trial.values) }));
      });
      expect(law).toEqual([]);
    });
  });
}
