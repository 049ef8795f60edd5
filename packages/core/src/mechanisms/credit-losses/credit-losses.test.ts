import { describe, expect, it } from "vitest";
import { changed, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { essay, held, type Paths, ramp, runOf, world } from "../../../../../tests/runs.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import { exp } from "../../solve/math.ts";
import { ownFunds } from "../money-creation/own-funds.ts";
import { central } from "../../../../../tests/parameters.ts";
import { isInDefault, overdueTime } from "./default.ts";
import { creditLossesParameters as parameters } from "./parameters.ts";

const grace = central(parameters.grace);

describe("what is overdue", () => {
  it("grows with time while it lasts, in two half-steps as in one, and is forgotten once paid", () => {
    expect(overdueTime(5, 0, 0.25)).toBe(0.25);
    expect(overdueTime(5, overdueTime(5, 0, 0.125), 0.125)).toBe(0.25);
    expect(overdueTime(0, 0.25, 0.25)).toBe(0);
  });
});

describe("a default", () => {
  it("comes after the grace, not on its last day", () => {
    expect(isInDefault(grace, grace, 10)).toBe(false);
    expect(isInDefault(grace + 1 / 365, grace, 10)).toBe(true);
  });

  it("comes at once when equity is below zero, and not at zero", () => {
    expect(isInDefault(0, grace, -1e-9)).toBe(true);
    expect(isInDefault(0, grace, 0)).toBe(false);
  });

  it("does not come to those who pay", () => {
    expect(isInDefault(0, grace, 10)).toBe(false);
  });
});

/** What lenders of a sector can take: everything with a price, and cash [usd bn]. */
function assetsOf({ has, economy: { world: on } }: Opened, sector: string): number {
  return on.assets.ids.reduce((sum, id) => sum + has(sector, id), has(sector, "deposits"));
}

const debtOf = ({ economy: { claims, world: on } }: Opened, sector: string): number =>
  claims.owed.reduce(
    (sum, owed, row) => sum + (on.claims.isSecured[row] === 1 && on.claims.debtor[row] === sectorOf(sector) ? owed : 0),
    0,
  );

/** The shipped world with one more debt, so that a group owes so much more than it has. */
function short(instrument: string, debtor: string, creditor: string, equity: number): CompiledWorld {
  const rest = economyOf();
  return changed({ owe: [[instrument, debtor, creditor, assetsOf(rest, debtor) - debtOf(rest, debtor) - equity]] });
}

function judged(on: CompiledWorld): Opened {
  const opened = economyOf({}, { on });
  opened.run("credit-losses");
  return opened;
}

const inDefault = ({ economy: { sectors } }: Opened, sector: string): boolean =>
  sectors.inDefault[sectorOf(sector)] === 1;

describe("a group that owes more than it has", () => {
  it("is not there at the opening of the shipped world", () => {
    expect([...judged(world).economy.sectors.inDefault].every((each) => each === 0)).toBe(true);
  });

  it("defaults at less than nothing, and not at a last dollar of its own", () => {
    expect(inDefault(judged(short("margin-loans", "crypto-traders", "households", 1e-3)), "crypto-traders")).toBe(
      false,
    );
    expect(inDefault(judged(short("margin-loans", "crypto-traders", "households", -1e-3)), "crypto-traders")).toBe(
      true,
    );
  });

  it("must hold: leaves the loss with its lenders, each by its share of the debt, and no bank where no bank lent", () => {
    const on = short("margin-loans", "crypto-traders", "households", -50);
    const [before, after] = [economyOf({}, { on }), judged(on)];
    const debt = debtOf(before, "crypto-traders");
    expect(debtOf(after, "crypto-traders")).toBeCloseTo(debt - 50, 9);
    expect(debtOf(after, "crypto-traders")).toBeCloseTo(assetsOf(after, "crypto-traders"), 9);
    const lost = (lender: string): number => before.has(lender, "margin-loans") - after.has(lender, "margin-loans");
    expect(lost("stablecoin-issuers")).toBeCloseTo((50 * 15) / debt, 9);
    expect(lost("households")).toBeCloseTo((50 * (debt - 15)) / debt, 9);
    expect(after.economy.state.bankLosses).toBe(0);
  });

  it("costs banks what they lent: margin loans of retail", () => {
    const after = judged(short("margin-loans", "retail", "banks", -100));
    expect(after.economy.state.bankLosses).toBeCloseTo(100, 9);
    const flow = after.economy.world.layout.flows.indexOf("credit-loss");
    expect(after.book.flow(flow, sectorOf("banks"))).toBeCloseTo(-100, 9);
  });

  it("must hold: a money fund passes its loss on to its holders, pro rata, and keeps its own net worth", () => {
    const on = short("repo", "hedge-funds", "money-funds", -300);
    const [before, after] = [economyOf({}, { on }), judged(on)];
    const debt = debtOf(before, "hedge-funds");
    const fundsLost = (300 * (debt - 800)) / debt;
    expect(before.has("money-funds", "repo") - after.has("money-funds", "repo")).toBeCloseTo(fundsLost, 9);
    expect(after.economy.state.bankLosses).toBeCloseTo(300 - fundsLost, 9);
    expect(after.owes("money-funds", "money-fund-shares")).toBeCloseTo(
      before.owes("money-funds", "money-fund-shares") - fundsLost,
      8,
    );
    expect(after.book.netWorth(sectorOf("money-funds"))).toBeCloseTo(before.book.netWorth(sectorOf("money-funds")), 8);
    const left = 1 - fundsLost / before.owes("money-funds", "money-fund-shares");
    for (const holder of ["households", "firms", "insurers-pensions", "rest-of-world"]) {
      expect(after.has(holder, "money-fund-shares")).toBeCloseTo(left * before.has(holder, "money-fund-shares"), 8);
    }
  });

  it("loses no more in the month after, when nothing has moved", () => {
    const opened = judged(short("margin-loans", "retail", "banks", -100));
    opened.run("credit-losses");
    expect(opened.economy.state.bankLosses).toBeCloseTo(100, 9);
  });
});

describe("a call that stays open", () => {
  /** Months of arrears until default, retail's own means aside; `paid`: a month in which it was paid after all. */
  const monthsUntilDefault = (graceMonths: number, paid = -1): number => {
    const opened = economyOf({}, { parameters: { "credit-losses.grace": graceMonths } });
    for (let month = 1; month <= 24; month++) {
      opened.economy.sectors.arrears[sectorOf("retail")] = month === paid ? 0 : 1;
      opened.run("credit-losses");
      if (inDefault(opened, "retail")) return month;
    }
    return Infinity;
  };

  it("is a default after the grace, not on its last day", () => {
    expect(monthsUntilDefault(3)).toBe(4);
    expect(monthsUntilDefault(1)).toBe(2);
  });

  it("that is paid in between starts anew", () => {
    expect(monthsUntilDefault(3, 3)).toBe(7);
  });

  it("costs nobody anything by itself while there are assets behind it", () => {
    const opened = economyOf({}, { parameters: { "credit-losses.grace": 1 } });
    for (let month = 0; month < 3; month++) {
      opened.economy.sectors.arrears[sectorOf("retail")] = 1;
      opened.run("credit-losses");
    }
    expect(inDefault(opened, "retail")).toBe(true);
    expect(opened.economy.state.bankLosses).toBe(0);
    expect(debtOf(opened, "retail")).toBeCloseTo(1124.8, 9);
  });

  it("of who has no debt against assets is no default: redemptions and calls that wait hurt no lender", () => {
    const opened = economyOf();
    for (let month = 0; month < 12; month++) {
      opened.economy.sectors.arrears[sectorOf("bond-funds")] = 1;
      opened.run("credit-losses");
    }
    expect(inDefault(opened, "bond-funds")).toBe(false);
  });
});

describe("after a default", () => {
  const on = changed({ owe: [["margin-loans", "crypto-traders", "households", 300]] });
  const crash: Paths = { "own-shock.bitcoin": held(-2, "log"), "own-shock.crypto": held(-2, "log") };
  const run = runOf(crash, { horizon: { months: 3, step: "month" } }, on);
  const { layout } = on;
  const rows = [0, 1, 2, 3];
  const of = (column: Float64Array, row: number): number =>
    column[row * layout.sectors.length + sectorOf("crypto-traders")] ?? Number.NaN;
  const holds = (instrument: string, row: number): number =>
    run.stocks[
      row * layout.flowsStart + layout.instruments.indexOf(instrument) * layout.width + sectorOf("crypto-traders")
    ] ?? Number.NaN;

  it("all collateral is sold without delay: nothing of a coin is left a month later", () => {
    expect(rows.map((row) => of(run.sectors.inDefault, row))).toEqual([0, 1, 1, 1]);
    expect(holds("bitcoin", 1)).toBeGreaterThan(1);
    expect(holds("bitcoin", 2)).toBeLessThan(1e-9);
    expect(holds("crypto", 2)).toBeLessThan(1e-9);
  });

  it("what lenders were owed at the opening was repaid or is lost, to the dollar", () => {
    const owed = (row: number): number =>
      run.claims.owed
        .subarray(row * on.claims.amount.length, (row + 1) * on.claims.amount.length)
        .reduce((sum, each, claim) => sum + (on.claims.debtor[claim] === sectorOf("crypto-traders") ? each : 0), 0);
    expect(owed(0)).toBeCloseTo(450, 9);
    const repaid = rows.reduce((sum, row) => sum + of(run.sectors.repaid, row), 0);
    expect(repaid).toBeGreaterThan(0);
    expect(owed(3)).toBeLessThan(450 - repaid);
    // What is left stands against what cannot be sold: stablecoins and cash below the floor.
    expect(owed(3)).toBeLessThanOrEqual(holds("stablecoins", 3) + holds("deposits", 3) + 1e-9);
    expect(run.state.bankLosses[3]).toBe(0);
  });
});

describe("bank lending after losses", () => {
  /** Loans to firms and households after a month in which banks had lost a share of their own funds. */
  const lentAfter = (share: number, without: readonly ("confidence" | "money")[] = []): number => {
    const opened = economyOf({}, { without });
    const loans = (): number => opened.owes("firms", "bank-loans") + opened.owes("households", "bank-loans");
    const before = loans();
    opened.economy.state.bankLosses = share * ownFunds(opened.economy);
    opened.run("money-creation");
    return loans() / before - 1;
  };

  it("must hold: is untouched, exactly, by losses up to 6 % of own funds", () => {
    for (const share of [0, 0.01, 0.0599]) expect(lentAfter(share)).toBe(0);
  });

  it("beyond moves to e^(−3·(loss − 6 %)), a sixth of the way in a month", () => {
    expect(lentAfter(0.1)).toBeCloseTo((exp(-3 * 0.04) - 1) * (1 - exp(-1 / 6)), 9);
    expect(lentAfter(0.3)).toBeLessThan(lentAfter(0.1));
  });

  it("does not answer to losses with the channel of confidence or of money off", () => {
    expect(lentAfter(0.5, ["confidence"])).toBe(0);
    expect(lentAfter(0.5, ["money"])).toBe(0);
  });
});

describe("a squeeze", () => {
  const squeeze: Paths = {
    "ai-capex.spending": ramp(789),
    "ai-capex.lab-calls": ramp(150),
    "discounting.policy-yield": ramp(40, "bp"),
  };

  it("must hold: may pass without a credit crunch: prices fall, banks lose nothing and no loss limits lending", () => {
    for (const parameters of [new Map<string, number>(), essay]) {
      const { state, price } = runOf(squeeze, { parameters });
      expect(price.some((each) => each < 0.9)).toBe(true);
      expect([...state.bankLosses].every((each) => each === 0)).toBe(true);
    }
  });

  it("that lowers what banks' securities are worth books no loss: own funds are by the book", () => {
    const { state } = runOf({ "discounting.policy-yield": held(300, "bp") }, { horizon: { months: 1, step: "month" } });
    expect(state.bankLosses[1]).toBe(0);
  });
});
