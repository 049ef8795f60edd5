import type { RunRecord } from "../../packages/core/src/model/record.ts";
import type { Channel, ParameterSet } from "../../packages/core/src/model/vocabulary.ts";
import { type Paths, ramp, runOf } from "./shipped-runs.ts";

/** What is put beside the reference: the premium [bp], displacement, price changes [%], broad money over the opening [usd bn]. */
export const measures = [
  "x",
  "displacement",
  "bitcoin",
  "crypto",
  "high-beta",
  "software",
  "memory",
  "equities",
  "hy",
  "broad-money",
] as const;
export type Measure = (typeof measures)[number];
export type Figures = Readonly<Partial<Record<Measure, number>>>;

export const caseNames = [
  "qe-100",
  "qt-100",
  "qe-900",
  "qt-900",
  "deficit",
  "deficit-backed",
  "squeeze",
  "squeeze-with-news",
] as const;
export type CaseName = (typeof caseNames)[number];

const squeeze: Paths = { "ai-capex.spending": ramp(789), "ai-capex.lab-calls": ramp(150) };

/** The scenarios of the reference: straight lines over ten months, held after. */
export const pathsOf: Readonly<Record<CaseName, Paths>> = {
  "qe-100": { "central-bank.purchases": ramp(100) },
  "qt-100": { "central-bank.purchases": ramp(-100) },
  "qe-900": { "central-bank.purchases": ramp(900) },
  "qt-900": { "central-bank.purchases": ramp(-900) },
  deficit: { "fiscal.deficit": ramp(900) },
  "deficit-backed": { "fiscal.deficit": ramp(900), "fiscal.backstop": { unit: "share", value: 1 } },
  squeeze,
  "squeeze-with-news": {
    ...squeeze,
    "discounting.policy-yield": ramp(40, "bp"),
    "news.memory": ramp(1.2, "log"),
    "news.software": ramp(-0.15, "log"),
    "news.chips": ramp(0.3, "log"),
    "news.equities": ramp(0.08, "log"),
  },
};

/**
 * What the prototype of the reference formulation gave, where it was written down: by set, case and month.
 * Log changes of bitcoin there are per cent here. Of the squeeze under `evidence` it kept medians of 1,500 draws, of troughs.
 */
export const reference: Readonly<
  Record<ParameterSet, Readonly<Partial<Record<CaseName, Readonly<Record<number, Figures>>>>>>
> = {
  evidence: {
    "qe-100": { 36: { x: -1.9, bitcoin: 2.2 } },
    "qt-100": { 36: { x: 1.1, bitcoin: -2.1 } },
    "qe-900": { 36: { bitcoin: 18.5 } },
    "qt-900": { 36: { bitcoin: -24.4 } },
    deficit: { 10: { x: 57, bitcoin: -33 } },
    "deficit-backed": { 10: { x: 0, bitcoin: 2.8 } },
    squeeze: { 10: { x: 3, bitcoin: -1.9, software: -0.8, memory: -0.5, equities: -0.5, hy: -0.6 } },
    "squeeze-with-news": { 10: { x: 4, bitcoin: -27, software: -21, memory: 222, equities: 0.2, hy: -3.6 } },
  },
  essay: {
    "qe-900": { 10: { bitcoin: 55, crypto: 70, equities: 20, hy: 8 } },
    "deficit-backed": { 10: { x: 0 } },
    squeeze: {
      10: {
        x: 36,
        displacement: 1,
        bitcoin: -45,
        crypto: -63,
        "high-beta": -21,
        software: -17,
        equities: -11,
        hy: -6,
        "broad-money": -579,
      },
    },
    "squeeze-with-news": {
      10: { bitcoin: -36, crypto: -51, "high-beta": -16, software: -25, memory: 213, equities: 2, hy: -4 },
    },
  },
};

/** Cases in which a channel is taken away, one at a time, at month 10. */
export const withoutEach: readonly { readonly set: ParameterSet; readonly name: CaseName }[] = [
  { set: "evidence", name: "deficit" },
  { set: "essay", name: "squeeze" },
  { set: "essay", name: "squeeze-with-news" },
];

type Parameters = Readonly<Record<string, number>>;

const weightOfPurchases: Parameters = { "capital-competition.persistencePurchases": 0.2 };
const noSupplierEffect: Parameters = {
  "income.supplierElasticity.memory": 0,
  "income.supplierElasticity.chips": 0,
};
/** As soft as a scenario may set it: sales are all but pro rata. */
const proRata: Parameters = { "commitment-calls.convictionSoftness": 3 };

export const variantNames = ["purchases", "supplier", "pro-rata", "both"] as const;
export type VariantName = (typeof variantNames)[number];

export interface Variant {
  readonly variant: VariantName;
  readonly set: ParameterSet;
  readonly name: CaseName;
  readonly month: number;
  readonly parameters: Parameters;
}

