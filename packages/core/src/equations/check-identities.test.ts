import { describe, expect, it } from "vitest";
import { type EquationsReport, runEquations } from "./run-equations.ts";

const sim = {
  format: "ebb/equations.v1",
  id: "sim",
  equations: [
    "Y = C + G",
    "T = theta*Y",
    "C = 0.6*(Y - T) + 0.4*Hh[-1]",
    "Hh = Hh[-1] + Y - T - C",
    "Hs = Hs[-1] + G - T",
  ],
  parameters: { G: 20, theta: 0.2 },
  periods: 40,
  redundant: "Hh = Hs",
  balanceSheet: {
    sectors: ["households", "government"],
    rows: { money: { households: "Hh", government: "-Hs" }, "net-worth": { households: "-Hh", government: "Hs" } },
  },
  transactions: {
    sectors: ["households", "production", "government"],
    rows: {
      consumption: { households: "-C", production: "C" },
      spending: { production: "G", government: "-G" },
      income: { households: "Y", production: "-Y" },
      taxes: { households: "-T", government: "T" },
      money: { households: "-(Hh - Hh[-1])", government: "Hs - Hs[-1]" },
    },
  },
};

/** The model with a text replaced wherever it stands. */
function changed(from: string, to: string): EquationsReport {
  const text = JSON.stringify(sim);
  expect(text).toContain(from);
  return runEquations(text.replaceAll(from, to));
}

function broken({ identities }: EquationsReport): string[] {
  return identities.filter(({ holds }) => !holds).map(({ id }) => id);
}

describe("identities", () => {
  it("a complete model keeps all of them in every period, at rest too", () => {
    const { identities, problems } = runEquations(JSON.stringify(sim));
    expect(identities.map(({ kind }) => kind)).toEqual(
      ["redundant", "row", "row", "column", "column"].concat(Array(5).fill("row"), Array(3).fill("column")),
    );
    expect(identities.every(({ relative }) => relative < 1e-14)).toBe(true);
    expect(problems).toEqual([]);
  });

  it("a dropped entry is named by its row and its column", () => {
    expect(broken(changed('"households":"-T",', ""))).toEqual([
      "transactions.rows.taxes",
      "transactions.sectors.households",
    ]);
  });

  it("a flipped sign is named by its row and its column", () => {
    expect(broken(changed('"government":"-G"', '"government":"G"'))).toEqual([
      "transactions.rows.spending",
      "transactions.sectors.government",
    ]);
  });

  it("a flow with one side only breaks the redundant equation, with the amounts as evidence", () => {
    const { problems } = changed("G - T", "1.001*G - T");
    expect(problems.map(({ place }) => place.path)).toEqual([
      "sim · period 1 · redundant",
      "sim · period 1 · balanceSheet.rows.money",
      "sim · period 1 · balanceSheet.rows.net-worth",
      "sim · period 1 · transactions.rows.money",
      "sim · period 1 · transactions.sectors.government",
    ]);
    const [{ detail } = { detail: undefined }] = problems;
    expect(detail).toMatchObject({ id: "redundant", cells: [{ label: "Hh" }, { label: "Hs" }] });
    expect(detail).toHaveProperty("sum", expect.closeTo(-0.02, 12));
  });

  it("a part in a hundred million of a stock is noticed, a part in a thousand billion is not", () => {
    expect(broken(changed("-Hs", "-1.00000001*Hs"))).toContain("balanceSheet.rows.money");
    expect(broken(changed("-Hs", "-1.000000000001*Hs"))).toEqual([]);
  });

  it.each(["Hh - Hs = 0", "0 = Hs - Hh", "Y - T - C = Hs - Hs[-1]"])(
    "the redundant equation may add and take away on both sides: %s",
    (text) => {
      expect(broken(changed("Hh = Hs", text))).toEqual([]);
    },
  );

  it("a row with a total sums to it", () => {
    const total = { sectors: ["firms"], rows: { capital: { firms: "K" }, "net-worth": { firms: "-K" } } };
    const model = { ...sim, equations: [...sim.equations, "K = 100 + Y"], balanceSheet: total };
    const at = (totals: object) =>
      broken(runEquations(JSON.stringify({ ...model, balanceSheet: { ...total, totals } })));
    expect(at({ capital: "K", "net-worth": "-K" })).toEqual([]);
    expect(at({ capital: "K - 1", "net-worth": "-K" })).toEqual(["balanceSheet.rows.capital"]);
    expect(at({})).toEqual(["balanceSheet.rows.capital", "balanceSheet.rows.net-worth"]);
  });

  it("the largest deviation is reported with its period", () => {
    const { identities } = changed("Hh = Hs", "0 = if(Y[-1] > 70, 1e-3, 0)*Y");
    const [redundant] = identities;
    expect(redundant?.holds).toBe(false);
    expect(redundant?.relative).toBe(1);
    expect(redundant?.period).toBeGreaterThan(3);
  });

  it("an identity that holds again later is broken all the same, and in its own period", () => {
    const [redundant] = changed("Hh = Hs", "0 = if(Y > 50 and Y < 60, Y, 0)").identities;
    expect(redundant).toMatchObject({ holds: false, relative: 1 });
    expect(redundant?.period).toBeLessThan(10);
  });
});
