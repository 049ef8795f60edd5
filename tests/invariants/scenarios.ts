import type { PathDocument, ScenarioBody } from "../../packages/core/src/formats/scenario.ts";
import { type CompiledScenario, compileScenario } from "../../packages/core/src/model/compile-scenario.ts";
import type { CompiledWorld } from "../../packages/core/src/model/compile.ts";
import { copied, scaleGroup } from "../../packages/core/src/model/opening-of-draw.ts";
import { assets, type Channel } from "../../packages/core/src/model/vocabulary.ts";
import { held, type Paths, ramp, world } from "../runs.ts";

// What the invariants are tried on: runs of the sizes the model is meant for, and runs no economy would survive.

/** What happens to which world; `opens` changes the world before it opens, `drawn` the values of a draw before they are used. */
export interface Case {
  readonly name: string;
  readonly paths: Paths;
  readonly without: readonly Channel[];
  readonly opens: (base: CompiledWorld) => CompiledWorld;
  readonly drawn: (values: ReadonlyMap<string, number>) => ReadonlyMap<string, number>;
}

export const caseOf = (name: string, paths: Paths, rest: Partial<Case> = {}): Case => ({
  name,
  paths,
  without: [],
  opens: (base) => base,
  drawn: (values) => values,
  ...rest,
});

/** What all owe in an instrument as the world opens [usd bn]. */
export function openingLevel(id: string): number {
  const { layout, openingCells } = world;
  const start = layout.liabilitiesStart + layout.instruments.indexOf(id) * layout.width;
  return openingCells.subarray(start, start + layout.width).reduce((sum, each) => sum + each, 0);
}

const plan = world.reference.aiSpending ?? 0;
const capex = (over: number): Paths => ({ "ai-capex.spending": ramp(plan + over) });
const calls = (over: number): Paths => ({ "ai-capex.lab-calls": ramp(over) });
const choice = (word: string): PathDocument => ({ choice: word });
const finance = (cash: number, bonds: number, called: number, sales: number): Paths => ({
  "ai-capex.finance-shares": { unit: "share", shares: { cash, bonds, calls: called, sales } },
});

const squeeze: Paths = { ...capex(400), ...calls(150), "discounting.policy-yield": ramp(40, "bp") };
const news: Paths = {
  "news.memory": ramp(1.2, "log"),
  "news.software": ramp(-0.15, "log"),
  "news.chips": ramp(0.3, "log"),
  "news.equities": ramp(0.08, "log"),
};
const ownShock: Paths = { "own-shock.bitcoin": ramp(-0.12, "log"), "own-shock.crypto": ramp(-0.25, "log") };

/** The sizes of the essay and of its counter-theses. */
export const story: readonly Case[] = [
  caseOf("abundance", { "fiscal.deficit": ramp(900), "fiscal.backstop": held(1, "share") }),
  caseOf("within headroom", { ...capex(100), ...finance(0.6, 0.4, 0, 0) }),
  caseOf("squeeze", squeeze),
  caseOf("squeeze with news", { ...squeeze, ...news }),
  caseOf("squeeze with news and an own shock of crypto", { ...squeeze, ...news, ...ownShock }),
  caseOf("squeeze financed by cash", { ...capex(400), ...finance(1, 0, 0, 0) }),
  caseOf("deficit without a backstop", { "fiscal.deficit": ramp(900) }),
  caseOf("purchases from banks", {
    "central-bank.purchases": ramp(900),
    "central-bank.counterparty": choice("banks"),
  }),
  caseOf("purchases", { "central-bank.purchases": ramp(900) }),
  caseOf("sales", { "central-bank.purchases": ramp(-900) }),
  caseOf("the central bank steps in", {
    ...squeeze,
    "central-bank.purchases": { unit: "usd bn/yr", steps: [{ at: "2026-08", value: 900 }] },
  }),
  caseOf("saving from abroad", { ...squeeze, "foreign.shift": ramp(500) }),
  caseOf("higher yields", { "discounting.policy-yield": ramp(100, "bp") }),
];

const ofEveryAsset = (path: PathDocument): Paths => Object.fromEntries(assets.map((id) => [`news.${id}`, path]));

/** Five times the debts of all who borrow against assets, with assets to match, or as much as leaves others a tenth of each. */
function indebted(base: CompiledWorld): CompiledWorld {
  const { layout, openingCells, sectors, assets, ...rest } = copied(base);
  const changed = { layout, openingCells, sectors, assets, ...rest };
  for (const id of ["conglomerate", "hedge-funds", "retail", "crypto-traders"]) {
    const group = layout.sectors.indexOf(id);
    const shares = Array.from(
      assets.value,
      (each, a) => (openingCells[(assets.instrument[a] ?? 0) * layout.width + group] ?? 0) / each,
    );
    scaleGroup(changed, group, Math.min(5, 0.9 / Math.max(...shares)));
  }
  return changed;
}
const opened = (values: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...values].map(([key, value]) => [key, key.startsWith("margin-calls.debtScale") ? 1 : value]));

/** Markets a tenth as deep. */
const shallow = (values: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...values].map(([key, value]) => [key, key.startsWith("fire-sales.impact") ? 10 * value : value]));