const bothWays = (set: ParameterSet, name: CaseName): readonly Variant[] => [
  { variant: "supplier", set, name, month: 10, parameters: noSupplierEffect },
  { variant: "pro-rata", set, name, month: 10, parameters: proRata },
  { variant: "both", set, name, month: 10, parameters: { ...noSupplierEffect, ...proRata } },
];

/** Cases once more, with a number as the reference had it, or without what the reference seems to have lacked. */
export const variants: readonly Variant[] = [
  { variant: "purchases", set: "evidence", name: "qe-100", month: 36, parameters: weightOfPurchases },
  { variant: "purchases", set: "evidence", name: "qt-100", month: 36, parameters: weightOfPurchases },
  ...bothWays("evidence", "squeeze-with-news"),
  ...bothWays("essay", "squeeze"),
  ...bothWays("essay", "squeeze-with-news"),
];

const runs = new Map<string, RunRecord>();

/** The figures of a case at a month; runs are made once. */
export function figuresOf(
  set: ParameterSet,
  name: CaseName,
  month: number,
  options: { readonly without?: readonly Channel[]; readonly parameters?: Parameters } = {},
): Readonly<Record<Measure, number>> {
  const isCentral = options.without === undefined && options.parameters === undefined;
  const months = isCentral ? 36 : month;
  const key = JSON.stringify([set, name, options, months]);
  const run = runs.get(key) ?? runOf(set, pathsOf[name], { ...options, months });
  runs.set(key, run);
  const { ids } = run.world.assets;
  const change = (asset: string): number => 100 * (run.price[month * ids.length + ids.indexOf(asset)] - 1);
  return {
    x: 1e4 * run.state.premium[month],
    displacement: run.state.displacement[month],
    bitcoin: change("bitcoin"),
    crypto: change("crypto"),
    "high-beta": change("high-beta"),
    software: change("software"),
    memory: change("memory"),
    equities: change("equities"),
    hy: change("hy"),
    "broad-money": broadMoney(run, month) - broadMoney(run, 0),
  };
}

/** Currency and deposits of private non-banks at home in a row of the record [usd bn]. */
function broadMoney({ world: { layout }, stocks }: RunRecord, row: number): number {
  const away = layout.sectors.indexOf("rest-of-world");
  const kinds = [layout.instruments.indexOf("currency"), layout.deposits];
  let money = 0;
  for (let sector = 0; sector < layout.nature; sector++) {
    const bank: number = layout.keeper[sector];
    if (bank < 0 || bank === sector || sector === away) continue;
    for (const kind of kinds) money += stocks[row * layout.flowsStart + kind * layout.width + sector];
  }
  return money;
}

/** A figure of the reference beside ours. */
export interface Pair {
  readonly set: ParameterSet;
  readonly name: CaseName;
  readonly month: number;
  readonly measure: Measure;
  readonly there: number;
  readonly here: number;
}

export function pairs(): readonly Pair[] {
  return (["evidence", "essay"] as const).flatMap((set) =>
    caseNames.flatMap((name) =>
      Object.entries(reference[set][name] ?? {}).flatMap(([month, figures]) => {
        const here = figuresOf(set, name, Number(month));
        return measures.flatMap((measure) => {
          const there = figures[measure];
          return there === undefined ? [] : [{ set, name, month: Number(month), measure, there, here: here[measure] }];
        });
      }),
    ),
  );
}

/** A change of less is no change of one sign or the other: per cent, and bp. */
const tooSmall = 1;

/** Pairs whose sign counts, and those of them that differ in it. */
export function signs(): { readonly counted: readonly Pair[]; readonly differ: readonly Pair[] } {
  const counted = pairs().filter(({ there }) => Math.abs(there) > tooSmall);
  return { counted, differ: counted.filter(({ there, here }) => Math.sign(there) !== Math.sign(here)) };
}

export interface Order {
  readonly set: ParameterSet;
  readonly name: CaseName;
  readonly alike: number;
  readonly all: number;
}

/** In each case of the reference with four assets or more: how many pairs of assets stand in the same order here. */
export function orders(): readonly Order[] {
  return (["evidence", "essay"] as const).flatMap((set) =>
    caseNames.flatMap((name) => {
      const assets = pairs().filter(
        (pair) =>
          pair.set === set && pair.name === name && !["x", "displacement", "broad-money"].includes(pair.measure),
      );
      if (assets.length < 4) return [];
      const both = assets.flatMap((a, i) => assets.slice(i + 1).map((b) => [a, b] as const));
      const alike = both.filter(([a, b]) => (a.there - b.there) * (a.here - b.here) >= 0).length;
      return [{ set, name, alike, all: both.length }];
    }),
  );
}
