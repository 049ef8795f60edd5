import { describe, expect, it } from "vitest";
import { assetOf, economyOf, type Opened } from "../../../../../tests/economies.ts";
import { held, type Paths, ramp, runOf, world } from "../../../../../tests/runs.ts";
import { exp, min } from "../../solve/math.ts";

const { ids } = world.assets;
const speculative = ["software", "high-beta", "bitcoin", "crypto"];
const shares = ["equities", "hyperscalers", "memory", "chips", "software", "high-beta"];

/** Confidence that answers at once to falls below levels it never forgets: the loop without time. */
const atOnce = { "confidence.fallTime": 1e-12, "confidence.memory": 1e12 };

function fallen(logs: Readonly<Record<string, number>>, given: Parameters<typeof economyOf>[1] = {}): Opened {
  const opened = economyOf({}, given);
  for (const [id, log] of Object.entries(logs)) opened.economy.market.price[assetOf(id)] = exp(log);
  opened.run("confidence");
  return opened;
}
const all = (names: readonly string[], log: number): Record<string, number> =>
  Object.fromEntries(names.map((id) => [id, log]));

describe("confidence", () => {
  it("is whole at rest, exactly, and when everything rises", () => {
    for (const opened of [fallen({}), fallen(all(ids, 0.5))]) {
      expect(opened.economy.state).toMatchObject({ broadConfidence: 1, speculativeConfidence: 1 });
    }
  });

  it("reads falls of one period in the next: values of the same period do not know", () => {
    const opened = economyOf({ "news.equities": held(-0.3, "log") });
    opened.run("discounting", "forced-selling", "confidence");
    const before = opened.economy.market.value.slice();
    expect(opened.economy.state.broadConfidence).toBeLessThan(1);
    opened.run("discounting");
    expect(opened.economy.market.value[assetOf("hy")]).toBeLessThan(before[assetOf("hy")]);
  });

  it("falls with e^(−1) of the gap left after a month, towards e^(−ψ·ψ_S·DD) and e^(−ψ·DD)", () => {
    const { state } = fallen(all(speculative, -0.3), { parameters: { "confidence.memory": 1e12 } }).economy;
    const target = exp(-2 * 0.4 * 0.3);
    expect(state.speculativeConfidence).toBeCloseTo(1 + (target - 1) * (1 - exp(-1)), 9);
  });

  it("comes back within years what was lost within a month", () => {
    const opened = fallen(all(ids, -0.3), { parameters: atOnce });
    const low = opened.economy.state.broadConfidence;
    opened.economy.market.price.fill(1);
    for (let month = 0; month < 12; month++) opened.run("confidence");
    const back = (opened.economy.state.broadConfidence - low) / (1 - low);
    expect(back).toBeCloseTo(1 - exp(-1 / 1.15), 6);
  });

  it("forgets what prices used to be: a fall that lasts for years ends as the new usual level", () => {
    const opened = fallen(all(ids, -0.3));
    const low = opened.economy.state.broadConfidence;
    for (let month = 0; month < 120; month++) opened.run("confidence");
    expect(opened.economy.state.usualEquities).toBeCloseTo(-0.3, 5);
    expect(opened.economy.state.broadConfidence).toBeGreaterThan(low);
    expect(opened.economy.state.broadConfidence).toBeGreaterThan(0.999);
  });
});

