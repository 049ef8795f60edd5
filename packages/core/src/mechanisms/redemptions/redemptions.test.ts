import { describe, expect, it } from "vitest";
import { changed, economyOf, type Opened, sectorOf } from "../../../../../tests/economies.ts";
import { held, type Paths, runOf, world } from "../../../../../tests/runs.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import { exp, pow } from "../../solve/math.ts";

const funds = ["hedge-funds", "long-only-funds", "bond-funds"];
const shares = ["equities", "hyperscalers", "memory", "chips", "software", "high-beta"];

interface Given {
  readonly on?: CompiledWorld;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly without?: readonly "redemptions"[];
}

/** What funds are asked for after a month in which each returned so much. */
function after(fundReturn: number, given: Given = {}, confidence = 1): Opened {
  const opened = economyOf({}, given);
  opened.economy.state.broadConfidence = confidence;
  for (const fund of funds) opened.economy.sectors.fundReturn[sectorOf(fund)] = fundReturn;
  opened.run("commitment-calls", "redemptions");
  return opened;
}
const asked = ({ economy: { sectors } }: Opened, fund: string): number => sectors.asked[sectorOf(fund)];
const due = ({ economy: { sectors } }: Opened, fund: string): number => sectors.redemptionsDue[sectorOf(fund)];
const queue = ({ economy: { claims, world: on } }: Opened, name: "waiting" | "due" | "owed", fund: string): number =>
  claims[name].reduce(
    (sum, each, row) => sum + (on.claims.debtor[row] === sectorOf(fund) && on.claims.isSecured[row] === 0 ? each : 0),
    0,
  );
const nav = (fund: string): number => economyOf().owes(fund, "fund-shares");
const remembered = 1 - exp(-1);

describe("redemptions", () => {
  it("are none at rest, and none after gains", () => {
    for (const opened of [after(0), after(0.2)]) {
      for (const fund of funds) expect([asked(opened, fund), due(opened, fund)]).toEqual([0, 0]);
    }
  });

  it("are .15, .8 and .5 of the loss that savers of equity, bond and hedge funds remember", () => {
    const opened = after(-0.05);
    for (const [fund, flow] of [
      ["long-only-funds", 0.15],
      ["bond-funds", 0.8],
      ["hedge-funds", 0.5],
    ] as const) {
      expect(asked(opened, fund), fund).toBeCloseTo(flow * 0.05 * remembered * nav(fund), 6);
    }
  });

  it("must hold: without sensitivity there is no flow, whatever was lost and whatever confidence", () => {
    const parameters = { "redemptions.flow.equity": 0, "redemptions.flow.bond": 0, "redemptions.flow.hedge": 0 };
    const opened = after(-0.9, { parameters }, 0);
    for (const fund of funds) expect([asked(opened, fund), due(opened, fund)]).toEqual([0, 0]);
  });

  it("double when broad confidence is gone, and do not answer to the speculative index", () => {
    expect(asked(after(-0.05, {}, 0), "bond-funds")).toBeCloseTo(2 * asked(after(-0.05), "bond-funds"), 8);
  });

  it("never ask for more than there is", () => {
    const opened = after(-1, { parameters: { "redemptions.flow.bond": 100 } }, 0);
    expect(asked(opened, "bond-funds")).toBeCloseTo(nav("bond-funds"), 6);
    opened.run("commitment-calls", "redemptions");
    expect(asked(opened, "bond-funds")).toBe(0);
    expect(due(opened, "bond-funds")).toBeLessThanOrEqual(nav("bond-funds") + 1e-6);
  });

  it("ask a fund for the shares of every holder alike", () => {
    const opened = after(-0.05);
    const { claims } = opened.economy;
    const parts = [...claims.due.keys()]
      .filter((row) => world.claims.debtor[row] === sectorOf("bond-funds"))
      .map((row) => claims.due[row] / claims.owed[row]);
    for (const part of parts) expect(part).toBeCloseTo(parts[0] ?? Number.NaN, 12);
  });

  it("fade as losses are forgotten: a second month without one asks for e^(−1) as much", () => {
    const opened = after(-0.05);
    const first = asked(opened, "bond-funds") / queue(opened, "owed", "bond-funds");
    opened.economy.sectors.fundReturn.fill(0);
    opened.run("commitment-calls", "redemptions");
    const free = queue(opened, "owed", "bond-funds") - first * nav("bond-funds");
    expect(asked(opened, "bond-funds") / free / first).toBeCloseTo(exp(-1), 9);
  });

  it("come in the month after the loss, from prices of the month before", () => {
    const run = runOf(
      { "news.ig": held(-0.05, "log"), "news.hy": held(-0.05, "log") },
      { horizon: { months: 3, step: "month" } },
    );
    const of = (row: number): number =>
      run.sectors.asked[row * world.layout.sectors.length + sectorOf("bond-funds")] ?? 0;
    expect(of(1)).toBe(0);
    expect(of(2)).toBeGreaterThan(10);
    expect(of(3)).toBeLessThan(of(2));
  });
});

