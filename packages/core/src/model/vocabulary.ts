import type { UnitName } from "./units.ts";

/** The ids of the shipped world and of every run: one word for one thing. Labels in English and Russian live in `locales/`. */

/** Mechanisms. Their order in a period lives in `pipeline.ts` alone. */
export const rooms = [
  "fiscal",
  "central-bank",
  "money-creation",
  "ai-capex",
  "capital-competition",
  "discounting",
  "commitment-calls",
  "redemptions",
  "margin-calls",
  "fire-sales",
  "income",
  "confidence",
  "credit-losses",
] as const;
export type Room = (typeof rooms)[number];

/** Switches for what reaches a price; plans (fiscal, central bank, builders, calls and redemptions due) always post. */
export const channels = [
  "fundamentals",
  "discounting",
  "capital-competition",
  "capital-calls",
  "redemptions",
  "margin",
  "confidence",
  "money",
] as const;
export type Channel = (typeof channels)[number];

export const sectors = [
  "government",
  "central-bank",
  "banks",
  "households",
  "firms",
  "hyperscalers",
  "ai-labs",
  "sovereign-funds",
  "conglomerate",
  "hedge-funds",
  "long-only-funds",
  "bond-funds",
  "money-funds",
  "insurers-pensions",
  "retail",
  "crypto-traders",
  "stablecoin-issuers",
  "value-investors",
  "rest-of-world",
] as const;
export type Sector = (typeof sectors)[number];

export const assetClasses = ["government", "credit", "equity", "gold", "crypto"] as const;
export type AssetClass = (typeof assetClasses)[number];

/** What has a market price, and its class. `equities` is the broad market, `chips` semiconductors other than memory. */
export const classOf = {
  treasuries: "government",
  ig: "credit",
  hy: "credit",
  equities: "equity",
  hyperscalers: "equity",
  memory: "equity",
  chips: "equity",
  software: "equity",
  "high-beta": "equity",
  gold: "gold",
  bitcoin: "crypto",
  crypto: "crypto",
} as const satisfies Record<string, AssetClass>;
export type Asset = keyof typeof classOf;
export const assets = Object.keys(classOf) as readonly Asset[];

/** What a balance sheet holds: claims on others, real things, the memo item `commitments`, and the assets. */
export const instruments = [
  "reserves",
  "currency",
  "treasury-account",
  "reverse-repo",
  "deposits",
  "money-fund-shares",
  "bank-loans",
  "margin-loans",
  "repo",
  "fund-shares",
  "bank-equity",
  "stablecoins",
  "private-ai-equity",
  "central-bank-loans",
  "interbank",
  "private-credit",
  "bank-bonds",
  "insurance-pension-claims",
  "agency-bonds",
  "capital",
  "inventory",
  "commitments",
  ...assets,
] as const;
export type Instrument = (typeof instruments)[number];

/** `broad-money` is the model's: currency and deposits of private non-banks at home; `m2` is the official series. */
export const moneyMeasures = [
  "base",
  "broad-money",
  "m2",
  "m2-over-base",
  "credit-per-ai-dollar",
  "spending-per-free-cash",
  "net-liquidity",
] as const;
export type MoneyMeasure = (typeof moneyMeasures)[number];

/** What a scenario path takes: numbers in a unit inside hard bounds, shares that sum to 1, or one of some words. */
export type PathKind =
  | { readonly unit: UnitName; readonly range: readonly [number, number] }
  | { readonly unit: "share"; readonly shares: true }
  | { readonly choices: readonly string[] };

/** Beyond any economy this model is meant for: a slip of the unit, not a scenario. */
const anyMoney = [-100_000, 100_000] as const;
const noDebt = [0, 100_000] as const;
const anyYield = [-1_500, 1_500] as const;
const anyLog = [-5, 5] as const;

/** What a scenario may set, beside any parameter by its key. `<asset>` stands for an id of the world. */
export const scenarioPaths = {
  "fiscal.deficit": { unit: "usd bn/yr", range: anyMoney },
  "fiscal.backstop": { unit: "share", range: [0, 1] },
  "central-bank.purchases": { unit: "usd bn/yr", range: anyMoney },
  "central-bank.counterparty": { choices: ["banks", "non-banks"] },
  "central-bank.treasury-account": { unit: "usd bn", range: noDebt },
  "central-bank.reverse-repo": { unit: "usd bn", range: noDebt },
  "money-creation.view": { choices: ["endogenous", "multiplier"] },
  "ai-capex.spending": { unit: "usd bn/yr", range: noDebt },
  "ai-capex.finance-shares": { unit: "share", shares: true },
  "ai-capex.lab-calls": { unit: "usd bn/yr", range: noDebt },
  "ai-capex.own-cash": { unit: "usd bn/yr", range: noDebt },
  "discounting.policy-yield": { unit: "bp", range: anyYield },
  "news.<asset>": { unit: "log", range: anyLog },
  "own-shock.<asset>": { unit: "log", range: anyLog },
  "saving.shift": { unit: "usd bn/yr", range: anyMoney },
  "foreign.shift": { unit: "usd bn/yr", range: anyMoney },
} as const satisfies Record<string, PathKind>;
export type ScenarioPath = keyof typeof scenarioPaths;

