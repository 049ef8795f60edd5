import { describe, expect, it } from "vitest";
import { economyOf, itemOf, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, ramp, runOf } from "../../../../../tests/runs.ts";
import { aggregates } from "../../ledger/aggregates.ts";
import type { Book } from "../../ledger/book.ts";
import type { Room } from "../../model/vocabulary.ts";

/** Rooms that make or end money of their own, or send it abroad: savers of the rest of the world redeem fund shares too. */
const others: readonly Room[] = ["money-creation", "income", "margin-calls", "redemptions"];
/** Nobody abroad answers to the premium: all bonds go to buyers at home. */
const atHome = new Map([["capital-competition.foreignShare", 0]]);

const items = {
  currency: itemOf("currency"),
  reverseRepo: itemOf("reverse-repo"),
  treasuries: itemOf("treasuries"),
  bankEquity: itemOf("bank-equity"),
};

interface Money {
  /** Base money, and the part of it that banks have borrowed. */
  readonly base: number;
  readonly borrowed: number;
  readonly broad: number;
  /** Deposits of the rest of the world. */
  readonly abroad: number;
  readonly account: number;
}

function moneyIn(book: Book): Money {
  const { base, broadMoney: broad, treasuryAccount: account } = aggregates(book, items, [sectorOf("rest-of-world")]);
  const borrowed = book.liability(itemOf("central-bank-loans"), sectorOf("banks"));
  return { base, borrowed, broad, abroad: book.asset(itemOf("deposits"), sectorOf("rest-of-world")), account };
}

/** What paths add to money in a year [usd bn], with the rooms switched off that move money of their own. */
function added(paths: Paths, parameters: ReadonlyMap<string, number> = new Map()): Money {
  const before = moneyIn(economyOf().book);
  let after = before;
  const afterPeriod = (_: number, book: Book): void => void (after = moneyIn(book));
  runOf(paths, { horizon: { months: 12, step: "month" }, off: [...others], parameters, afterPeriod });
  return {
    base: after.base - before.base,
    borrowed: after.borrowed - before.borrowed,
    broad: after.broad - before.broad,
    abroad: after.abroad - before.abroad,
    account: after.account - before.account,
  };
}

const deficit = (value: number, backstop: number): Paths => ({
  "fiscal.deficit": held(value),
  "fiscal.backstop": held(backstop, "share"),
});

describe("fiscal", () => {
  it("plans, and posts nothing: bonds find their buyers first", () => {
    const { economy, book, run } = economyOf(deficit(600, 0.25));
    run("fiscal");
    expect(economy.state).toMatchObject({ deficit: 600, backstop: 0.25 });
    expect(book.written).toBe(0);
  });

  it("switched off, a deficit of the scenario does not happen", () => {
    const [off, rest] = [runOf(deficit(900, 0.5), { off: ["fiscal"] }), runOf({})];
    expect(off.state).toEqual(rest.state);
    expect(off.stocks).toEqual(rest.stocks);
  });
});

describe("a deficit", () => {
  it("must hold: bought by the central bank, adds 1:1 to base and to broad money and leaves x at 0", () => {
    for (const dollars of [1, 60, 900, 6000]) {
      const { base, broad } = added(deficit(dollars, 1));
      expect(base / dollars).toBeCloseTo(1, 9);
      expect(broad / dollars).toBeCloseTo(1, 9);
      expect(runOf(deficit(dollars, 1)).state.premium.every((x) => x === 0)).toBe(true);
    }
  });

  it("must hold: bought by non-banks at home, leaves base and broad money as they were", () => {
    for (const dollars of [1, 60, 900]) {
      const { base, broad } = added(deficit(dollars, 0), atHome);
      expect(Math.abs(base)).toBeLessThan(1e-8);
      expect(Math.abs(broad)).toBeLessThan(1e-8);
    }
  });

  it("adds what the central bank buys of it, in base and in broad money", () => {
    for (const backstop of [0.1, 0.5, 0.9]) {
      const { base, broad } = added(deficit(300, backstop), atHome);
      expect(base).toBeCloseTo(300 * backstop, 8);
      expect(broad).toBeCloseTo(300 * backstop, 8);
    }
  });

  it("bought from abroad, brings home what was paid for it: broad money rises by what foreign deposits fall", () => {
    const { base, broad, abroad } = added(deficit(600, 0));
    expect(broad).toBeGreaterThan(1);
    expect(broad).toBeCloseTo(-abroad, 8);
    expect(Math.abs(base)).toBeLessThan(1e-8);
  });

  it("below the plan ends the money it would have made; banks borrow what reserves then lack", () => {
    const { base, borrowed, broad } = added(deficit(-300, 1));
    expect(broad).toBeCloseTo(-300, 8);
    expect(base - borrowed).toBeCloseTo(-300, 8);
    expect(borrowed).toBeGreaterThan(0);
  });

  it("passes through the Treasury account and leaves nothing there", () => {
    for (const backstop of [0, 0.5, 1]) expect(Math.abs(added(deficit(900, backstop)).account)).toBeLessThan(1e-9);
  });

  it("is income of households, and the state's spending, dollar for dollar", () => {
    const { economy, book, run } = economyOf(deficit(1200, 0.5));
    run("fiscal", "central-bank", "capital-competition");
    const { flows } = economy.world.layout;
    expect(book.flow(flows.indexOf("income"), sectorOf("households"))).toBeCloseTo(100, 12);
    expect(book.flow(flows.indexOf("spending"), sectorOf("government"))).toBeCloseTo(-100, 12);
  });

  it("is spent by its path: a ramp of ten months spends half of what ten months held do", () => {
    const { state } = runOf({ "fiscal.deficit": ramp(900), "fiscal.backstop": held(1, "share") });
    const spent = state.deficit.subarray(1, 11).reduce((sum, each) => sum + each / 12, 0);
    expect(spent / ((900 * 10) / 12)).toBeCloseTo(0.5, 2);
  });
});

describe("deficits nobody can carry out", () => {
  it("as large as all output, balance to the end, and what finds no money is reported", () => {
    for (const dollars of [-31_000, 31_000]) {
      for (const backstop of [0, 0.5, 1]) {
        const { state } = runOf(deficit(dollars, backstop));
        const paid = state.deficitSpent.reduce((sum, each) => sum + each / 12, 0);
        const left = state.notExecuted.reduce((sum, each) => sum + each, 0);
        expect(Math.abs(paid) + left).toBeGreaterThan(Math.abs(dollars) * 3 * (1 - 1e-9));
      }
    }
  });

  it("a surplus ends where households' deposits do, and with it the debt the central bank can give back", () => {
    const { economy, has, run } = economyOf(deficit(-31_000, 1));
    const held = has("central-bank", "treasuries");
    for (let month = 0; month < 12; month++) run("fiscal", "central-bank", "capital-competition");
    expect(held).toBeGreaterThan(0);
    expect(has("central-bank", "treasuries")).toBeCloseTo(0, 6);
    expect(has("households", "deposits")).toBeGreaterThanOrEqual(0);
    expect(economy.state.notExecuted).toBeGreaterThan(0);
  });
});
