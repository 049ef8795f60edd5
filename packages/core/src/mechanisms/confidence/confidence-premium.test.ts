import { describe, expect, it } from "vitest";
import { central } from "../../../../../tests/parameters.ts";
import { exp } from "../../solve/math.ts";
import { confidenceTarget } from "./confidence-index.ts";
import { confidencePremium, staticLoopGain } from "./confidence-premium.ts";
import { confidenceParameters as parameters } from "./parameters.ts";

const { premium } = parameters;
const speculative = central(parameters.gain) * central(parameters.speculativeGain);

describe("the premium for lost confidence", () => {
  it("is 0 at rest and for Treasuries, exactly", () => {
    for (const each of Object.values(premium)) expect(confidencePremium(central(each), 1)).toBe(0);
    expect(confidencePremium(central(premium.treasuries), 0.3)).toBe(0);
  });

  it("takes 15 % in logs off broad equities when confidence is gone, and lifts gold", () => {
    expect(confidencePremium(central(premium.equities), 0)).toBeCloseTo(-0.15, 14);
    expect(confidencePremium(central(premium.gold), 0.5)).toBeCloseTo(0.025, 14);
  });
});

describe("the static loop gain", () => {
  it("must hold: is .68 for other crypto and .48 for bitcoin at central values", () => {
    expect(staticLoopGain(speculative, central(premium.crypto))).toBeCloseTo(0.68, 14);
    expect(staticLoopGain(speculative, central(premium.bitcoin))).toBeCloseTo(0.48, 14);
  });

  it("is the slope of the loop from a small fall to the fall it brings", () => {
    const fall = 1e-6;
    const brought = -confidencePremium(central(premium.crypto), confidenceTarget(speculative, fall));
    expect(brought / fall).toBeCloseTo(0.68, 5);
  });

  it("below 1 ends in a finite fall: a shock of .1 on crypto settles where d = .1 + Π(1 − e^(−ψψ_S d))", () => {
    let fall = 0;
    for (let round = 0; round < 200; round++) {
      fall = 0.1 - confidencePremium(central(premium.crypto), confidenceTarget(speculative, fall));
    }
    expect(fall).toBeCloseTo(0.1 + 0.85 * (1 - exp(-0.8 * fall)), 12);
    expect(fall).toBeLessThan(0.1 / (1 - 0.68));
  });
});