describe("two indices", () => {
  it("must hold: a fall of all crypto by half lowers the speculative index by 18 % and the broad one by 5 %", () => {
    const { state } = fallen(all(["bitcoin", "crypto"], -0.5), { parameters: atOnce }).economy;
    expect(state.speculativeConfidence).toBeCloseTo(exp(-2 * 0.4 * 0.25), 9);
    expect(state.broadConfidence).toBeCloseTo(exp(-2 * 0.1 * 0.25), 9);
  });

  it("must hold: in a run, a crash of crypto alone hardly moves high yield", () => {
    const crash: Paths = { "own-shock.bitcoin": ramp(-0.3, "log"), "own-shock.crypto": ramp(-0.5, "log") };
    const { state, price } = runOf(crash, { horizon: { months: 12, step: "month" } });
    const least = (column: Float64Array): number => column.reduce((low, each) => min(low, each), 1);
    const trough = (id: string): number => least(price.filter((_, cell) => cell % ids.length === assetOf(id)));
    expect(trough("bitcoin")).toBeLessThan(0.7);
    expect(1 - least(state.broadConfidence)).toBeLessThan(0.5 * (1 - least(state.speculativeConfidence)));
    expect(trough("hy")).toBeGreaterThan(0.98);
  });

  it("a fall of all shares moves both, the broad index more", () => {
    const { state } = fallen(all(shares, -0.2), { parameters: atOnce }).economy;
    expect(state.broadConfidence).toBeCloseTo(exp(-2 * (0.2 + 0.1 * 0.1)), 9);
    expect(state.speculativeConfidence).toBeCloseTo(exp(-2 * 0.4 * 0.1), 9);
  });

  it("shares count by their value, speculative assets alike", () => {
    const { value } = world.assets;
    const { state } = fallen({ equities: -0.1 }, { parameters: atOnce }).economy;
    const total = shares.reduce((sum, id) => sum + (value[assetOf(id)] ?? 0), 0);
    expect(state.broadConfidence).toBeCloseTo(exp((-2 * 0.1 * (value[assetOf("equities")] ?? 0)) / total), 9);
    expect(fallen({ crypto: -0.1 }, { parameters: atOnce }).economy.state.speculativeConfidence).toBeCloseTo(
      exp(-2 * 0.4 * 0.025),
      9,
    );
  });
});

describe("the loop of prices and confidence", () => {
  /** Second fall of a value over the first fall of all speculative prices, through both rooms. */
  const gainOf = (id: string, first: number, parameters: Readonly<Record<string, number>>): number => {
    const opened = fallen(all(speculative, -first), { parameters });
    opened.run("discounting");
    return opened.economy.market.value[assetOf(id)] / -first;
  };

  it("must hold: has the static gain .68 for other crypto and .48 for bitcoin, through the rooms themselves", () => {
    expect(gainOf("crypto", 1e-6, atOnce)).toBeCloseTo(0.68, 5);
    expect(gainOf("bitcoin", 1e-6, atOnce)).toBeCloseTo(0.48, 5);
  });

  it("has a gain that does not depend on the size of the step", () => {
    const weekly = (() => {
      const opened = economyOf({}, { parameters: atOnce, step: "week" });
      for (const id of speculative) opened.economy.market.price[assetOf(id)] = exp(-1e-6);
      opened.run("confidence", "discounting");
      return opened.economy.market.value[assetOf("crypto")] / -1e-6;
    })();
    expect(weekly).toBeCloseTo(gainOf("crypto", 1e-6, atOnce), 5);
  });

  it("grows with ψ, ψ_S and Π as their product", () => {
    const gain = gainOf("bitcoin", 1e-6, {
      ...atOnce,
      "confidence.gain": 3,
      "confidence.speculativeGain": 0.2,
      "confidence.premium.bitcoin": 1,
    });
    expect(gain).toBeCloseTo(0.6, 5);
  });
});

describe("the channel switched off", () => {
  it("leaves both indices whole, whatever falls, and remembers prices all the same", () => {
    const { state } = fallen(all(ids, -0.5), { without: ["confidence"] }).economy;
    expect(state).toMatchObject({ broadConfidence: 1, speculativeConfidence: 1 });
    expect(state.usualEquities).toBeLessThan(0);
  });

  it("takes the second fall from prices, and nothing from payments", () => {
    const crash: Paths = { "own-shock.bitcoin": held(-0.3, "log"), "ai-capex.lab-calls": held(150) };
    const [on, off] = [
      runOf(crash, { horizon: { months: 6, step: "month" } }),
      runOf(crash, { horizon: { months: 6, step: "month" }, without: ["confidence"] }),
    ];
    const last = (run: typeof on, id: string): number => run.price[6 * ids.length + assetOf(id)];
    expect(last(off, "software")).toBeGreaterThan(last(on, "software"));
    expect(off.value[6 * ids.length + assetOf("software")]).toBeCloseTo(0, 3);
    const spent = (run: typeof on): number => run.state.labsSpent.reduce((sum, each) => sum + each, 0);
    expect(spent(off)).toBeCloseTo(75, 6);
    expect(spent(on)).toBeCloseTo(75, 6);
  });
});
