import { describe, expect, it } from "vitest";
import { capitalCompetitionParameters } from "../mechanisms/capital-competition/parameters.ts";
import { commitmentCallsParameters } from "../mechanisms/commitment-calls/parameters.ts";
import { moneyCreationParameters } from "../mechanisms/money-creation/parameters.ts";
import { parameterRegistry, parameterTables } from "../mechanisms/registry.ts";
import { centralDraw, type Draw, drawOf, overCentral } from "./draw.ts";
import { units } from "./units.ts";

/** Every number of a draw by key, as rooms see it. */
function numbersOf(draw: Draw): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [room, table] of Object.entries(parameterTables)) {
    for (const [name, value] of Object.entries<number | Readonly<Record<string, number>>>(draw.of(table))) {
      if (typeof value === "number") numbers.set(`${room}.${name}`, value);
      else for (const [id, each] of Object.entries(value)) numbers.set(`${room}.${name}.${id}`, each);
    }
  }
  return numbers;
}

const central = new Map(parameterRegistry.map(({ key, value, unit }) => [key, value * units[unit].factor]));

describe("a draw", () => {
  it("of nothing has every parameter of the registry at its central value", () => {
    expect(numbersOf(centralDraw)).toEqual(central);
  });

  it("gives rooms engine units: 25 bp are 0.0025, 84 days are 84/365 of a year", () => {
    expect(centralDraw.of(capitalCompetitionParameters).flowSlope).toBeCloseTo(0.0025, 15);
    expect(centralDraw.of(moneyCreationParameters).ordersTime).toBeCloseTo(84 / 365, 3);
  });

  it("changes what is given, a room's own number or one of a group, and nothing else", () => {
    const given = new Map([
      ["capital-competition.flowSlope", 0.004],
      ["commitment-calls.callShare.conglomerate", 0.2],
    ]);
    const draw = drawOf(given);
    expect(draw.of(capitalCompetitionParameters).flowSlope).toBe(0.004);
    expect(draw.of(commitmentCallsParameters).callShare.conglomerate).toBe(0.2);
    expect(numbersOf(draw)).toEqual(new Map([...central, ...given]));
  });

  it("leaves every other draw as it was, in a room's own numbers and in a group", () => {
    const given = new Map([
      ["commitment-calls.convictionSoftness", 0.5],
      ["commitment-calls.callShare.conglomerate", 0.9],
    ]);
    drawOf(given);
    expect(numbersOf(centralDraw)).toEqual(central);
    expect(numbersOf(drawOf(new Map()))).toEqual(central);
  });

  it("is what a room reads however often it asks", () => {
    const draw = drawOf(new Map());
    expect(draw.of(moneyCreationParameters)).toBe(draw.of(moneyCreationParameters));
  });
});

describe("a drawn value over the central one", () => {
  it("is 1 for the central value of every parameter that is not 0", () => {
    for (const spec of parameterRegistry.filter(({ value }) => value !== 0)) {
      expect(overCentral(spec, spec.value * units[spec.unit].factor), spec.key).toBe(1);
    }
  });

  it("doubles with the draw", () => {
    const { dryPowder } = capitalCompetitionParameters;
    expect(overCentral(dryPowder, 1200)).toBe(2);
    expect(overCentral(dryPowder, 0)).toBe(0);
  });
});
