import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central } from "../../../../../tests/parameters.ts";
import { dollarsToPlace, excessSupply, type FlowsOverPlan } from "./funds-sought.ts";
import { capitalCompetitionParameters as parameters } from "./parameters.ts";

const rest: FlowsOverPlan = {
  deficit: 0,
  backstop: 0,
  purchases: 0,
  aiBonds: 0,
  savingShift: 0,
  foreignShift: 0,
};
const persistence = {
  persistenceDeficit: central(parameters.persistenceDeficit),
  persistencePurchases: central(parameters.persistencePurchases),
  persistenceBonds: central(parameters.persistenceBonds),
  privateSupplyFactor: central(parameters.privateSupplyFactor),
};

describe("funds sought over the plan", () => {
  it("are none at rest, with any backstop", () => {
    for (const backstop of [0, 0.3, 1]) {
      expect(excessSupply({ ...rest, backstop }, persistence)).toBe(0);
      expect(dollarsToPlace({ ...rest, backstop })).toBe(0);
    }
  });

  it("must hold: a backstopped deficit and spending from cash seek none, to the last bit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (deficit) => {
        expect(excessSupply({ ...rest, deficit, backstop: 1 }, persistence)).toBe(0);
        expect(dollarsToPlace({ ...rest, deficit, backstop: 1 })).toBe(0);
      }),
    );
  });

  it("weigh each flow by its persistence, and count every dollar once", () => {
    const flows = { deficit: 900, backstop: 0.5, purchases: 100, aiBonds: 200, savingShift: 30, foreignShift: 20 };
    expect(excessSupply(flows, persistence)).toBeCloseTo(450 - 35 + 100 - 30 - 20, 12);
    expect(dollarsToPlace(flows)).toBe(450 - 100 + 200 - 30 - 20);
  });
});
