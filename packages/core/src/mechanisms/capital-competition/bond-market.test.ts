import { describe, expect, it } from "vitest";
import { changed, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { centralMarket } from "../../../../../tests/funds-market.ts";
import { held, type Paths, world } from "../../../../../tests/runs.ts";
import { freeCash } from "../../model/economy.ts";
import { placementShares } from "./placement.ts";

const portfolios = ["long-only-funds", "insurers-pensions"];
/** Whose bonds nobody takes back: they do not answer to the premium, or pay from outside. */
const outside = ["central-bank", "banks", "rest-of-world"];
const sectors = world.layout.sectors;

/** A market that has cleared, beside what it opened with. */
interface Cleared {
  readonly before: Opened;
  readonly after: Opened;
  /** Change of what a sector has, or owes. */
  readonly has: (sector: string, instrument: string) => number;
  readonly owes: (sector: string, instrument: string) => number;
  /** Change of net worth in the period by a flow. */
  readonly flow: (sector: string, flow: string) => number;
}

/** The bonds of a month: the state's by its paths, those of builders in dollars. */
function cleared(paths: Paths, aiBonds = 0, given: Parameters<typeof economyOf>[1] = {}): Cleared {
  const [before, after] = [economyOf(paths, given), economyOf(paths, given)];
  after.run("fiscal", "central-bank");
  after.economy.state.aiBonds = aiBonds;
  after.run("capital-competition");
  return {
    before,
    after,
    has: (sector, instrument) => after.has(sector, instrument) - before.has(sector, instrument),
    owes: (sector, instrument) => after.owes(sector, instrument) - before.owes(sector, instrument),
    flow: (sector, flow) => after.book.flow(world.layout.flows.indexOf(flow), sectorOf(sector)),
  };
}

const deficit = (month: number, backstop = 0): Paths => ({
  "fiscal.deficit": held(12 * month),
  "fiscal.backstop": held(backstop, "share"),
});
const bondsOf = ({ has }: Cleared, sector: string): number => has(sector, "treasuries") + has(sector, "ig");

describe("new bonds", () => {
  it("must hold: have one buyer each: what holders have more is what the state and builders owe more", () => {
    for (const [month, aiBonds, backstop] of [
      [25, 0, 0],
      [0, 25, 0],
      [40, 10, 0.25],
    ] as const) {
      const market = cleared(deficit(month, backstop), aiBonds);
      const bought = (instrument: string): number => sectors.reduce((sum, id) => sum + market.has(id, instrument), 0);
      expect(bought("treasuries")).toBeCloseTo(month, 8);
      expect(bought("ig")).toBeCloseTo(aiBonds - market.after.economy.state.crowdedOut, 8);
      expect(market.owes("hyperscalers", "ig")).toBeCloseTo(aiBonds, 8);
      expect(market.has("hyperscalers", "deposits")).toBeCloseTo(aiBonds, 8);
      expect(market.after.economy.state.aiRaised).toBeCloseTo(aiBonds, 12);
    }
  });

  it("are paid by each source its share at the premium; households pay what is left", () => {
    const market = cleared(deficit(20), 10);
    const { premium, crowdedOut } = market.after.economy.state;
    const shares = placementShares(centralMarket.slopes, centralMarket.powder, premium);
    expect(bondsOf(market, "rest-of-world")).toBeCloseTo(30 * shares.foreign, 9);
    expect(bondsOf(market, "value-investors")).toBeCloseTo(30 * shares.dryPowder, 9);
    expect(crowdedOut).toBeCloseTo(30 * shares.borrowers, 9);
    const funds = portfolios.reduce((sum, id) => sum + bondsOf(market, id), 0);
    expect(funds).toBeCloseTo(30 * shares.portfolio, 9);
    expect(bondsOf(market, "households")).toBeCloseTo(30 * shares.saving, 9);
  });

  it("are Treasuries and bonds of builders in one proportion", () => {
    const { has } = cleared(deficit(20), 10);
    expect(has("rest-of-world", "treasuries") / has("rest-of-world", "ig")).toBeCloseTo(2, 9);
  });

  it("are split among portfolios by the cash they are free to use", () => {
    const market = cleared(deficit(20));
    const [funds, insurers] = portfolios.map((id) => market.after.economy.sectors.swaps[sectorOf(id)]);
    const [freeFunds, freeInsurers] = portfolios.map((id) => freeCash(market.before.economy, sectorOf(id)));
    expect((funds ?? NaN) / (insurers ?? NaN)).toBeCloseTo((freeFunds ?? NaN) / (freeInsurers ?? NaN), 9);
  });
});

describe("placement", () => {
  it("must hold: is paid by those who have it: nobody spends cash below the floor, households none they lack", () => {
    for (const month of [100, 1000, 2500]) {
      const { after } = cleared(deficit(month), 500);
      for (const id of ["value-investors", ...portfolios, "rest-of-world"]) {
        const floor: number = world.sectors.floor[sectorOf(id)];
        expect(after.has(id, "deposits"), id).toBeGreaterThan(floor - 1e-9);
      }
      expect(after.has("households", "deposits")).toBeGreaterThanOrEqual(0);
    }
  });

  it("at a premium of 0 takes dry powder to its floor, and no further", () => {
    const { before, after, has } = cleared({ "saving.shift": held(24_000) }, 4000);
    expect(after.economy.state.premium).toBe(0);
    expect(has("value-investors", "ig")).toBeCloseTo(freeCash(before.economy, sectorOf("value-investors")), 8);
  });

  it("must hold: what portfolios pay becomes a need: they sell as much of other assets, and their cash is as before", () => {
    const market = cleared(deficit(25));
    const { swaps } = market.after.economy.sectors;
    for (const id of portfolios) {
      const paid = -market.has(id, "deposits");
      expect(paid).toBeGreaterThan(1);
      expect(swaps[sectorOf(id)]).toBeCloseTo(paid, 9);
    }
    market.after.run("commitment-calls", "redemptions", "forced-selling");
    const { selling, world: opened } = market.after.economy;
    for (const id of portfolios) {
      const row = selling.rowOf[sectorOf(id)];
      const count = opened.assets.ids.length;
      const sold = selling.sold.subarray(row * count, (row + 1) * count).reduce((sum, each) => sum + each, 0);
      expect(sold).toBeCloseTo(swaps[sectorOf(id)], 6);
      expect(market.has(id, "deposits")).toBeCloseTo(0, 6);
    }
  });

  it("needs money: what finds none is not issued; builders carry it over, the state spends less, both say so", () => {
    const cash = economyOf().has("households", "deposits");
    const poor = changed({ hand: [["deposits", "households", "firms", cash - 3]] });
    const { after, has, owes } = cleared(deficit(30), 10, { on: poor });
    const { state } = after.economy;
    expect(state.aiRaised).toBeGreaterThan(0);
    expect(state.aiRaised + state.aiBacklog).toBeCloseTo(10, 9);
    expect(owes("hyperscalers", "ig")).toBeCloseTo(state.aiRaised, 8);
    expect(state.deficitSpent / 12 + state.notExecuted).toBeCloseTo(30, 9);
    expect(has("government", "treasury-account")).toBeCloseTo(0, 8);
    expect(state.deficitSpent / 12 / 30).toBeCloseTo(state.aiRaised / 10, 9);
  });
});

describe("borrowers that are crowded out", () => {
  const market = cleared(deficit(60));
  const { crowdedOut } = market.after.economy.state;

  it("must hold: issue less: their bonds fall by it, and their holders hold new ones instead", () => {
    expect(crowdedOut).toBeGreaterThan(5);
    expect(market.owes("firms", "ig")).toBeCloseTo(-crowdedOut, 8);
    const given = sectors.reduce((sum, id) => sum + market.has(id, "ig"), 0);
    expect(given).toBeCloseTo(-crowdedOut, 8);
    expect(market.has("bond-funds", "ig") + market.has("bond-funds", "treasuries")).toBeCloseTo(0, 9);
    expect(market.has("bond-funds", "deposits")).toBeCloseTo(0, 9);
  });

  it("must hold: and spend less: wages fall by it, their cash does not", () => {
    expect(market.flow("firms", "wages")).toBeCloseTo(crowdedOut, 9);
    expect(market.flow("households", "wages")).toBeCloseTo(-crowdedOut, 9);
    expect(market.has("firms", "deposits")).toBeCloseTo(0, 8);
  });

  it("leave banks, the central bank and the rest of the world their bonds", () => {
    for (const id of outside) expect(market.has(id, "ig"), id).toBeCloseTo(0, 12);
  });
});

describe("bonds retired", () => {
  it("come from holders pro rata, none from banks, the central bank or abroad", () => {
    const market = cleared(deficit(-60));
    const shares = ["households", "bond-funds", "money-funds", "hedge-funds"].map(
      (id) => market.has(id, "treasuries") / market.before.has(id, "treasuries"),
    );
    for (const each of shares) {
      expect(each).toBeLessThan(0);
      expect(each).toBeCloseTo(shares[0] ?? NaN, 12);
    }
    for (const id of outside) expect(market.has(id, "treasuries"), id).toBe(0);
  });

  it("must hold: never below 0: all the market has may be bought, and no more", () => {
    const { after } = cleared({ "central-bank.purchases": held(30_000) });
    after.run("central-bank", "capital-competition");
    for (const id of sectors) expect(after.has(id, "treasuries"), id).toBeGreaterThan(-1e-7);
  });

  it("of builders are repaid as far as they have any outstanding", () => {
    const market = cleared({}, -20);
    expect(market.owes("hyperscalers", "ig")).toBeCloseTo(-20, 9);
    expect(market.after.economy.state.aiRaised).toBeCloseTo(-20, 12);
  });
});

describe("money from abroad", () => {
  it("that no premium brought buys bonds with what households paid for imports: foreign deposits stay", () => {
    const { has, flow } = cleared({ "foreign.shift": held(240) });
    expect(has("rest-of-world", "treasuries")).toBeCloseTo(20, 9);
    expect(has("rest-of-world", "deposits")).toBeCloseTo(0, 9);
    expect(flow("rest-of-world", "income")).toBeCloseTo(20, 9);
  });

  it("and saving beyond what holders and purses allow is reported", () => {
    for (const path of ["saving.shift", "foreign.shift"]) {
      for (const dollars of [-31_000, 31_000]) {
        const { economy, has, run } = economyOf({ [path]: held(dollars) });
        for (let month = 0; month < 12; month++) run("fiscal", "central-bank", "capital-competition");
        expect(economy.state.notExecuted, path).toBeGreaterThan(0);
        expect(has("households", "deposits")).toBeGreaterThanOrEqual(-1e-9);
        const done = path === "saving.shift" ? economy.state.savingShift : economy.state.foreignShift;
        expect(Math.abs(done)).toBeLessThan(31_000);
      }
    }
  });
});

describe("saving and money from abroad together", () => {
  it("have one purse, that of households", () => {
    const poor = changed({
      hand: [["deposits", "households", "firms", economyOf().has("households", "deposits") - 3]],
    });
    const { after } = cleared({ "saving.shift": held(24), "foreign.shift": held(24) }, 0, { on: poor });
    expect(after.economy.state.savingShift).toBeCloseTo(24, 9);
    expect(after.economy.state.foreignShift).toBeCloseTo(12, 9);
    expect(after.economy.state.notExecuted).toBeCloseTo(1, 9);
  });
});

describe("holders", () => {
  it("must hold: sell no bond twice: less saving, purchases and bills repaid in one month share what there is", () => {
    const paths: Paths = {
      "saving.shift": held(-9000),
      "central-bank.purchases": held(12_000),
      "central-bank.treasury-account": held(0, "usd bn"),
    };
    const { has, run } = economyOf(paths);
    for (let month = 0; month < 12; month++) run("fiscal", "central-bank", "capital-competition");
    for (const id of sectors) expect(has(id, "treasuries"), id).toBeGreaterThanOrEqual(-1e-9);
    expect(has("households", "treasuries")).toBeLessThan(1);
  });
});

describe("a deficit and a build-out", () => {
  it("leave each other's debts alone", () => {
    expect(cleared(deficit(30)).owes("hyperscalers", "ig")).toBe(0);
    expect(cleared({}, 30).owes("government", "treasuries")).toBe(0);
  });
});
