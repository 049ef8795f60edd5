import { describe, expect, it } from "vitest";
import { economyOf, itemOf, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import { aggregates } from "../../ledger/aggregates.ts";
import type { Book } from "../../ledger/book.ts";
import type { RunRecord } from "../../model/record.ts";
import type { Room } from "../../model/vocabulary.ts";

/** Rooms that make or end money of their own, or send it abroad. */
const others: readonly Room[] = ["money-creation", "income", "margin-calls", "redemptions"];
const output = world.reference.gdp ?? 0;
const percentOfOutput = output / 100;

const items = {
  currency: itemOf("currency"),
  reverseRepo: itemOf("reverse-repo"),
  treasuries: itemOf("treasuries"),
  bankEquity: itemOf("bank-equity"),
};

interface Money {
  readonly reserves: number;
  readonly borrowed: number;
  readonly broad: number;
  readonly held: number;
}

function moneyIn(book: Book): Money {
  const { reserves, broadMoney: broad } = aggregates(book, items, [sectorOf("rest-of-world")]);
  const borrowed = book.liability(itemOf("central-bank-loans"), sectorOf("banks"));
  return { reserves, borrowed, broad, held: book.asset(itemOf("treasuries"), sectorOf("central-bank")) };
}

/** What paths add in a year [usd bn]: `done` of it is what the central bank could buy. */
function added(paths: Paths, off = others): Money & { readonly done: number } {
  const before = moneyIn(economyOf().book);
  let after = before;
  const afterPeriod = (_: number, book: Book): void => void (after = moneyIn(book));
  const { state } = runOf(paths, { horizon: { months: 12, step: "month" }, off: [...off], afterPeriod });
  return {
    reserves: after.reserves - before.reserves,
    borrowed: after.borrowed - before.borrowed,
    broad: after.broad - before.broad,
    held: after.held - before.held,
    done: state.purchases.reduce((sum, each) => sum + each / 12, 0),
  };
}

const purchases = (value: number, counterparty: "banks" | "non-banks" = "non-banks"): Paths => ({
  "central-bank.purchases": held(value),
  "central-bank.counterparty": { choice: counterparty },
});

/** What a sector has, or owes, at the end of each period. */
function series(run: RunRecord, side: "asset" | "liability", sector: string, instrument: string): readonly number[] {
  const { flowsStart, liabilitiesStart, width } = run.world.layout;
  const cell = (side === "asset" ? 0 : liabilitiesStart) + itemOf(instrument) * width + sectorOf(sector);
  return Array.from({ length: run.scenario.periods + 1 }, (_, row) => run.stocks[row * flowsStart + cell] ?? NaN);
}

describe("central bank", () => {
  it("plans, and posts nothing: bonds change hands in the market", () => {
    const { economy, book, run } = economyOf(purchases(600, "banks"));
    run("central-bank");
    expect(economy.state).toMatchObject({ purchases: 600, purchasesFromBanks: 1, notExecuted: 0 });
    expect(book.written).toBe(0);
  });

  it("switched off, purchases of the scenario do not happen", () => {
    const [off, rest] = [runOf(purchases(900), { off: ["central-bank"] }), runOf({})];
    expect(off.state).toEqual(rest.state);
    expect(off.stocks).toEqual(rest.stocks);
  });
});

describe("purchases", () => {
  it("must hold: from non-banks add 1:1 to reserves and to broad money", () => {
    for (const dollars of [1, 100, 900]) {
      const { reserves, broad, done } = added(purchases(dollars));
      expect(done / dollars).toBeCloseTo(1, 12);
      expect(reserves / dollars).toBeCloseTo(1, 9);
      expect(broad / dollars).toBeCloseTo(1, 9);
    }
  });

  it("must hold: from banks add 1:1 to reserves only", () => {
    for (const dollars of [1, 100, 900]) {
      const { reserves, broad } = added(purchases(dollars, "banks"));
      expect(reserves / dollars).toBeCloseTo(1, 9);
      expect(Math.abs(broad)).toBeLessThan(1e-8);
    }
  });

  it("are bonds of the central bank and of nobody else any more", () => {
    for (const counterparty of ["banks", "non-banks"] as const) {
      const { economy, has, all, run } = economyOf(purchases(1200, counterparty));
      const [bank, banks, there] = [has("central-bank", "treasuries"), has("banks", "treasuries"), all("treasuries")];
      run("central-bank", "capital-competition");
      expect(economy.state.purchases).toBe(1200);
      expect(has("central-bank", "treasuries") - bank).toBeCloseTo(100, 9);
      expect(has("banks", "treasuries") - banks).toBeCloseTo(counterparty === "banks" ? -100 : 0, 9);
      expect(all("treasuries")).toBeCloseTo(there, 8);
    }
  });

  it("of more than there is stop there, and the rest is reported", () => {
    for (const counterparty of ["banks", "non-banks"] as const) {
      const { done, reserves } = added(purchases(30_000, counterparty));
      const { state } = runOf(purchases(30_000, counterparty), {
        horizon: { months: 12, step: "month" },
        off: [...others],
      });
      const left = state.notExecuted.reduce((sum, each) => sum + each, 0);
      expect(done + left).toBeCloseTo(30_000, 6);
      expect(left).toBeGreaterThan(1000);
      expect(reserves).toBeCloseTo(done, 6);
    }
  });

  it("must hold: 1 % of GDP lowers x by 3 to 8.5 bp at the end of a programme of two years", () => {
    for (const dollars of [10, percentOfOutput / 2, percentOfOutput, 900]) {
      const { state } = runOf(purchases(dollars), { horizon: { months: 24, step: "month" } });
      const perPercent = ((state.premium.at(-1) ?? 0) * 1e4) / ((2 * dollars) / percentOfOutput);
      expect(perPercent).toBeLessThan(-3);
      expect(perPercent).toBeGreaterThan(-8.5);
      expect(perPercent).toBeCloseTo(-5.03, 1);
    }
  });
});

describe("sales", () => {
  it("end 1:1 the reserves banks have not borrowed, and the broad money non-banks at home paid with", () => {
    const { reserves, borrowed, done } = added(purchases(-600));
    expect(done).toBeCloseTo(-600, 9);
    expect(reserves - borrowed).toBeCloseTo(-600, 8);
    expect(borrowed).toBeGreaterThan(0);
  });

  it("must hold: end at the central bank's holdings, and the rest is reported", () => {
    for (const counterparty of ["banks", "non-banks"] as const) {
      const run = runOf(purchases(-6000, counterparty));
      const left = run.state.notExecuted.reduce((sum, each) => sum + each, 0);
      const done = run.state.purchases.reduce((sum, each) => sum + each / 12, 0);
      const holdings = series(run, "asset", "central-bank", "treasuries");
      expect(done - left).toBeCloseTo(-18_000, 6);
      expect(left).toBeGreaterThan(12_000);
      for (const each of holdings) expect(each).toBeGreaterThan(-1e-8);
      expect(holdings.at(-1)).toBeLessThan(1e-8);
    }
  });
});

describe("reserves", () => {
  const hostile: Readonly<Record<string, Paths>> = {
    "sales to non-banks": purchases(-10_000),
    "sales to banks": purchases(-10_000, "banks"),
    "a Treasury account that empties": { "central-bank.treasury-account": held(0, "usd bn") },
    "a Treasury account as large as reserves": { "central-bank.treasury-account": held(4000, "usd bn") },
    "reverse repo that empties": { "central-bank.reverse-repo": held(0, "usd bn") },
    "reverse repo as large as deposits": { "central-bank.reverse-repo": held(17_000, "usd bn") },
    "everything at once": {
      ...purchases(-10_000),
      "central-bank.treasury-account": held(20_000, "usd bn"),
      "central-bank.reverse-repo": held(20_000, "usd bn"),
      "fiscal.deficit": held(-10_000),
      "fiscal.backstop": held(1, "share"),
    },
  };

  it("must hold: they, the Treasury account and reverse repo are never below 0", () => {
    for (const [name, paths] of Object.entries(hostile)) {
      const run = runOf(paths);
      const all = [
        ...series(run, "asset", "banks", "reserves"),
        ...series(run, "asset", "government", "treasury-account"),
        ...series(run, "liability", "central-bank", "reverse-repo"),
      ];
      for (const each of all) expect(each, name).toBeGreaterThan(-1e-7);
    }
  });

  it("must hold: below satiation banks borrow what is missing, and repay as reserves return", () => {
    const steps = [
      { at: "2025-10-01", value: -600 },
      { at: "2026-10-01", value: 0 },
      { at: "2027-10-01", value: 600 },
    ];
    const run = runOf({ "central-bank.purchases": { unit: "usd bn/yr", steps } });
    const loans = series(run, "liability", "banks", "central-bank-loans");
    const opening = loans[0] ?? 0;
    expect(loans[12]).toBeGreaterThan(opening + 400);
    expect(loans[24]).toBeCloseTo(loans[12] ?? 0, 6);
    expect(loans[36]).toBeCloseTo(opening, 6);
  });

  it("stay at the satiation level, 12.5 % of what banks had, while banks borrow", () => {
    const run = runOf(purchases(-600));
    const bankAssets = world.layout.instruments.reduce(
      (sum, id) => sum + (series(run, "asset", "banks", id)[0] ?? 0),
      0,
    );
    const reserves = series(run, "asset", "banks", "reserves");
    expect(reserves.at(-1)).toBeCloseTo(0.125 * bankAssets, 6);
  });
});