export const regimes = ["abundance", "competition"] as const;
export type Regime = (typeof regimes)[number];

/** `evidence`: measured slopes and honest ranges, the default. `essay`: what the essay's chain assumes, said openly. */
export const parameterSets = ["evidence", "essay"] as const;
export type ParameterSet = (typeof parameterSets)[number];

/** Where a number comes from: measured, published, derived, judgement, memory. D and E show as `assumed`. */
export const grades = ["A", "B", "C", "D", "E"] as const;
export type Grade = (typeof grades)[number];

/** What the data say about a claim. */
export const dataVerdicts = [
  "supported",
  "partly",
  "not-supported",
  "contradicted",
  "not-testable",
  "not-yet-tested",
] as const;
export type DataVerdict = (typeof dataVerdicts)[number];

/** What an output or an expression gives. */
export type ValueType = "number" | "truth" | "text";

/** Units of outputs. `price`: as the world quotes it. A date is in months after the opening. */
export type OutputUnit = UnitName | "price" | "count";

/**
 * One thing a run reports.
 * series: one value a period, read through a statistic; otherwise one value a run.
 * never: the value may be +∞, which means that it did not happen before the horizon.
 */
export interface Output {
  readonly gives: ValueType;
  readonly unit?: OutputUnit;
  readonly series: boolean;
  readonly never: boolean;
  readonly choices?: readonly string[];
}

const series = (unit: OutputUnit): Output => ({ gives: "number", unit, series: true, never: false });
const figure = (unit: OutputUnit): Output => ({ gives: "number", unit, series: false, never: false });
const date: Output = { gives: "number", unit: "mo", series: false, never: true };

/**
 * Outputs of a run. `<asset>`, `<sector>`, `<instrument>`, `<channel>` stand for ids of the world.
 * Falls are negative. Displacement is a share of 1; yields, spreads and the scarcity premium x are in bp.
 */
export const outputs: Readonly<Record<string, Output>> = {
  "<asset>.price": series("price"),
  "<asset>.change": series("share"), // of the price since the opening
  "<asset>.drawdown": series("share"), // from the highest price so far
  "<asset>.fundamental": series("log"), // change of fundamental value since the opening, log(V/V₀)
  "<asset>.trough": figure("share"), // deepest change since the opening
  "<asset>.worst-month-end": figure("share"), // the same over month ends
  "<asset>.first-10": date, // first period more than 10 % below the opening
  "<asset>.rank": { ...figure("count"), never: true }, // 1 + assets that reached first-10 strictly earlier
  "<asset>.half-life": date, // from the trough until half of the fall is recovered
  "<sector>.<instrument>": series("usd bn"),
  x: series("bp"),
  tightness: series("x"),
  displacement: series("share"),
  headroom: series("usd bn/yr"),
  regime: { gives: "text", series: true, never: false, choices: regimes },
  "turning-point": date,
  base: series("usd bn"),
  "broad-money": series("usd bn"),
  "bank-credit": series("usd bn"),
  "credit-per-ai-dollar": series("x"),
  "spending-per-free-cash": series("x"),
  "net-liquidity": series("usd bn"),
  "yield-10y": series("bp"),
  "spread-ig": series("bp"),
  "spread-hy": series("bp"),
  gdp: series("usd bn/yr"),
  "forced-sales.<sector>.<asset>": series("usd bn"), // sold in the period because it had to be
  "forced-sales.<sector>": series("usd bn"),
  "redemptions.<sector>": series("usd bn"), // asked for in the period
  "loop-gain": series("x"),
  amplification: series("x"),
  rounds: series("count"),
  runaway: { gives: "truth", series: false, never: false },
  "bank-losses": series("usd bn"), // in the period
  breadth: series("count"), // assets above their opening price
  selectivity: series("x"), // rank correlation over assets of cash-flow yield with change since the opening
  "channel.<asset>.<channel>": series("log"), // Shapley part of the channel in the log price change
};

/** How one value is read from a series, and how that is written; an output of one value a run is read as `last`. */
export const statistics = {
  last: "last",
  max: "max",
  min: "min",
  sum: "sum", // over all periods, for flows
  at: "at:2026-07", // the period that contains the date
  "first-above": "first-above:1", // months after the opening until the series is above the level
  "first-below": "first-below:1",
} as const;
export type StatisticId = keyof typeof statistics;
