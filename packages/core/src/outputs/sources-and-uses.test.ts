import { describe, expect, it } from "vitest";
import { essay, held, type Paths, ramp, scenarioOf, world } from "../../../../tests/runs.ts";
import { balanceOfFlows } from "./flows-balance.ts";
import { type FundsFlows, fundsFlows } from "./funds-flows.ts";
import { forcedSale } from "./rows.ts";
import { paymentsIn, sourcesAndUses } from "./sources-and-uses.ts";

const squeezed: Paths = {
  "ai-capex.spending": ramp(789),
  "ai-capex.lab-calls": ramp(150),
  "own-shock.crypto": ramp(-0.3, "log"),
};
const shocked: Paths = { "own-shock.bitcoin": held(-3, "log"), "own-shock.crypto": held(-3, "log") };
const parameters = essay;

const whole = ({ record }: FundsFlows) => ({ from: 0, to: record.scenario.periods });

const known = new Map<Paths, Map<unknown, FundsFlows>>();

/** One run for all who ask the same. */
function flowsOf(paths: Paths, values?: ReadonlyMap<string, number>): FundsFlows {
  const found = known.get(paths)?.get(values) ?? fundsFlows(world, scenarioOf(paths), values);
  known.set(paths, new Map([...(known.get(paths) ?? []), [values, found]]));
  return found;
}

