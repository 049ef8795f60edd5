import { describe, expect, it } from "vitest";
import { essay, held, ramp, runOf } from "../../../../tests/runs.ts";
import { log, max, min } from "../solve/math.ts";
import { becauseOf } from "./because.ts";
import { cascadeOf } from "./cascade.ts";
import { cascadeColumns, laneInColumns } from "./cascade-columns.ts";
import { eventsOf } from "./events.ts";
import { figureOf, seriesOf } from "./outputs.ts";
import { balancesAt } from "./rows.ts";

const squeeze = runOf(
  { "ai-capex.spending": ramp(789), "ai-capex.lab-calls": ramp(150), "own-shock.crypto": ramp(-0.9, "log") },
  { parameters: essay },
);
const rest = runOf({});
const cascade = cascadeOf(squeeze);
const lanesOf = (kind: string) => cascade.lanes.filter((lane) => lane.kind === kind);
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

describe("a cascade", () => {
  it("has no lane at rest, no column, and nothing to explain", () => {
    const still = cascadeOf(rest);
    expect(still.lanes).toEqual([]);
    expect(still.periods).toHaveLength(36);
    expect(cascadeColumns(still, 6)).toEqual([]);
    expect(becauseOf(rest, still)).toEqual([]);
  });

  it("sells in its lanes what the outputs say, seller by seller and all together", () => {
    const sellers = lanesOf("seller");
    expect(sellers.length).toBeGreaterThan(4);
    for (const { id, cells, total } of sellers) {
      const series = Array.from<number | string, number>(seriesOf(squeeze, `forced-sales.${id}`) ?? [], Number);
      for (const { row, amount } of cells) expect(amount).toBe(series[row]);
      expect(sum(cells.map(({ amount }) => amount))).toBeCloseTo(sum(series), 8);
      expect(total).toBeCloseTo(sum(series), 8);
    }
    expect(sum(sellers.map(({ total }) => total))).toBeCloseTo(sum([...squeeze.sold]), 6);
    expect(sum(cascade.periods.map(({ sold }) => sold))).toBeCloseTo(sum([...squeeze.sold]), 6);
  });

  it("has lanes from who starts it to what comes of it, each in the order of time", () => {
    const kinds = cascade.lanes.map(({ kind }) => kind);
    const order = ["spender", "seller", "powder", "asset", "confidence"];
    expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    for (const { cells } of cascade.lanes) {
      const rows = cells.map(({ row }) => row);
      expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
    }
  });

  it("begins each seller's lane where the events have its first sale, with the same cause", () => {
    for (const { period, months, who, cause, amount } of eventsOf(squeeze).filter(
      ({ kind }) => kind === "forced-sale",
    )) {
      const cell = lanesOf("seller")
        .find(({ id }) => id === who)
        ?.cells.find(({ row }) => row === months);
      expect({ period, cell }).toMatchObject({
        period: squeeze.scenario.periodNames[months - 1],
        cell: { amount, cause },
      });
    }
  });

  it("says that new bonds are why somebody sold who had the cash for everything else", () => {
    const run = runOf({ "ai-capex.spending": ramp(789) });
    const { layout, sectors } = run.world;
    const funds = layout.sectors.indexOf("long-only-funds");
    const lane = cascadeOf(run).lanes.find(({ id }) => id === "long-only-funds");
    const count = layout.sectors.length;
    const hadCash = (row: number): boolean =>
      (run.sectors.payments[row * count + funds] ?? 0) <=
      balancesAt(run, row - 1).asset(layout.deposits, funds) - (sectors.floor[funds] ?? 0);
    const causes = lane?.cells.filter(({ row }) => hadCash(row)).map(({ cause }) => cause) ?? [];
    expect(causes.length).toBeGreaterThan(20);
    expect(new Set(causes)).toEqual(new Set(["new-bonds"]));
    // Some of them owed savers more than the bonds cost, and had the cash for it.
    expect(lane?.cells.some(({ row, amount }) => (run.sectors.payments[row * count + funds] ?? 0) > amount)).toBe(true);
  });

  it("has waves without a pause that hold every sale once, and their largest period", () => {
    for (const { waves, cells } of lanesOf("seller")) {
      expect(sum(waves.map(({ from, to }) => to - from + 1))).toBe(cells.length);
      for (const { from, peak, to, amount } of waves) {
        const inside = cells.filter(({ row }) => row >= from && row <= to);
        expect(sum(inside.map((cell) => cell.amount))).toBeCloseTo(amount, 9);
        expect(inside.map((cell) => cell.amount).reduce(max)).toBe(inside.find(({ row }) => row === peak)?.amount);
      }
    }
  });

  it("splits a change of price into news and selling without a rest", () => {
    for (const { id, cells } of lanesOf("asset")) {
      const asset = squeeze.world.assets.ids.indexOf(id);
      const value = (row: number): number => squeeze.value[row * squeeze.world.assets.ids.length + asset] ?? NaN;
      for (const { row, amount, sales = NaN } of cells) {
        expect(sales + value(row) - value(row - 1)).toBeCloseTo(log(1 + amount), 12);
      }
    }
  });

  it("says how prices were found as the outputs do", () => {
    const gains = Array.from<number | string, number>(seriesOf(squeeze, "loop-gain") ?? squeeze.state.loopGain, Number);
    for (const { row, loopGain, amplification, isRunaway } of cascade.periods) {
      expect(loopGain).toBe(gains[row]);
      expect(amplification).toBe(loopGain < 1 ? 1 / (1 - loopGain) : Infinity);
      expect(isRunaway).toBe(squeeze.state.runaway[row] === 1);
    }
  });
});

