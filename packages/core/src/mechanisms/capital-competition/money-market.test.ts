import { describe, expect, it } from "vitest";
import { economyOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf } from "../../../../../tests/runs.ts";
import { min } from "../../solve/math.ts";

const account = (dollars: number): Paths => ({ "central-bank.treasury-account": held(dollars, "usd bn") });
const parked = (dollars: number): Paths => ({ "central-bank.reverse-repo": held(dollars, "usd bn") });

/** What a month of a path changes: what a sector has, or owes. */
function moved(paths: Paths) {
  const [before, after] = [economyOf(paths), economyOf(paths)];
  after.run("fiscal", "central-bank", "capital-competition");
  return {
    after,
    has: (sector: string, instrument: string) => after.has(sector, instrument) - before.has(sector, instrument),
    owes: (sector: string, instrument: string) => after.owes(sector, instrument) - before.owes(sector, instrument),
  };
}

describe("the Treasury account", () => {
  it("is raised by bills that households buy, and drains reserves 1:1", () => {
    const { after, has, owes } = moved(account(855.1));
    expect(after.has("government", "treasury-account")).toBeCloseTo(855.1, 9);
    expect(owes("government", "treasuries")).toBeCloseTo(50, 9);
    expect(has("households", "treasuries")).toBeCloseTo(50, 9);
    expect(has("households", "deposits")).toBeCloseTo(-50, 9);
    expect(has("banks", "reserves")).toBeCloseTo(-50, 9);
    expect(after.economy.state.notExecuted).toBeCloseTo(0, 12);
  });

  it("is lowered by repaying them", () => {
    const { after, has, owes } = moved(account(0));
    expect(after.has("government", "treasury-account")).toBeCloseTo(0, 9);
    expect(owes("government", "treasuries")).toBeCloseTo(-805.1, 9);
    expect(has("households", "deposits")).toBeCloseTo(805.1, 9);
    expect(has("banks", "reserves")).toBeCloseTo(805.1, 9);
  });

  it("moves no premium and no deficit: bills for the account are no net issue", () => {
    const { state } = runOf(account(1500));
    expect(state.premium.every((x) => x === 0)).toBe(true);
    expect(state.tightness[1]).toBe(state.tightness[0]);
  });
});

describe("reverse repo", () => {
  it("is money households move into money funds, and drains reserves 1:1", () => {
    const { after, has } = moved(parked(469.1));
    expect(after.owes("central-bank", "reverse-repo")).toBeCloseTo(469.1, 9);
    expect(has("money-funds", "reverse-repo")).toBeCloseTo(50, 9);
    expect(has("households", "money-fund-shares")).toBeCloseTo(50, 9);
    expect(has("households", "deposits")).toBeCloseTo(-50, 9);
    expect(has("banks", "reserves")).toBeCloseTo(-50, 9);
  });

  it("moved back makes reserves and deposits again, as far as money funds have any", () => {
    const { after, has } = moved(parked(0));
    const there = -has("money-funds", "reverse-repo");
    expect(there).toBeGreaterThan(40);
    expect(has("banks", "reserves")).toBeCloseTo(there, 9);
    expect(has("households", "deposits")).toBeCloseTo(there, 9);
    expect(after.has("money-funds", "reverse-repo")).toBeGreaterThanOrEqual(-1e-9);
    expect(after.owes("central-bank", "reverse-repo") + after.economy.state.notExecuted).toBeGreaterThan(0);
  });
});

describe("what cash does not allow", () => {
  it("is reported: both levels with one purse of households", () => {
    const { after, has } = moved({ ...account(10_000), ...parked(10_000) });
    const done = has("government", "treasury-account") + has("money-funds", "reverse-repo");
    expect(done).toBeCloseTo(-has("households", "deposits"), 6);
    expect(after.has("households", "deposits")).toBeGreaterThanOrEqual(-1e-9);
    expect(after.economy.state.notExecuted + done).toBeCloseTo(20_000 - 805.1 - 419.1, 6);
  });
});

describe("banks", () => {
  it("must hold: borrow from the central bank below 12.5 % of what they opened with, exactly what is missing", () => {
    const rest = economyOf();
    const room = rest.has("banks", "reserves") - level(rest);
    expect(room).toBeGreaterThan(0);
    for (const drained of [0.5 * room, room, room + 1, room + 700]) {
      const { after, owes } = moved(account(805.1 + drained));
      expect(owes("banks", "central-bank-loans")).toBeCloseTo(drained > room ? drained - room : 0, 8);
      expect(after.has("banks", "reserves")).toBeCloseTo(
        drained > room ? level(rest) : level(rest) + room - drained,
        8,
      );
    }
  });

  it("must hold: repay as soon as reserves return", () => {
    const { economy, owes, run } = economyOf(account(805.1 + 900));
    const before = owes("banks", "central-bank-loans");
    run("fiscal", "central-bank", "capital-competition");
    expect(owes("banks", "central-bank-loans")).toBeGreaterThan(before + 700);
    economy.scenario.paths.treasuryAccount.fill(805.1);
    run("fiscal", "central-bank", "capital-competition");
    expect(owes("banks", "central-bank-loans")).toBeCloseTo(before, 8);
  });

  it("do not borrow what purchases of the same month bring", () => {
    const { owes } = moved({ ...account(805.1 + 900), "central-bank.purchases": held(12 * 900) });
    expect(owes("banks", "central-bank-loans")).toBeCloseTo(0, 8);
  });

  it("do not borrow because a surplus is not carried out", () => {
    const { economy, has, owes, run } = economyOf({
      "fiscal.deficit": held(-31_000),
      "fiscal.backstop": held(1, "share"),
    });
    const before = owes("banks", "central-bank-loans");
    const satiation = level(economyOf());
    for (let month = 0; month < 6; month++) {
      run("fiscal", "central-bank", "capital-competition");
      const borrowed = owes("banks", "central-bank-loans") - before;
      expect(min(borrowed, has("banks", "reserves") - satiation)).toBeLessThan(1e-6);
    }
    expect(economy.state.notExecuted).toBeGreaterThan(0);
  });

  /** 12.5 % of what banks have. */
  function level({ economy, has }: ReturnType<typeof economyOf>): number {
    return 0.125 * economy.world.layout.instruments.reduce((sum, id) => sum + has("banks", id), 0);
  }
});
