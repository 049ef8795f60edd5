import { describe, expect, it } from "vitest";
import { held, ramp, runOf } from "../../../../tests/runs.ts";
import { bankCredit, creditPerAiDollar, moneySeries, netLiquidity, spendingPerFreeCash } from "./money-outputs.ts";

const buildOut = { "ai-capex.spending": ramp(789) };

describe("money", () => {
  it("of the opening is what the world's pages say", () => {
    const run = runOf({});
    expect(moneySeries(run, "base")[0]).toBeCloseTo(5478, 0);
    expect(netLiquidity(run)[0]).toBeCloseTo(4699, 0);
  });

  it("bought from non-banks grows base and broad money alike, and no bank credit", () => {
    const run = runOf({ "central-bank.purchases": held(120) }, { off: ["money-creation"] });
    const grown = (each: Float64Array): number => (each[1] ?? 0) - (each[0] ?? 0);
    expect(grown(moneySeries(run, "base"))).toBeCloseTo(10, 6);
    expect(grown(netLiquidity(run))).toBeCloseTo(10, 6);
    expect(grown(bankCredit(run))).toBe(0);
  });

  it("is not drained by prices of bonds, and is by what is parked at the central bank", () => {
    const yields = netLiquidity(runOf({ "discounting.policy-yield": held(100, "bp") }));
    expect(new Set(yields).size).toBe(1);
    const grown = (each: Float64Array): number => (each[36] ?? 0) - (each[0] ?? 0);
    for (const path of ["central-bank.treasury-account", "central-bank.reverse-repo"]) {
      const parked = runOf({ [path]: held(1_000, "usd bn") });
      expect(grown(netLiquidity(parked)), path).toBeLessThan(-50);
      expect(grown(netLiquidity(parked)), path).toBeCloseTo(grown(moneySeries(parked, "base")), 6);
    }
  });

  it("has no credit per AI dollar where none was spent, and a number from then on", () => {
    expect(new Set(creditPerAiDollar(runOf({})))).toEqual(new Set(["no-ai-spending"]));
    const [opening, ...after] = creditPerAiDollar(runOf(buildOut));
    expect(opening).toBe("no-ai-spending");
    expect(after.every((each) => typeof each === "number" && Number.isFinite(each))).toBe(true);
  });

  it("credit per AI dollar times AI dollars is credit", () => {
    const run = runOf(buildOut);
    const ratio = creditPerAiDollar(run);
    const credit = bankCredit(run);
    let spent = 0;
    for (let row = 1; row < credit.length; row++) {
      spent += run.state.aiSpent[row] + run.state.labsSpent[row];
      expect(Number(ratio[row]) * spent).toBeCloseTo(credit[row] - credit[0], 8);
    }
  });

  it("spending per free cash is the plan's at rest, and above 1 once spending passes the cash", () => {
    const rest = spendingPerFreeCash(runOf({}));
    expect(rest?.[36]).toBeCloseTo(389 / 602.8, 12);
    expect(spendingPerFreeCash(runOf(buildOut))?.[36]).toBeGreaterThan(1);
  });
});
