import { describe, expect, it } from "vitest";
import { capitalCompetitionParameters } from "../mechanisms/capital-competition/parameters.ts";
import { commitmentCallsParameters } from "../mechanisms/commitment-calls/parameters.ts";
import { moneyCreationParameters } from "../mechanisms/money-creation/parameters.ts";
import { parameterRegistry, parameterTables } from "../mechanisms/registry.ts";
import { centralDraw, drawOf, overCentral } from "./draw.ts";
import { units } from "./units.ts";

/** Every number of a draw by key, as rooms see it. */
function numbersOf(draw: ReturnType<typeof drawOf>): Map<string, number> {
  return new Map(
    Object.entries(parameterTables).flatMap(([room, table]) =>
      Object.entries(draw.of(table)).flatMap(([name, value]) =>
        typeof value === "number"
          ? [[`${room}.${name}`, value] as const]
          : Object.entries(value).map(([id, each]) => [`${room}.${name}.${id}`, each] as const),
      ),
    ),
  );
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