describe("sources and uses of funds", () => {
  it("are none at rest", () => {
    const flows = flowsOf({});
    const table = sourcesAndUses(flows, whole(flows));
    expect(table).toHaveLength(world.layout.sectors.length);
    expect(table.every(({ totalSources, totalUses }) => totalSources === 0 && totalUses === 0)).toBe(true);
  });

  it.each([
    ["the squeeze on the evidence", squeezed, undefined],
    ["the squeeze on the essay's assumptions", squeezed, parameters],
    ["a shock with defaults", shocked, parameters],
    ["less spending than planned", { "ai-capex.spending": held(100) }, undefined],
    [
      "purchases, a fuller account and a surplus",
      { "central-bank.purchases": held(900), "fiscal.deficit": held(-500) },
      undefined,
    ],
  ])("are equal for every sector, and every node balances: %s", (_, paths, values) => {
    const flows = flowsOf(paths, values);
    const table = sourcesAndUses(flows, whole(flows));
    for (const { totalSources, totalUses } of table) {
      expect(Math.abs(totalSources - totalUses)).toBeLessThanOrEqual(1e-9 * (totalSources + totalUses) + 1e-9);
    }
    const balance = balanceOfFlows(flows, whole(flows), table);
    expect(balance.gaps).toEqual([]);
    expect(balance).toMatchObject({ nodes: world.layout.sectors.length });
    expect(balance.stocks).toBeGreaterThan(1000);
  });

  it("of all periods together are those of each added up, but for money that came and went", () => {
    const flows = flowsOf(squeezed);
    const { to } = whole(flows);
    const sum = (id: string, span: { from: number; to: number }): number =>
      sourcesAndUses(flows, span).reduce(
        (total, { sector, sources }) =>
          sector === id ? total + sources.reduce((all, { amount }) => all + amount, 0) : total,
        0,
      );
    for (const id of ["hyperscalers", "households", "value-investors"]) {
      const single = Array.from({ length: to }, (_, row) => sum(id, { from: row, to: row + 1 }));
      expect(single.reduce((all, each) => all + each, 0)).toBeCloseTo(sum(id, { from: 0, to }), 8);
    }
  });

  it("say who takes the bonds of builders, who answers calls, and what builders and labs spend", () => {
    const flows = flowsOf(squeezed);
    const { aiSpent, labsSpent, aiRaised, labsRaised } = flows.record.state;
    const total = (column: Float64Array): number => column.reduce((sum, each) => sum + each, 0);
    const [builders, labs] = ["hyperscalers", "ai-labs"].map((id) =>
      sourcesAndUses(flows, whole(flows)).find(({ sector }) => sector === id),
    );
    const line = (side: typeof builders, way: "sources" | "uses", kind: string, item: string) =>
      side?.[way].find((each) => each.kind === kind && each.item === item);
    expect(line(builders, "uses", "income", "spending")?.amount).toBeCloseTo(total(aiSpent), 8);
    expect(line(labs, "uses", "income", "spending")?.amount).toBeCloseTo(total(labsSpent), 8);
    expect(line(labs, "sources", "issue", "private-ai-equity")?.amount).toBeCloseTo(total(labsRaised), 8);
    const bonds = line(builders, "sources", "issue", "ig");
    const sold = builders?.sources.filter(({ kind }) => kind === "sale") ?? [];
    expect((bonds?.amount ?? 0) + sold.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(total(aiRaised), 8);
    expect(bonds?.with.map(({ sector }) => sector)).toEqual(
      expect.arrayContaining(["households", "insurers-pensions", "rest-of-world"]),
    );
  });

  it("tell what builders keep back from their owners as dividends that are not paid", () => {
    const flows = flowsOf({
      "ai-capex.spending": ramp(789),
      "ai-capex.own-cash": held(100),
    });
    const builders = sourcesAndUses(flows, whole(flows)).find(({ sector }) => sector === "hyperscalers");
    expect(builders?.sources).toContainEqual(
      expect.objectContaining({
        kind: "income-back",
        item: "dividend",
        with: [{ sector: "households", amount: expect.closeTo(300, 8) as number }],
      }),
    );
  });

  it("have every forced sale of the record as money its buyers paid", () => {
    const flows = flowsOf(shocked, parameters);
    const { layout, assets } = world;
    for (const { row, payments } of flows.periods) {
      for (const seller of ["hedge-funds", "retail", "bond-funds"]) {
        const paid = payments.filter(
          ({ kind, payee, room }) => kind === "sale" && payee === seller && room === "forced-selling",
        );
        const sold = assets.ids.reduce(
          (sum, _, asset) => sum + forcedSale(flows.record, layout.sectors.indexOf(seller), asset, row),
          0,
        );
        expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(sold, 8);
      }
    }
  });

  it("name what every payment was for", () => {
    for (const flows of [flowsOf(squeezed, parameters), flowsOf(shocked, parameters)]) {
      const payments = paymentsIn(flows, whole(flows));
      expect(payments.filter(({ item }) => item === "unexplained" || item === "?")).toEqual([]);
      expect(payments.every(({ amount, payer, payee }) => amount > 0 && payer !== payee)).toBe(true);
      expect(
        flows.periods.flatMap(({ changes }) => changes.filter(({ kind }) => kind === "unread" || kind === "unpaid")),
      ).toEqual([]);
    }
  });
});

describe("the check of every node", () => {
  const flows = flowsOf(squeezed);
  const span = whole(flows);
  const table = sourcesAndUses(flows, span);
  const lawsOf = (faulty: FundsFlows, of = sourcesAndUses(faulty, span)) =>
    balanceOfFlows(faulty, span, of).gaps.map(({ law, sector, item }) => `${law} ${sector} ${item}`);

  it("finds a table somebody changed", () => {
    const faulty = table.map((each) =>
      each.sector === "hyperscalers"
        ? {
            ...each,
            sources: each.sources.map((line) => ({
              ...line,
              with: line.with.map((part) => ({ ...part, amount: part.amount + 1 })),
            })),
          }
        : each,
    );
    expect(lawsOf(flows, faulty)).toEqual(["funds hyperscalers money"]);
    const summed = table.map((each) =>
      each.sector === "banks" ? { ...each, totalUses: each.totalUses + 0.01 } : each,
    );
    expect(lawsOf(flows, summed)).toEqual(["funds banks money"]);
    const without = table.filter(({ sector }) => sector !== "households");
    expect(lawsOf(flows, without)).toEqual(["funds households money"]);
  });

  it("finds a payment that is missing, one that is too much, and one booked as something else", () => {
    const [first, ...rest] = flows.periods;
    if (first === undefined) throw new Error("a run has periods");
    const at = first.payments.findIndex(({ kind, payee }) => kind === "issue" && payee === "ai-labs");
    const payment = first.payments[at];
    if (payment === undefined) throw new Error("labs are paid");
    const withPayments = (payments: typeof first.payments): FundsFlows => ({
      ...flows,
      periods: [{ ...first, payments }, ...rest],
    });
    const { payer } = payment;
    expect(lawsOf(withPayments(first.payments.toSpliced(at, 1)))).toEqual(
      expect.arrayContaining([`funds ${payer} money`, "funds ai-labs money", `stock ${payer} private-ai-equity`]),
    );
    expect(lawsOf(withPayments([...first.payments, payment]))).toEqual(
      expect.arrayContaining([`funds ${payer} money`, "stock ai-labs private-ai-equity"]),
    );
    expect(lawsOf(withPayments(first.payments.with(at, { ...payment, item: "ig" })))).toEqual(
      expect.arrayContaining([`stock ${payer} ig`, `stock ${payer} private-ai-equity`]),
    );
  });

  it("finds a change of price that is booked as something else, and what nobody could read", () => {
    const [first, ...rest] = flows.periods;
    if (first === undefined) throw new Error("a run has periods");
    const changes = first.changes.map((each) =>
      each.item === "bitcoin" && each.sector === "households" && each.kind === "repricing"
        ? { ...each, kind: "making" as const }
        : each,
    );
    expect(lawsOf({ ...flows, periods: [{ ...first, changes }, ...rest] })).toEqual(["price households bitcoin"]);
    const unread = { room: "income", kind: "unread", sector: "?", side: "asset", item: "?", amount: 1 } as const;
    expect(lawsOf({ ...flows, periods: [{ ...first, changes: [...first.changes, unread] }, ...rest] })).toEqual([
      "unread ? ?",
    ]);
  });

  it("finds a record that says something else than the payments", () => {
    const { record } = flows;
    const { layout } = world;
    const stocks = record.stocks.slice();
    stocks[
      3 * layout.flowsStart + layout.instruments.indexOf("gold") * layout.width + layout.sectors.indexOf("banks")
    ] += 1e-3;
    const laws = lawsOf({ ...flows, record: { ...record, stocks } });
    expect(laws).toContain("stock banks gold");
  });
});
