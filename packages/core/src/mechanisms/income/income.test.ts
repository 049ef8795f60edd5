import { describe, expect, it } from "vitest";
import { assetOf, changed, economyOf, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import { flowOfFunds, type FundsMove } from "../../ledger/flow-of-funds.ts";
import { exp, expm1 } from "../../solve/math.ts";

/** Wealth moves nobody: c₂ = 0. */
const noWealth = new Map([
  ["income.wealthEffect", 0],
  ["income.cryptoWealthEffect", 0],
]);
/** Nobody has come to expect income yet: spending is what starts the rounds. */
const firstRound = { "income.incomeTime": 1e9 };
const deficit = (dollars: number): Paths => ({
  "fiscal.deficit": held(dollars),
  "fiscal.backstop": held(1, "share"),
});

describe("income", () => {
  it("rests: no output over the plan, nothing spent abroad", () => {
    const { book, economy, run } = economyOf();
    run("income");
    expect(economy.state).toMatchObject({ output: 0, habitualOutput: 0, aiShare: 0 });
    expect(book.written).toBe(0);
  });

  it("switched off, nobody's spending is income, and nothing is posted", () => {
    const moves: FundsMove[] = [];
    const run = runOf(deficit(900), { off: ["income"], afterPeriod: (_, book) => moves.push(...flowOfFunds(book)) });
    expect(moves.filter(({ writer }) => writer === "income")).toEqual([]);
    expect(moves.some(({ writer }) => writer === "capital-competition")).toBe(true);
    expect(run.state.output.every((each) => each === 0)).toBe(true);
  });
});

describe("the multiplier", () => {
  it("must hold: spending that goes on becomes 1/(1 − c₁(1 − t) + m) times as much income", () => {
    for (const [propensity, taxRate, importPropensity] of [
      [0.6, 0.25, 0.15],
      [0.8, 0.18, 0.1],
      [0.4, 0.32, 0.2],
    ] as const) {
      const parameters = new Map([
        ...noWealth,
        ["income.propensity", propensity],
        ["income.taxRate", taxRate],
        ["income.importPropensity", importPropensity],
      ]);
      const { state } = runOf(deficit(100), { parameters, horizon: { months: 240, step: "month" } });
      const multiplier = 1 / (1 - propensity * (1 - taxRate) + importPropensity);
      expect(state.output.at(-1)).toBeCloseTo(0.8 * 100 * multiplier, 6);
      expect(state.habitualOutput.at(-1)).toBeCloseTo(0.8 * 100 * multiplier, 6);
    }
  });

  it("of the shipped world is 1.43: a deficit of 100 bn ends as 114 bn of income", () => {
    const { state } = runOf(deficit(100), { parameters: noWealth, horizon: { months: 240, step: "month" } });
    expect(state.output.at(-1)).toBeCloseTo(80 / 0.7, 6);
  });

  it("takes its time: of habits, e^(−.7·t/.4) of the way is left, in months as in quarters", () => {
    for (const step of ["quarter", "month", "week"] as const) {
      const { state, scenario } = runOf(deficit(100), { parameters: noWealth, horizon: { months: 12, step } });
      const years = scenario.periods * scenario.dt;
      const target = 80 / 0.7;
      expect(state.habitualOutput.at(-1)).toBeCloseTo(-target * expm1((-0.7 * years) / 0.4), 9);
    }
  });
});

describe("what starts the rounds", () => {
  it("is spending of builders and labs at home: 55 cents of the dollar", () => {
    const { economy, run } = economyOf({}, { parameters: firstRound });
    Object.assign(economy.state, { aiSpent: 30, labsSpent: 10 });
    run("income");
    expect(economy.state.output).toBeCloseTo(0.55 * 12 * 40, 6);
    expect(economy.state.aiShare).toBeCloseTo((12 * 30) / (world.reference.aiSpending ?? NaN), 12);
  });

  it("is a deficit as far as it was spent, at 80 cents, less what the premium crowds out", () => {
    const { economy, run } = economyOf({}, { parameters: firstRound });
    Object.assign(economy.state, { deficit: 1000, deficitSpent: 600, crowdedOut: 10 });
    run("income");
    expect(economy.state.output).toBeCloseTo(0.8 * 600 - 12 * 10, 5);
  });

  it("must hold: crowded-out borrowers spend less: by what they issue less, income falls", () => {
    const paths: Paths = { "fiscal.deficit": held(300) };
    const parameters = new Map([...noWealth, ["income.incomeTime", 1e9]]);
    const { state } = runOf(paths, { parameters, horizon: { months: 12, step: "month" } });
    for (let row = 1; row <= 12; row++) {
      expect(state.crowdedOut[row]).toBeGreaterThan(1);
      expect(state.output[row]).toBeCloseTo(0.8 * 300 - 12 * (state.crowdedOut[row] ?? NaN), 4);
    }
  });
});

describe("wealth", () => {
  /** Output of the first round after a change of price, in cents per dollar that people have gained. */
  function centsPerDollar(asset: string, log: number): number {
    const { economy, has, run } = economyOf({}, { parameters: firstRound });
    economy.market.price[assetOf(asset)] = exp(log);
    run("income");
    const people = ["households", "retail", "crypto-traders"];
    return (100 * economy.state.output) / (people.reduce((sum, id) => sum + has(id, asset), 0) * expm1(log));
  }

  it("in shares moves 3.2 cents a year per dollar, in crypto 9, gains and losses alike", () => {
    for (const log of [1e-4, -1e-4]) {
      expect(centsPerDollar("equities", log)).toBeCloseTo(3.2, 3);
      expect(centsPerDollar("bitcoin", log)).toBeCloseTo(9, 3);
    }
  });

  it("that is lost, however much, costs less than all output", () => {
    const { economy, run } = economyOf({}, { parameters: firstRound });
    economy.market.price.fill(1e-9);
    economy.claims.gains.fill(-1e5);
    run("income");
    expect(economy.state.output).toBeLessThan(-10_000);
    expect(economy.state.output).toBeGreaterThan(-(world.reference.gdp ?? NaN));
  });

  it("behind fund shares counts as people's own", () => {
    const { economy, run } = economyOf({}, { parameters: firstRound });
    const row = world.claims.creditor.indexOf(sectorOf("households"));
    economy.claims.gains[row] = -100;
    run("income");
    expect(economy.state.output).toBeCloseTo(-3.2, 3);
  });
});

describe("imports", () => {
  it("are m of every dollar of output: households pay them, the rest of the world earns them", () => {
    const moves: FundsMove[] = [];
    const { state } = runOf(deficit(900), {
      horizon: { months: 1, step: "month" },
      afterPeriod: (_, book) => moves.push(...flowOfFunds(book).filter(({ writer }) => writer === "income")),
    });
    const abroad = (0.15 * (state.output[1] ?? NaN)) / 12;
    const amountOf = (sector: string, item: string): number | undefined =>
      moves.find((move) => move.sector === sector && move.item === item)?.amount;
    expect(amountOf("households", "deposits")).toBeCloseTo(-abroad, 9);
    expect(amountOf("households", "consumption")).toBeCloseTo(-abroad, 9);
    expect(amountOf("rest-of-world", "income")).toBeCloseTo(abroad, 9);
    expect(amountOf("rest-of-world", "deposits")).toBeCloseTo(abroad, 9);
    expect(moves).toHaveLength(4);
  });

  it("end where deposits do: households', and those of the rest of the world when imports fall", () => {
    const rest = economyOf();
    const poor = changed({
      hand: [
        ["deposits", "households", "firms", rest.has("households", "deposits") - 1],
        ["deposits", "rest-of-world", "firms", rest.has("rest-of-world", "deposits") - 2],
      ],
    });
    for (const [deficitSpent, households, abroad] of [
      [9000, 0, 3],
      [-9000, 3, 0],
    ] as const) {
      const { economy, has, run } = economyOf({}, { on: poor, parameters: firstRound });
      economy.state.deficitSpent = deficitSpent;
      run("income");
      expect(has("households", "deposits")).toBeCloseTo(households, 9);
      expect(has("rest-of-world", "deposits")).toBeCloseTo(abroad, 9);
    }
  });
});
