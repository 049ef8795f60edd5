import type { NodeGap, PaymentKind } from "@ebb/core";

/** Names of flows that `incomes` puts into words. */
const flowNames: Readonly<Record<string, string>> = {
  wages: "wages",
  dividend: "dividends and buybacks",
  "interest-paid": "interest",
  "interest-received": "interest",
  tax: "taxes",
  spending: "spending",
  transfer: "transfers",
  consumption: "imports",
  remittance: "remittances",
};

type Thing = (name: string) => string;
type Things = Readonly<Record<Exclude<PaymentKind, "income" | "income-back">, Thing>>;
type Incomes = Readonly<Record<"income" | "income-back", Thing>>;

/** A node that does not balance, in words and numbers. */
export interface GapInWords {
  readonly sector: string;
  readonly item: string;
  readonly period: string;
  readonly law: NodeGap["law"];
  readonly gap: string;
  readonly allowed: string;
}

/** What a node is set against. */
const laws: Readonly<Record<NodeGap["law"], string>> = {
  funds: "the change of its money",
  stock: "its balance sheet",
  price: "the price of the run",
  unread: "the journal, which cannot be read here",
};

/** What `ebb flows` says in English. */
export const flowsWords = {
  flows: {
    periods: (from: string, to: string): string => `Sources and uses of funds, ${from} to ${to} [usd bn]`,
    onePeriod: (period: string): string => `Sources and uses of funds in ${period} [usd bn]`,
    paidForAi: "Who pays for the AI dollars in this scenario",
    overThePlan:
      "Beside the reference plan, which pays for itself and is not shown. Spending below the plan stands among the sources.",
    everybody: "Everybody",
    sector: (name: string): string => `${name}: where its money comes from, and where it goes`,
    sources: "Sources",
    uses: "Uses",
    unit: "usd bn",
    share: "share",
    sumOfSources: "sum of sources",
    sumOfUses: "sum of uses",
    nothing: "No money moves beside the plan.",
    columns: ["", "sources", "uses", "largest source", "largest use"],
    howToRead:
      "Money run down is a source, money kept a use, each as the balance sheets have it; so both sums of a line are the same only if no payment is missing. Changes of prices are no funds. One sector in full: --sector <id>.",
    drawn: "own cash run down",
    kept: "cash kept",
    issued: "money made",
    retired: "money taken out of use",
    money: "money",
    other: (count: number): string => `other (${count})`,
    flowNames,
    things: {
      sources: {
        issue: (name) => `${name} issued`,
        redemption: (name) => `${name} paid back to it`,
        sale: (name) => `${name} sold`,
      },
      uses: {
        issue: (name) => `${name} taken up`,
        redemption: (name) => `${name} paid back`,
        sale: (name) => `${name} bought`,
      },
    } satisfies Readonly<Record<"sources" | "uses", Things>>,
    incomes: {
      sources: { income: (name) => `${name} received`, "income-back": (name) => `${name} not paid` },
      uses: { income: (name) => name, "income-back": (name) => `${name} forgone` },
    } satisfies Readonly<Record<"sources" | "uses", Incomes>>,
    balanced: (nodes: string, stocks: string, worst: string): string =>
      `Every node balances: sources and uses of ${nodes} sectors, and ${stocks} holdings and debts, period by period, against the balance sheets and prices of the run. The largest gap is ${worst} of what rounding may leave.`,
    unbalanced: (count: number): string => `${count === 1 ? "One node does" : `${count} nodes do`} not balance:`,
    gap: ({ sector, item, period, law, gap, allowed }: GapInWords): string =>
      `${sector}, ${item}, ${period}: ${gap} too much against ${laws[law]}; ${allowed} would be rounding`,
  },
};