describe("hedge funds", () => {
  it("must hold: a notice of 60 days holds requests back: of a month's, a fifth is due at its end", () => {
    const opened = after(-0.05);
    const steps = 365 / 12 / 60;
    const kept = (1 - exp(-steps)) / steps;
    expect(queue(opened, "waiting", "hedge-funds") / asked(opened, "hedge-funds")).toBeCloseTo(kept, 2);
    expect(queue(opened, "due", "hedge-funds") / asked(opened, "hedge-funds")).toBeCloseTo(1 - kept, 2);
  });

  it("without notice and gate pay at once, as other funds do", () => {
    const opened = after(-0.05, {
      on: changed({ sectors: { notice: { "hedge-funds": 0 }, period: { "hedge-funds": 0 } } }),
    });
    expect(due(opened, "hedge-funds")).toBeCloseTo(asked(opened, "hedge-funds"), 9);
    expect(due(after(-0.05), "bond-funds")).toBeCloseTo(asked(after(-0.05), "bond-funds"), 9);
  });

  it("must hold: a gate of a quarter a quarter lets out 1 − .75^(1/3) of the fund in a month, the rest stays due", () => {
    const opened = economyOf();
    const { claims } = opened.economy;
    for (const [row, owed] of claims.owed.entries()) {
      if (world.claims.debtor[row] === sectorOf("hedge-funds") && world.claims.isSecured[row] === 0) {
        claims.due[row] = 0.3 * owed;
      }
    }
    opened.run("commitment-calls", "redemptions");
    const letOut = nav("hedge-funds") * (1 - pow(0.75, 1 / 3));
    expect(due(opened, "hedge-funds")).toBeCloseTo(letOut, 6);
    opened.run("forced-selling");
    const { fundReturn } = opened.economy.sectors;
    const worth = 1 + fundReturn[sectorOf("hedge-funds")];
    const held = 0.3 * nav("hedge-funds") * worth;
    expect(held - queue(opened, "due", "hedge-funds")).toBeCloseTo(letOut * worth, 6);
  });

  it("pay everything that was asked for once, no sooner and no more, while prices rest", () => {
    const paths: Paths = {
      "news.equities": {
        unit: "log",
        steps: [
          { at: "2025-10", value: -0.1 },
          { at: "2025-11", value: -0.1 },
        ],
      },
    };
    const run = runOf(paths, {
      horizon: { months: 36, step: "month" },
      without: ["redemptions", "margin", "confidence", "money"],
    });
    const width = world.layout.sectors.length;
    const rows = [...world.claims.debtor.keys()].filter(
      (row) => world.claims.debtor[row] === sectorOf("hedge-funds") && world.claims.isSecured[row] === 0,
    );
    const of = (name: "owed" | "waiting" | "due", month: number): number =>
      rows.reduce((sum, row) => sum + (run.claims[name][month * world.claims.amount.length + row] ?? 0), 0);
    const askedInAll = Array.from(
      { length: 37 },
      (_, month) => run.sectors.asked[month * width + sectorOf("hedge-funds")] ?? 0,
    ).reduce((sum, each) => sum + each, 0);
    expect(askedInAll).toBeGreaterThan(50);
    expect(of("owed", 1) - of("owed", 36) + of("waiting", 36) + of("due", 36)).toBeCloseTo(askedInAll, 4);
    expect(of("owed", 1) - of("owed", 3)).toBeLessThan(0.6 * askedInAll);
    expect(of("waiting", 36)).toBeLessThan(1e-3 * askedInAll);
  });
});

describe("a fund that is asked", () => {
  it("sells what its cash above the floor does not pay, and prices fall", () => {
    const opened = after(-0.2);
    opened.run("forced-selling");
    const { price } = opened.economy.market;
    expect(due(opened, "bond-funds")).toBeGreaterThan(60);
    expect(price[world.assets.ids.indexOf("hy")]).toBeLessThan(1);
    expect(opened.has("bond-funds", "deposits")).toBeGreaterThan(60 - 1e-9);
  });

  it("of money has no flow of its own: what it owes is money", () => {
    const opened = after(-0.2);
    expect(opened.economy.sectors.asked[sectorOf("money-funds")]).toBe(0);
  });
});

describe("the channel switched off", () => {
  const shock: Paths = Object.fromEntries(shares.map((id) => [`news.${id}`, held(-0.2, "log")]));
  const options = { horizon: { months: 2, step: "month" } } as const;
  const others = ["margin", "confidence", "money"] as const;
  const stocks = (run: ReturnType<typeof runOf>, sector: string): number =>
    run.stocks[
      2 * world.layout.flowsStart +
        world.layout.liabilitiesStart +
        world.layout.instruments.indexOf("fund-shares") * world.layout.width +
        sectorOf(sector)
    ] ?? Number.NaN;

  it("must hold: savers have their money all the same, and no price moves for it", () => {
    const on = runOf(shock, { ...options, without: [...others] });
    const off = runOf(shock, { ...options, without: [...others, "redemptions"] });
    const none = runOf(shock, {
      ...options,
      without: [...others],
      parameters: new Map([
        ["redemptions.flow.equity", 0],
        ["redemptions.flow.bond", 0],
        ["redemptions.flow.hedge", 0],
      ]),
    });
    const last = (run: typeof on, id: string): number =>
      run.price[2 * world.assets.ids.length + world.assets.ids.indexOf(id)] ?? 0;
    expect(last(on, "software")).toBeLessThan(last(none, "software"));
    expect(last(off, "software")).toBeCloseTo(last(none, "software"), 12);
    expect(stocks(none, "long-only-funds") - stocks(off, "long-only-funds")).toBeGreaterThan(50);
  });
});