const everything: Paths = {
  "fiscal.deficit": ramp(3000),
  "central-bank.purchases": ramp(-2500),
  ...capex(1500),
  ...calls(800),
  "saving.shift": ramp(-2000),
  "discounting.policy-yield": ramp(300, "bp"),
};
const noPowder: Paths = { "capital-competition.dryPowder": held(0, "usd bn") };

/** As far as a scenario may go: a year's output of the country. */
const bound = Math.floor(world.reference.gdp ?? 0);

/** What no economy would survive. */
export const hostile: readonly Case[] = [
  caseOf("sales of 2,500 a year", { "central-bank.purchases": held(-2500) }),
  caseOf("sales of 2,500 a year to banks", {
    "central-bank.purchases": held(-2500),
    "central-bank.counterparty": choice("banks"),
  }),
  caseOf("purchases of 20,000 a year", { "central-bank.purchases": held(20_000) }),
  caseOf("a deficit of 3,000 over the plan", { "fiscal.deficit": held(3000) }),
  caseOf("a surplus of 3,000 over the plan", { "fiscal.deficit": held(-3000) }),
  caseOf("spending of 1,500 over the plan, calls of 800", { ...capex(1500), ...calls(800) }),
  caseOf("spending of 3,000 over the plan by calls", { ...capex(3000), ...finance(0, 0, 1, 0) }),
  caseOf("spending of 3,000 over the plan by sales", { ...capex(3000), ...finance(0, 0, 0, 1) }),
  caseOf("no spending at all", { "ai-capex.spending": held(0) }),
  caseOf("everything at once", everything),
  caseOf("everything at once, without dry powder", { ...everything, ...noPowder }),
  caseOf("no dry powder", { ...squeeze, ...noPowder }),
  caseOf("no dry powder in shallow markets", { ...squeeze, ...news, ...ownShock, ...noPowder }, { drawn: shallow }),
  caseOf("debts five times as large", { ...squeeze, ...ownShock }, { opens: indebted, drawn: opened }),
  caseOf(
    "debts five times as large in shallow markets",
    { ...squeeze, ...ownShock },
    { opens: indebted, drawn: (values) => shallow(opened(values)) },
  ),
  caseOf("all foreign money leaves", { "foreign.shift": held(-2000) }),
  caseOf("foreign money comes", { "foreign.shift": held(2000) }),
  caseOf("saving falls", { "saving.shift": held(-2000) }),
  caseOf("saving rises", { "saving.shift": held(2000) }),
  caseOf("a Treasury account of 5,000", { "central-bank.treasury-account": held(5000, "usd bn") }),
  caseOf("an empty Treasury account and no reverse repo", {
    "central-bank.treasury-account": held(0, "usd bn"),
    "central-bank.reverse-repo": held(0, "usd bn"),
  }),
  caseOf("reverse repo of 5,000", { "central-bank.reverse-repo": held(5000, "usd bn") }),
  caseOf("crash of every asset", ofEveryAsset(held(-5, "log"))),
  caseOf("boom of every asset", ofEveryAsset(held(5, "log"))),
  caseOf(
    "crash after a boom",
    ofEveryAsset({
      unit: "log",
      points: [
        { at: "2025-10", value: 0 },
        { at: "2026-10", value: 5 },
        { at: "2027-10", value: -5 },
        { at: "2036-10", value: 0 },
      ],
    }),
  ),
  caseOf("deficits at the bound", { "fiscal.deficit": held(bound) }),
  caseOf("surpluses at the bound", { "fiscal.deficit": held(-bound) }),
  caseOf("purchases at the bound", { "central-bank.purchases": held(bound) }),
  caseOf("sales at the bound", { "central-bank.purchases": held(-bound) }),
  caseOf("spending and calls at the bound", {
    "ai-capex.spending": held(bound),
    "ai-capex.lab-calls": held(bound),
  }),
  caseOf("saving and foreign money at the bound", { "saving.shift": held(bound), "foreign.shift": held(bound) }),
  caseOf("saving and foreign money gone", { "saving.shift": held(-10_000), "foreign.shift": held(-10_000) }),
  caseOf("accounts at the central bank at the bound", {
    "central-bank.treasury-account": held(bound, "usd bn"),
    "central-bank.reverse-repo": held(bound, "usd bn"),
  }),
  caseOf("yields 15 points higher", { "discounting.policy-yield": held(1500, "bp") }),
  caseOf("yields 15 points lower", { "discounting.policy-yield": held(-1500, "bp") }),
];

export const cases: readonly Case[] = [...story, ...hostile];

export type Horizon = ScenarioBody["horizon"];

export const threeYears: Horizon = { months: 36, step: "month" };

/** A case as columns by period, on some opening of the world. */
export function scenarioOf({ name, paths, without }: Case, on: CompiledWorld, horizon: Horizon): CompiledScenario {
  const body: ScenarioBody = {
    id: "test",
    name: { en: name, ru: name },
    horizon,
    paths: { ...paths },
    without: [...without],
    off: [],
  };
  return compileScenario(body, on);
}