describe("columns of a cascade", () => {
  it.each([1, 2, 6, 20, 100])("are at most %d, and hold every period once, in order", (most) => {
    const columns = cascadeColumns(cascade, most);
    expect(columns.length).toBe(min(most, 36));
    expect(columns.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, row) => from + row + 1))).toEqual(
      Array.from({ length: 36 }, (_, row) => row + 1),
    );
  });

  it("leave alone the period in which most is sold", () => {
    const [most] = cascade.periods.toSorted((a, b) => b.sold - a.sold);
    expect(cascadeColumns(cascade, 6)).toContainEqual({ from: (most?.row ?? 0) - 1, to: most?.row });
  });

  it("cut what is left where half of it has happened", () => {
    const sold = sum(cascade.periods.map((each) => each.sold));
    const sizes = lanesOf("asset").flatMap(({ cells }) =>
      cells.map(({ row, amount }) => ({ row, size: Math.abs(amount) })),
    );
    const moved = sum(sizes.map(({ size }) => size));
    const weights = cascade.periods.map(
      (each) => each.sold / sold + sum(sizes.filter(({ row }) => row === each.row).map(({ size }) => size)) / moved,
    );
    const [first, second] = cascadeColumns(cascade, 2);
    const at = first?.to ?? 0;
    expect(second).toEqual({ from: at, to: 36 });
    expect(sum(weights.slice(0, at))).toBeGreaterThanOrEqual(sum(weights) / 2);
    expect(sum(weights.slice(0, at - 1))).toBeLessThan(sum(weights) / 2);
  });

  it("add up dollars, compound prices and keep the last of an index", () => {
    const columns = cascadeColumns(cascade, 5);
    for (const lane of lanesOf("seller")) {
      const amounts = laneInColumns(squeeze, lane, columns).map((cell) => cell?.amount ?? 0);
      expect(sum(amounts)).toBeCloseTo(lane.total, 9);
    }
    const bitcoin = cascade.lanes.find(({ kind, id }) => kind === "asset" && id === "bitcoin");
    if (bitcoin === undefined) throw new Error("bitcoin falls in a squeeze");
    const product = laneInColumns(squeeze, bitcoin, columns).reduce((all, cell) => all * (1 + (cell?.amount ?? 0)), 1);
    expect(product - 1).toBeCloseTo(figureOf(squeeze, "bitcoin.change") as number, 9);
    const broad = cascade.lanes.find(({ kind, id }) => kind === "confidence" && id === "broad");
    if (broad === undefined) throw new Error("confidence is lost in a squeeze");
    expect(laneInColumns(squeeze, broad, columns).at(-1)?.amount).toBe(broad.cells.at(-1)?.amount);
  });
});

describe("the causal list", () => {
  const list = becauseOf(squeeze, cascade);

  it("is in the order of time, and within a period from who must sell to what comes of it", () => {
    expect(list.length).toBeGreaterThan(8);
    const order = ["seller", "powder", "asset", "confidence"];
    const keys = list.map(({ row, kind }) => 10 * row + order.indexOf(kind));
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    expect(list.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it("tells a sale by what was due or called, in the dollars of the record", () => {
    const { layout } = squeeze.world;
    for (const { kind, id, row, reasons } of list) {
      if (kind !== "seller") continue;
      const at = row * layout.sectors.length + layout.sectors.indexOf(id);
      const amountOf = (of: string): number => reasons.find((each) => each.kind === of)?.amount ?? 0;
      const { called, callsDue, redemptionsDue } = squeeze.sectors;
      for (const [name, column] of [
        ["margin-call", called],
        ["calls", callsDue],
        ["redemptions", redemptionsDue],
      ] as const) {
        const amount = column[at] ?? 0;
        expect(amountOf(name)).toBe(amount > 0.05 ? amount : 0);
      }
      expect(reasons.some((each) => each.kind !== "cash" && each.kind !== "fall")).toBe(true);
    }
  });

  it("of one period has only that, and every price that fell in it", () => {
    const [most] = cascade.periods.toSorted((a, b) => b.sold - a.sold);
    const row = most?.row ?? 0;
    const one = becauseOf(squeeze, cascade, row);
    expect(one.every((each) => each.row === row && each.wave === undefined)).toBe(true);
    const fallen = lanesOf("asset").filter(({ cells }) =>
      cells.some((cell) => cell.row === row && cell.amount < -0.01),
    );
    expect(one.filter(({ kind }) => kind === "asset").map(({ id }) => id)).toEqual(fallen.map(({ id }) => id));
  });

  it("says that banks' customers were called where the events say so", () => {
    const shock = runOf({ "own-shock.bitcoin": held(-0.6, "log") });
    const [sale] = becauseOf(shock, cascadeOf(shock)).filter(({ kind }) => kind === "seller");
    expect(sale).toMatchObject({ id: "crypto-traders", row: 1 });
    expect(sale?.reasons.map(({ kind }) => kind)).toEqual(["margin-call", "fall"]);
  });
});
