import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import { parseWorld, type World } from "./parse-world.ts";

type Tree = Record<string, unknown>;

/** A fund that borrows, a bank, a public, a government and a central bank; every section in its smallest form. */
function small(): Tree {
  const name = { en: "x", ru: "x" };
  return {
    format: "ebb/world.v1",
    id: "small",
    name,
    date: "2025-09-30",
    sectors: [
      { id: "central-bank", name, settles: "central-bank" },
      { id: "government", name, settles: "treasury-account" },
      { id: "banks", name, settles: "reserves" },
      { id: "people", name, settles: "deposits" },
      { id: "fund", name, settles: "deposits" },
      { id: "other-fund", name, settles: "deposits" },
    ],
    instruments: [
      { id: "reserves", name, kind: "financial" },
      { id: "deposits", name, kind: "financial" },
      { id: "margin-loans", name, kind: "financial" },
      { id: "fund-shares", name, kind: "financial" },
      { id: "treasuries", name, kind: "financial" },
      { id: "bitcoin", name, kind: "real" },
      { id: "commitments", name, kind: "memo" },
    ],
    assets: [
      { id: "treasuries", class: "government", cashFlow: { duration: 6, onset: 1 }, issuers: { all: "government" } },
      { id: "bitcoin", class: "crypto", rateBeta: 25 },
    ],
    balanceSheet: {
      reserves: { assets: { banks: 100 }, liabilities: { "central-bank": "residual" } },
      deposits: { assets: { fund: 20, people: "residual" }, liabilities: { banks: 500 } },
      "margin-loans": { owed: { fund: { banks: 50 } } },
      "fund-shares": { owed: { fund: { people: 200, "other-fund": 10 }, "other-fund": { people: 60 } } },
      treasuries: { assets: { fund: 200, people: "residual" }, liabilities: { government: 1000 } },
      bitcoin: { supply: 90, assets: { fund: 40, people: "residual" } },
      commitments: { assets: { fund: 5 } },
    },
    investors: {
      fund: {
        floor: 10,
        callShare: 0.4,
        redemptions: { flows: "hedge", notice: { value: 60, unit: "d" }, gate: 0.25 },
        leverage: { debts: ["margin-loans"], buffer: 0.1, limit: 60, loanToValue: 0.5 },
        conviction: { bitcoin: 0.9 },
      },
      "other-fund": { redemptions: {}, callShare: 0.1 },
    },
    conviction: { bitcoin: 0.05 },
    reference: { gdp: 1000, yield10y: { value: 416, unit: "bp" } },
    plan: [
      { id: "spending", amounts: { government: -30, people: "residual" } },
      { id: "lending", instrument: "treasuries", amounts: { government: 30, people: -30 } },
    ],
    published: [{ ratio: "deposits-over-gdp", value: 0.6, date: "2024", source: "a bank", grade: "B" }],
  };
}

/** The same with one place changed; keys are joined by dots. */
function changed(path: string, value: unknown): Tree {
  const world = small();
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let at: Tree = world;
  for (const key of keys) at = at[key] as Tree;
  at[last] = value;
  return world;
}

const opened = (tree: Tree): World => parseWorld(JSON.stringify(tree), "small.yaml");

