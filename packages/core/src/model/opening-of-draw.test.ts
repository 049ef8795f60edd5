import { describe, expect, it } from "vitest";
import { world } from "../../../../tests/runs.ts";
import { identityProblems, negativeHoldings } from "../ledger/identities.ts";
import { parameterRegistry } from "../mechanisms/registry.ts";
import { draws } from "../studies/draws.ts";
import { type CompiledWorld, openBook } from "./compile.ts";
import { centralDraw, type Draw, drawOf } from "./draw.ts";
import { copied, scaleGroup, worldOfDraw } from "./opening-of-draw.ts";
import { units } from "./units.ts";

const { layout } = world;
const sector = (id: string): number => layout.sectors.indexOf(id);
const has = ({ openingCells }: CompiledWorld, id: string, instrument: string): number =>
  openingCells[layout.instruments.indexOf(instrument) * layout.width + sector(id)];
const owes = ({ openingCells }: CompiledWorld, id: string, instrument: string): number =>
  openingCells[layout.liabilitiesStart + layout.instruments.indexOf(instrument) * layout.width + sector(id)];
const allOf = (opened: CompiledWorld, instrument: string): number =>
  layout.sectors.reduce((sum, id) => sum + has(opened, id, instrument), 0);

const drawn = (values: Readonly<Record<string, number>>): Draw => drawOf(new Map(Object.entries(values)));
const doubledPowder = worldOfDraw(world, drawn({ "capital-competition.dryPowder": 1200 }));
const halfPowder = worldOfDraw(world, drawn({ "capital-competition.dryPowder": 300 }));
const debtScale = "margin-calls.debtScale.crypto-traders";
const indebted = worldOfDraw(world, drawn({ [debtScale]: 1.5 }));

describe("the opening of a draw", () => {
  it("must hold: is the world itself for the central draw", () => {
    expect(worldOfDraw(world, centralDraw)).toBe(world);
  });

  it("must hold: balances by row and by sector, and nobody holds less than nothing, for any draw", () => {
    const prior = draws("evidence", 20_250_930);
    const factors = new Map(parameterRegistry.map(({ key, unit }) => [key, units[unit].factor]));
    for (let index = 0; index < 200; index++) {
      const values = [...prior.at(index)].map(([key, value]) => [key, value * (factors.get(key) ?? 1)] as const);
      const book = openBook(worldOfDraw(world, drawOf(new Map(values))), []);
      expect([...identityProblems(book), ...negativeHoldings(book)]).toEqual([]);
    }
  });

  it("leaves the world it came from as it was", () => {
    const { cash, dryPowder, debt, debtLimit } = world.sectors;
    const columns = [world.openingCells, world.claims.amount, cash, dryPowder, debt, debtLimit];
    const before = columns.map((each) => each.slice());
    worldOfDraw(world, drawn({ "capital-competition.dryPowder": 150, [debtScale]: 2 }));
    expect(columns).toEqual(before);
  });
});

describe("drawn dry powder", () => {
  it("is what value investors hold above their floor, times the draw over 600", () => {
    const free = (opened: CompiledWorld): number =>
      has(opened, "value-investors", "deposits") - opened.sectors.floor[sector("value-investors")];
    expect(free(doubledPowder)).toBeCloseTo(2 * free(world), 9);
    expect(free(halfPowder)).toBeCloseTo(free(world) / 2, 9);
    expect(doubledPowder.sectors.dryPowder[sector("value-investors")]).toBeCloseTo(2 * free(world), 9);
  });

  it("comes from households' deposits: banks owe what they owed", () => {
    const more = has(doubledPowder, "value-investors", "deposits") - has(world, "value-investors", "deposits");
    expect(has(world, "households", "deposits") - has(doubledPowder, "households", "deposits")).toBeCloseTo(more, 9);
    expect(allOf(doubledPowder, "deposits")).toBeCloseTo(owes(world, "banks", "deposits"), 9);
    expect(owes(doubledPowder, "banks", "deposits")).toBe(owes(world, "banks", "deposits"));
  });
});

describe("drawn debts of a group", () => {
  const of = (opened: CompiledWorld) => ({
    debt: opened.sectors.debt[sector("crypto-traders")],
    limit: opened.sectors.debtLimit[sector("crypto-traders")],
    bitcoin: has(opened, "crypto-traders", "bitcoin"),
    crypto: has(opened, "crypto-traders", "crypto"),
  });

  it("come with its assets and its limit: leverage is what it was", () => {
    const [before, after] = [of(world), of(indebted)];
    expect(before.debt).toBeGreaterThan(0);
    for (const key of ["debt", "limit", "bitcoin", "crypto"] as const) {
      expect(after[key] / before[key], key).toBeCloseTo(1.5, 12);
    }
  });

  it("are claims of lenders, row by row", () => {
    indebted.claims.amount.forEach((amount, row) => {
      const isTheirs = world.claims.isSecured[row] === 1 && world.claims.debtor[row] === sector("crypto-traders");
      expect(amount / world.claims.amount[row]).toBeCloseTo(isTheirs ? 1.5 : 1, 12);
    });
  });

  it("take assets from everybody else pro rata: there are as many as before", () => {
    for (const asset of ["bitcoin", "crypto", "equities"]) {
      expect(allOf(indebted, asset) / allOf(world, asset), asset).toBeCloseTo(1, 12);
    }
    const kept = layout.sectors
      .filter((id) => id !== "crypto-traders" && has(world, id, "bitcoin") > 0)
      .map((id) => has(indebted, id, "bitcoin") / has(world, id, "bitcoin"));
    expect(kept[0]).toBeLessThan(1);
    for (const each of kept) expect(each).toBeCloseTo(kept[0] ?? 0, 12);
  });

  it("doubled and halved are as before", () => {
    const back = copied(world);
    scaleGroup(back, sector("crypto-traders"), 2);
    scaleGroup(back, sector("crypto-traders"), 0.5);
    back.openingCells.forEach((cell, i) => expect(Math.abs(cell - world.openingCells[i])).toBeLessThan(1e-9));
  });
});
