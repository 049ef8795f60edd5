import { describe, expect, it } from "vitest";
import { held, ramp, runOf, world } from "../../../../tests/runs.ts";
import { capitalCompetitionParameters } from "../mechanisms/capital-competition/parameters.ts";
import { creditSpread } from "./credit-spread.ts";

const quiet = { without: ["capital-calls", "redemptions", "margin", "confidence", "money"] as const };

describe("a credit spread", () => {
  it("is that of the opening at rest, to the last bit", () => {
    const run = runOf({});
    expect(new Set(creditSpread(run, "ig"))).toEqual(new Set([(world.reference.spreadIg ?? 0) / 1e-4]));
    expect(new Set(creditSpread(run, "hy"))).toEqual(new Set([(world.reference.spreadHy ?? 0) / 1e-4]));
  });

  it("does not move when only yields do, whatever durations are drawn", () => {
    const parameters = new Map([["discounting.duration.hy", 4]]);
    const run = runOf({ "discounting.policy-yield": ramp(150, "bp") }, { parameters, ...mutable(quiet) });
    for (const spread of creditSpread(run, "hy") ?? []) expect(spread).toBeCloseTo(280, 8);
  });

  it("takes the cash flows of each period where a scenario changes them on the way", () => {
    const paths = { "discounting.policy-yield": held(150, "bp"), "discounting.duration.hy": ramp(4, "yr") };
    const run = runOf(paths, mutable(quiet));
    for (const spread of creditSpread(run, "hy") ?? []) expect(spread).toBeCloseTo(280, 8);
  });

  it("of ig widens by what issuance adds, where next to nothing else moves it", () => {
    const run = runOf({ "ai-capex.spending": held(489) }, mutable(quiet));
    const added = run.state.issuanceSpread[1] / 1e-4;
    expect(added).toBeGreaterThan(0.4 * capitalCompetitionParameters.issuanceSpread.value);
    expect(creditSpread(run, "ig")?.[1]).toBeCloseTo(76 + added, 2);
    expect(creditSpread(run, "hy")?.[1]).toBeCloseTo(280, 2);
  });

  it("of hy widens by a loss of its value over its duration, to first order", () => {
    const run = runOf({ "news.hy": held(-0.001, "log") }, mutable(quiet));
    const duration: number = world.assets.duration[world.assets.ids.indexOf("hy")];
    expect(creditSpread(run, "hy")?.[1]).toBeCloseTo(280 + 10 / duration, 2);
  });

  it("holds no yields where discounting reaches no price", () => {
    const run = runOf({ "discounting.policy-yield": held(200, "bp") }, { without: ["discounting"] });
    expect(creditSpread(run, "hy")?.[1]).toBeCloseTo(280, 8);
  });
});

function mutable<Channels extends readonly unknown[]>({ without }: { readonly without: Channels }) {
  return { without: [...without] as [...Channels] };
}