function faults(tree: Tree): readonly string[] {
  try {
    opened(tree);
    return [];
  } catch (error) {
    if (error instanceof EbbError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

describe("a world that holds together", () => {
  it("opens, and both sides of a row follow from who owes whom", () => {
    const { rows } = opened(small());
    const shares = rows.find(({ instrument }) => instrument === "fund-shares");
    expect(shares?.assets.get("people")).toBe(260);
    expect(shares?.liabilities.get("fund")).toBe(210);
    expect(shares?.gap).toBe(0);
  });

  it("gives the residual holder what a supply leaves, where nobody owes", () => {
    const { rows } = opened(small());
    expect(rows.find(({ instrument }) => instrument === "bitcoin")?.assets.get("people")).toBe(50);
  });

  it("gives the residual of a plan's row what brings it to zero", () => {
    expect(opened(small()).plan[0]?.amounts.get("people")).toBe(30);
  });

  it("needs none of the new sections", () => {
    const { format, id, name, date, sectors, instruments, balanceSheet } = small();
    expect(faults({ format, id, name, date, sectors, instruments, balanceSheet })).toEqual([]);
  });
});

describe("a world that does not hold together is refused", () => {
  it.for([
    ["a holder that owns more than the supply", "balanceSheet.bitcoin.assets.fund", 95, "world/residual-negative"],
    ["holders that own more than is owed", "balanceSheet.treasuries.assets.fund", 1100, "world/residual-negative"],
    ["a supply nobody holds the rest of", "balanceSheet.bitcoin.assets.people", 10, "world/supply-not-held"],
    [
      "a row without a residual holder that leaves a gap",
      "balanceSheet.treasuries.assets.people",
      1,
      "world/row-not-zero",
    ],
    ["a supply of what somebody owes", "balanceSheet.treasuries.supply", 1000, "world/supply-of-a-claim"],
    ["a side beside who owes whom", "balanceSheet.margin-loans.assets", { banks: 50 }, "world/owed-and-sides"],
    ["a negative holding", "balanceSheet.deposits.assets.fund", -1, "world/out-of-range"],
    ["a claim of a negative amount", "balanceSheet.margin-loans.owed.fund.banks", -1, "world/out-of-range"],
    ["a floor above cash", "investors.fund.floor", 21, "world/floor-above-cash"],
    ["a debt above its limit", "investors.fund.leverage.limit", 49, "world/debt-above-limit"],
    ["a debt above its share of the assets", "investors.fund.leverage.loanToValue", 0.2, "world/loan-above-value"],
    ["shares of a call above one", "investors.other-fund.callShare", 0.7, "world/call-shares"],
    ["funds that hold each other", "balanceSheet.fund-shares.owed.other-fund", { fund: 60 }, "world/circular-stakes"],
    ["an amount in a unit of something else", "investors.fund.floor", { value: 1, unit: "yr" }, "world/wrong-unit"],
    ["a yield in a unit of money", "reference.yield10y", { value: 1, unit: "usd bn" }, "world/wrong-unit"],
    ["a figure of a later day without a rule", "reference.gdp", { value: 1, date: "2025Q4" }, "world/after-baseline"],
    ["a date that is none", "reference.gdp", { value: 1, date: "last autumn" }, "world/unreadable-date"],
    ["a share above one", "investors.fund.redemptions.gate", 1.5, "world/out-of-range"],
    ["an unknown instrument of a debt", "investors.fund.leverage.debts", ["margin-loan"], "world/unknown-choice"],
    ["an unknown sector with terms", "investors.bank", { floor: 0 }, "world/unknown-choice"],
    ["an unknown debtor", "balanceSheet.margin-loans.owed", { funds: { banks: 50 } }, "world/unknown-choice"],
    [
      "an asset nobody holds",
      "balanceSheet.bitcoin",
      { supply: 0, assets: { people: "residual" } },
      "world/nobody-holds",
    ],
    ["an issuer that owes nothing", "assets.0.issuers.all", "banks", "world/not-an-issuer"],
    ["a first cash flow after the mean one", "assets.0.cashFlow.onset", 6, "world/late-onset"],
    ["a plan's row that does not sum to zero", "plan.1.amounts.people", -29, "world/plan-row"],
    ["a plan's column that does not sum to zero", "plan.0.amounts.government", -31, "world/plan-column"],
    ["not a number", "investors.fund.floor", "much", "world/wrong-type"],
  ] as const)("%s", ([, path, value, code]) => {
    expect(faults(changed(path, value))).toContain(code);
  });

  it("an asset in two nests", () => {
    const tree = small();
    tree["assets"] = [
      { id: "treasuries", class: "government", nest: ["a", "b"] },
      { id: "bitcoin", class: "crypto", nest: ["b"] },
    ];
    expect(faults(tree)).toEqual(["world/nest-not-a-tree"]);
  });

  it("a figure of a later day is taken where a rule brings it back", () => {
    expect(faults(changed("reference.gdp", { value: 1, date: "2025Q4", rule: "by growth" }))).toEqual([]);
  });

  it("with every fault at once, each at its line", () => {
    const tree = changed("investors.fund.floor", 21);
    (tree["plan"] as Tree[])[1] = { id: "lending", amounts: { government: 30, people: -29 } };
    (tree["balanceSheet"] as Tree)["bitcoin"] = { supply: 90, assets: { fund: 40 } };
    expect(faults(tree).toSorted()).toEqual([
      "world/floor-above-cash",
      "world/plan-column",
      "world/plan-row",
      "world/supply-not-held",
    ]);
  });
});
