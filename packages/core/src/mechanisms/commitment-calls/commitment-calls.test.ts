import { describe, expect, it } from "vitest";
import { economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import type { CompiledWorld } from "../../model/compile.ts";

const { ids } = world.assets;

interface Given {
  readonly on?: CompiledWorld;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly without?: readonly "capital-calls"[];
}

/** A month in which labs call so much over the plan [usd bn]; everything is paid. */
function called(dollars: number, given: Given = {}): Opened {
  const opened = economyOf({}, given);
  opened.economy.state.labCalls = dollars;
  opened.run("commitment-calls", "forced-selling");
  return opened;
}
const rest = economyOf();
const soldBy = (
  {
    economy: {
      selling: { sold, rowOf },
    },
  }: Opened,
  seller: string,
): readonly number[] => {
  const row: number = rowOf[sectorOf(seller)];
  return [...sold.subarray(row * ids.length, (row + 1) * ids.length)];
};
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const cashOf = (opened: Opened, sector: string): number => opened.has(sector, "deposits");

describe("calls of the labs", () => {
  it("are none when nothing is called over the plan", () => {
    const opened = called(0);
    expect(opened.book.written).toBe(0);
    expect(opened.economy.state.labsRaised).toBe(0);
  });

  it("of 100 are paid by sovereign funds 30, the conglomerate 15, value investors the rest, all against shares of labs", () => {
    const opened = called(100);
    for (const [investor, share] of [
      ["sovereign-funds", 30],
      ["conglomerate", 15],
      ["value-investors", 55],
    ] as const) {
      expect(opened.has(investor, "private-ai-equity") - rest.has(investor, "private-ai-equity")).toBeCloseTo(share, 8);
    }
    expect(cashOf(opened, "ai-labs") - cashOf(rest, "ai-labs")).toBeCloseTo(100, 8);
    expect(opened.economy.state.labsRaised).toBeCloseTo(100, 8);
    expect(opened.economy.state.aiBacklog).toBeCloseTo(0, 8);
  });

  it("beyond the powder of value investors fall to households", () => {
    const opened = called(2000);
    expect(cashOf(opened, "value-investors")).toBeLessThanOrEqual(700 - 600 + 1e-9);
    expect(opened.has("households", "private-ai-equity")).toBeGreaterThan(rest.has("households", "private-ai-equity"));
  });

  it("use up what was promised, and beyond it are new rounds", () => {
    expect(called(100).has("sovereign-funds", "commitments")).toBeCloseTo(100 - 30, 8);
    expect(called(1000).has("sovereign-funds", "commitments")).toBeCloseTo(0, 9);
  });

  it("take shares that are drawn in an ensemble in place of the world's", () => {
    const opened = called(100, { parameters: { "commitment-calls.callShare.sovereign-funds": 0.5 } });
    expect(
      opened.has("sovereign-funds", "private-ai-equity") - rest.has("sovereign-funds", "private-ai-equity"),
    ).toBeCloseTo(50, 8);
  });
});

describe("an investor that is called", () => {
  /** Sovereign funds: 52.7 above the floor, a line of 155.1; they pay three tenths of the calls. */
  const asked = (dollars: number): Opened =>
    called(dollars / 0.3, { parameters: { "commitment-calls.callShare.conglomerate": 0 } });

  it("must hold: pays from cash above its floor, then from its credit line, then by sales, in this order", () => {
    const [cash, line, sales] = [asked(52), asked(200), asked(300)];
    expect(cashOf(cash, "sovereign-funds")).toBeCloseTo(310.1 - 52, 8);
    expect(cash.owes("sovereign-funds", "bank-loans")).toBe(0);
    expect(total(soldBy(cash, "sovereign-funds"))).toBe(0);

    expect(cashOf(line, "sovereign-funds")).toBeCloseTo(257.4, 8);
    expect(line.owes("sovereign-funds", "bank-loans")).toBeCloseTo(200 - 52.7, 8);
    expect(total(soldBy(line, "sovereign-funds"))).toBe(0);

    expect(sales.owes("sovereign-funds", "bank-loans")).toBeCloseTo(155.1, 6);
    expect(total(soldBy(sales, "sovereign-funds"))).toBeGreaterThan(50);
  });

  it("draws a line by a loan that makes the deposit it pays with", () => {
    const opened = asked(200);
    expect(opened.owes("banks", "deposits") - rest.owes("banks", "deposits")).toBeCloseTo(200 - 52.7, 8);
  });

  it("has a line once: what was drawn is not there the month after", () => {
    const opened = asked(200);
    const left = opened.economy.sectors.line.slice();
    opened.economy.state.labCalls = 0;
    opened.run("commitment-calls");
    expect(left[sectorOf("sovereign-funds")]).toBeCloseTo(155.1, 9);
    expect(opened.economy.sectors.line[sectorOf("sovereign-funds")]).toBeCloseTo(155.1 - (200 - 52.7), 8);
  });

  it("with half a line in a draw sells sooner", () => {
    const given = { parameters: { "commitment-calls.creditLine": 0.25 } };
    expect(called(200 / 0.3, given).owes("sovereign-funds", "bank-loans")).toBeCloseTo(155.1 / 2, 6);
  });

  it("asks 15 % of what cash and credit leave open back from its hedge funds, and bridges it from below its floor", () => {
    const opened = asked(300);
    const short = 300 - 52.7 - 155.1;
    const row = world.claims.debtor.findIndex(
      (debtor, each) =>
        debtor === sectorOf("hedge-funds") && world.claims.creditor[each] === sectorOf("sovereign-funds"),
    );
    const { claims, sectors } = opened.economy;
    expect(sectors.bridge[sectorOf("sovereign-funds")]).toBeCloseTo(0.15 * short, 8);
    const fall: number = sectors.fundReturn[sectorOf("hedge-funds")];
    expect(claims.waiting[row]).toBeCloseTo(0.15 * short * (1 + fall), 8);
    expect(cashOf(opened, "sovereign-funds")).toBeCloseTo(257.4 - 0.15 * short, 6);
    expect(total(soldBy(opened, "sovereign-funds"))).toBeCloseTo(0.85 * short, 6);
  });

  it("has its cash back as hedge funds pay", () => {
    const paths: Paths = {
      "ai-capex.lab-calls": {
        unit: "usd bn/yr",
        steps: [
          { at: "2025-10", value: 12_000 },
          { at: "2025-11", value: 0 },
        ],
      },
    };
    const { stocks, sectors } = runOf(paths, { horizon: { months: 12, step: "month" }, without: ["money"] });
    const { layout } = world;
    const cash = (row: number): number =>
      stocks[row * layout.flowsStart + layout.deposits * layout.width + sectorOf("sovereign-funds")] ?? Number.NaN;
    const bridged = sectors.bridge[layout.sectors.length + sectorOf("sovereign-funds")] ?? Number.NaN;
    expect(bridged).toBeGreaterThan(10);
    expect(cash(1)).toBeLessThan(257.4 - 0.5 * bridged);
    expect(cash(12)).toBeGreaterThan(257.4 - 0.1 * bridged);
  });

  it("bridges by cash below the floor, never by more: no deposit ends below 0 whatever is called", () => {
    for (const dollars of [1000, 10_000, 100_000]) {
      const opened = asked(dollars);
      const { bridge } = opened.economy.sectors;
      expect(bridge[sectorOf("sovereign-funds")]).toBeLessThanOrEqual(257.4 + 1e-9);
      expect(cashOf(opened, "sovereign-funds")).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  it("that cannot pay leaves the rest to the bonds of the next month", () => {
    const opened = asked(10_000);
    const paid: number = opened.economy.sectors.paid[sectorOf("sovereign-funds")];
    expect(paid).toBeLessThan(0.5);
    expect(opened.economy.state.aiBacklog).toBeGreaterThan((1 - paid) * 10_000 - 1e-6);
  });
});

describe("the order in which an investor sells", () => {
  const all = { "fire-sales.saleRate": 1e9, "commitment-calls.yieldWeight": 0 };
  /** Fractions of each holding that sovereign funds sold; NaN where they had none. */
  const fractions = (softness: number): readonly (readonly [id: string, q: number, fraction: number])[] => {
    const opened = called(1500, { parameters: { ...all, "commitment-calls.convictionSoftness": softness } });
    const sold = soldBy(opened, "sovereign-funds");
    return ids.flatMap((id, a) => {
      const had = rest.has("sovereign-funds", id) * opened.economy.market.price[a];
      return had === 0 ? [] : [[id, world.conviction[world.assets.instrument[a]], (sold[a] ?? 0) / had] as const];
    });
  };

  it("must hold: is that of conviction for s → 0: nothing dearer goes while something less dear remains", () => {
    const sales = fractions(0.001);
    expect(sales.some(([, , each]) => each > 0.999)).toBe(true);
    expect(sales.some(([, , each]) => each < 0.001)).toBe(true);
    for (const [cheap, q, sold] of sales) {
      for (const [dear, conviction, gone] of sales) {
        expect(conviction > q + 0.04 && gone > 1e-6 && sold < 0.999, `${dear} before ${cheap}`).toBe(false);
      }
    }
  });

  it("must hold: is pro rata for s → ∞", () => {
    const sales = fractions(1e9).map(([, , each]) => each);
    for (const each of sales) expect(each).toBeCloseTo(sales[0] ?? Number.NaN, 8);
  });

  it("in between sells more of what is less dear, and some of everything", () => {
    const sales = fractions(0.08).toSorted((a, b) => a[1] - b[1]);
    sales.forEach(([, , each], i) => {
      expect(each).toBeLessThanOrEqual((sales[i - 1]?.[2] ?? 1) + 1e-12);
      expect(each).toBeGreaterThan(0);
    });
  });
});

describe("the channel switched off", () => {
  it("must hold: pays the same calls, moves no price, and the money comes from deposits of households", () => {
    const parameters = { "fire-sales.saleRate": 1e9 };
    const [on, off] = [called(1000, { parameters }), called(1000, { parameters, without: ["capital-calls"] })];
    expect([...on.economy.market.price].some((each) => each < 1)).toBe(true);
    expect([...off.economy.market.price].every((each) => each === 1)).toBe(true);
    expect(off.economy.state.labsRaised).toBeCloseTo(1000, 6);
    expect(on.economy.state.labsRaised).toBeCloseTo(1000, 6);
    const raised: number = off.economy.sectors.raised[sectorOf("sovereign-funds")];
    expect(raised).toBeGreaterThan(0);
    expect(cashOf(rest, "households") - cashOf(off, "households")).toBeGreaterThanOrEqual(raised - 1e-6);
  });

  it("takes the builders' own sales from prices too", () => {
    const paths: Paths = {
      "ai-capex.spending": held(789),
      "ai-capex.finance-shares": { unit: "share", shares: { cash: 0, bonds: 0, calls: 0, sales: 1 } },
    };
    const run = (without: readonly "capital-calls"[]) =>
      runOf(paths, { horizon: { months: 3, step: "month" }, without: [...without, "money", "confidence"] });
    const [on, off] = [run([]), run(["capital-calls"])];
    const treasuries = 3 * ids.length + ids.indexOf("treasuries");
    expect(on.price[treasuries]).toBeLessThan(1);
    expect(off.price[treasuries]).toBe(1);
    expect(off.state.aiSpent[1]).toBeCloseTo(400 / 12, 6);
    expect(off.state.aiSpent[1]).toBeCloseTo(on.state.aiSpent[1] ?? 0, 6);
  });
});

it("calls of 120 a year are 120 after twelve months, and alike in every week", () => {
  const run = (step: "month" | "week") =>
    runOf({ "ai-capex.lab-calls": held(120) }, { horizon: { months: 12, step } }).state.labsSpent;
  const [months, weeks] = [run("month"), run("week")];
  expect(total([...months])).toBeCloseTo(120, 4);
  expect(months[1]).toBeCloseTo(10, 8);
  expect(total([...weeks]) / (weeks.length - 1)).toBeCloseTo(weeks[1] ?? 0, 8);
});
