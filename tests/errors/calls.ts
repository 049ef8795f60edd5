import { readFileSync } from "node:fs";
import { unreadable } from "../../packages/cli/src/read-input.ts";
import { compileClaim } from "../../packages/core/src/claims/expression.ts";
import type { Answer } from "../../packages/core/src/claims/query.ts";
import { shippedIds } from "../../packages/core/src/claims/vocabulary.ts";
import { openEquations } from "../../packages/core/src/equations/open-equations.ts";
import { checkEquations, runEquations } from "../../packages/core/src/equations/run-equations.ts";
import { parseRunResult } from "../../packages/core/src/formats/parse-run-result.ts";
import { parseScenario } from "../../packages/core/src/formats/parse-scenario.ts";
import { parseThesis } from "../../packages/core/src/formats/parse-thesis.ts";
import { parseWorld, type World } from "../../packages/core/src/formats/parse-world.ts";
import { columnProblems, numberProblems, refuse } from "../../packages/core/src/kernels/input-problems.ts";
import { Book } from "../../packages/core/src/ledger/book.ts";
import { identityProblems, journalProblems, negativeHoldings } from "../../packages/core/src/ledger/identities.ts";
import { layoutOf } from "../../packages/core/src/ledger/layout.ts";
import { column } from "../../packages/core/src/model/column.ts";
import { compileWorld } from "../../packages/core/src/model/compile.ts";
import { compileScenario, type ScenarioOptions } from "../../packages/core/src/model/compile-scenario.ts";
import { EbbError, type Problem, problem } from "../../packages/core/src/model/problem.ts";
import { figureOf } from "../../packages/core/src/outputs/outputs.ts";
import { verifyFile } from "../../packages/core/src/reference/verify.ts";
import { simulate } from "../../packages/core/src/simulate.ts";
import { assumptionEffects } from "../../packages/core/src/studies/assumption-effects.ts";
import { addInvestor } from "../../packages/core/src/worlds/add-investor.ts";
import { mergeInstruments } from "../../packages/core/src/worlds/merge-instruments.ts";
import { mergeSectors } from "../../packages/core/src/worlds/merge-sectors.ts";
import { runOf, world } from "../runs.ts";
import type { Case } from "./cases.ts";

const call = (text: string, run: () => unknown): Case => ({ call: text, run });

/** A problem that only a full disk or another user's file would raise here: its words, and nothing else, are shown. */
const told = (each: Problem): Case =>
  call(`problem("${each.code}")`, () => {
    throw new EbbError([each]);
  });

const large = (name: string, open: (text: string, file: string) => unknown): Case =>
  call(`${name}("#".repeat(50_000_000))`, () => open("#".repeat(50_000_000), "large.yaml"));

// Claims, judged where they can be read on a run that answers every question with one value.
const vocabulary = { ...shippedIds, scenarios: ["baseline", "squeeze"] };
const x = 'value("squeeze", "x", "last")';
function claim(text: string, answer: Answer = 0): Case {
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return call(shown === "" ? "(an empty claim)" : shown, () => compileClaim(text, vocabulary).evaluate(() => answer));
}

const claims: readonly Case[] = [
  claim(""),
  claim(`${x} >`),
  claim(`${x} > 0 ; 1`),
  claim("1 + ".repeat(2_000)),
  claim("high-beta > 1"),
  claim("bitcoin > 1"),
  claim("[1, 2] == 1"),
  claim('valeu("squeeze", "x", "last") > 0'),
  claim('value("squeeze") > 0'),
  claim('value("squ" + "eeze", "x", "last") > 0'),
  claim('value("squeze", "x", "last") > 0'),
  claim('value("squeeze", "forced-sales.hedge-fund.bitcoins", "sum") > 0'),
  claim('value("squeeze", "x", "at") > 0'),
  claim('value("squeeze", "regime", "last") == "scarcity"'),
  claim(`${x} > "high"`),
  claim(`${x} == true`),
  claim(`${x} > 9007199254740993`),
  claim(x),
  claim("1 < 2"),
  claim('value("squeze", "y", "last") > bitcoin && high-beta'),
  claim(`2.5 / ${x} > 1`),
  claim(`1e308 * 10 > ${x}`),
  claim(`${x} > 1`, NaN),
];

const reference = (mechanism: string, inputs: object): string =>
  JSON.stringify({ schema: "ebb-reference/1", mechanism, cases: [{ id: "a", inputs, expected: {} }] });

/** The problems of the only case of a reference file. */
function computed(mechanism: string, inputs: object): Case {
  return call(`verify ${mechanism} ${JSON.stringify(inputs)}`, () => {
    const [result] = verifyFile(reference(mechanism, inputs), "case.json").cases;
    throw new EbbError(result?.problems ?? []);
  });
}

const kernels: readonly Case[] = [
  call('numberProblems("haircut", 1.0000001, { atLeast: 0, atMost: 1 })', () =>
    refuse(numberProblems("haircut", 1.0000001, { atLeast: 0, atMost: 1 }, {})),
  ),
  call('columnProblems("equity", [NaN, Infinity, 5], 3)', () =>
    refuse(columnProblems("equity", [NaN, Infinity, 5], 3, {}, {})),
  ),
  call('columnProblems("equity", [1, 2], 3)', () => refuse(columnProblems("equity", [1, 2], 3, {}, {}))),
  computed("stats-shapley", { players: 2, value: { "": 0, "0": 1, "0,1": 2 } }),
  computed("stats-shapley", { players: 1, value: { "": 0, "0": 1, "7": 1 } }),
  computed("stats-bond-duration", {
    function: "duration",
    settlement: "2018-02-30",
    maturity: "2048-01-01",
    coupon: 0.08,
    yld: 0.09,
    freq: 2,
    basis: 1,
  }),
];

// A book of two sectors, a central bank left out; `pay` is its only writer.
const layout = layoutOf(
  [
    { id: "banks", settles: "reserves" },
    { id: "people", settles: "deposits" },
    { id: "state", settles: "treasury-account" },
  ],
  [
    { id: "deposits", kind: "financial" },
    { id: "reserves", kind: "financial" },
    { id: "treasury-account", kind: "financial" },
    { id: "capital", kind: "real" },
    { id: "commitments", kind: "memo" },
  ],
  ["wages"],
);
const [banks, people, state, deposits, capital, commitments] = [0, 1, 2, 0, 3, 4] as const;

function book(): Book {
  const cells = column(layout.cellCount);
  cells[deposits * layout.width + people] = 100;
  cells[layout.liabilitiesStart + deposits * layout.width + banks] = 100;
  cells[layout.netWorthStart + people] = 100;
  cells[layout.netWorthStart + banks] = -100;
  const made = new Book(layout, ["pay"], cells);
  made.openPeriod("2026-07");
  return made;
}

const pen = (text: string, write: (book: Book) => void): Case => call(`book.${text}`, () => write(book()));

/** A book after somebody wrote past the pen, and what the checks say. */
function past(text: string, change: (book: Book) => void, check: (book: Book) => readonly Problem[]): Case {
  return call(text, () => {
    const changed = book();
    changed.lend({ creditor: people, debtor: banks, instrument: deposits, amount: 5 });
    changed.close();
    change(changed);
    throw new EbbError(check(changed));
  });
}

const ledger: readonly Case[] = [
  pen("lend({ creditor: 9, … })", (each) => each.lend({ creditor: 9, debtor: banks, instrument: deposits, amount: 5 })),
  pen("lend({ instrument: 9, … })", (each) => each.lend({ creditor: people, debtor: banks, instrument: 9, amount: 5 })),
  pen("earn({ flow: 9, … })", (each) => each.earn({ sector: people, flow: 9, amount: 5 })),
  pen("earn({ amount: NaN, … })", (each) => each.earn({ sector: people, flow: 0, amount: NaN })),
  pen("pay({ payee: state, … })", (each) => each.pay({ payer: people, payee: state, amount: 5 })),
  pen("lend({ instrument: capital, … })", (each) =>
    each.lend({ creditor: people, debtor: banks, instrument: capital, amount: 5 }),
  ),
  pen("make({ instrument: deposits, … })", (each) => each.make({ owner: people, instrument: deposits, amount: 5 })),
  pen("memo({ instrument: deposits, … })", (each) => each.memo({ sector: people, instrument: deposits, amount: 5 })),
  past(
    "book.cells[deposits of people] += 3",
    (each) => {
      each.cells[deposits * layout.width + people] += 3;
    },
    identityProblems,
  ),
  past(
    "book.cells[deposits of people, of banks] += 3",
    (each) => {
      each.cells[deposits * layout.width + people] += 3;
      each.cells[layout.liabilitiesStart + deposits * layout.width + banks] += 3;
    },
    journalProblems,
  ),
  past(
    "book.cells[commitments of people] += 3",
    (each) => {
      each.cells[commitments * layout.width + people] += 3;
    },
    journalProblems,
  ),
  past(
    "book.cells[deposits of people] = -3",
    (each) => {
      each.cells[deposits * layout.width + people] = -3;
    },
    negativeHoldings,
  ),
];

/** The teaching world, changed in a way that makes no sense. */
function change(text: string, make: (world: World) => unknown): Case {
  return call(text, () => make(parseWorld(readFileSync("shipped/worlds/teaching.yaml", "utf8"), "teaching.yaml")));
}

const name = { en: "New", ru: "Новое" };

/** A scenario that reads well, on a world it does not fit. */
function compiled(text: string, paths: string, horizon: ScenarioOptions = {}): Case {
  return call(text, () => {
    const world = compileWorld(parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"), "us-2025q3.yaml"));
    const source = `format: ebb/scenario.v1\nid: own\nname: { en: Own, ru: Свой }\nworld: us-2025q3\npaths: ${paths}\n`;
    compileScenario(parseScenario(source, "own.yaml", ["silver"]).document, world, horizon);
  });
}

const changes: readonly Case[] = [
  change('mergeSectors(teaching, ["banks", "households"], …)', (world) =>
    mergeSectors(world, ["banks", "households"], { id: "new", name }),
  ),
  change('mergeInstruments(teaching, ["deposits", "currency"], { id: "money" })', (world) =>
    mergeInstruments(world, ["deposits", "currency"], { id: "money", name }),
  ),
  change("addInvestor(teaching, { takes: 721 of deposits, … })", (world) =>
    addInvestor(world, {
      sector: { id: "new", name, settles: "deposits" },
      takes: [{ instrument: "deposits", side: "assets", from: "households", amount: 721 }],
    }),
  ),
];

const cycle = (count: number): string =>
  JSON.stringify({
    format: "ebb/equations.v1",
    id: "cycle",
    periods: 1,
    equations: Array.from(
      { length: count },
      (_, i) => `x${i} = 1 + 0.3*x${(i + 1) % count} + 0.3*x${(i + count - 1) % count}`,
    ),
  });

export const calls = {
  commandLine: [
    told(problem("usage/no-room", { file: "new.yaml" }, {})),
    told(problem("usage/unwritable", { file: "/sys/new.yaml" }, { what: "EACCES" })),
  ],
  files: [
    told(unreadable({ code: "EACCES" }, { file: "secret.yaml" })),
    told(unreadable({ code: "EIO" }, { file: "old.yaml" })),
  ],
  worlds: [large("parseWorld", parseWorld), ...changes],
  holdings: [told(problem("holdings/too-many", { file: "holdings.csv" }, { rows: 10_000_001, limit: 10_000_000 }))],
  scenarios: [
    large("parseScenario", parseScenario),
    compiled(
      "compileScenario(points to 2028-09, news of silver)",
      "{ foreign.shift: { unit: usd bn/yr, points: [{ at: 2028-09, value: 100 }] }, news.silver: { unit: log, value: 0.1 } }",
    ),
    compiled('compileScenario(scenario, us-2025q3, { months: 1, step: "quarter" })', "{}", {
      months: 1,
      step: "quarter",
    }),
  ],
  runs: [
    call("simulate(teaching, scenario)", () => {
      const world = compileWorld(parseWorld(readFileSync("shipped/worlds/teaching.yaml", "utf8"), "teaching.yaml"));
      const source = "format: ebb/scenario.v1\nid: own\nname: { en: Own, ru: Свой }\nworld: teaching\n";
      simulate(world, compileScenario(parseScenario(source, "own.yaml").document, world));
    }),
    told(problem("run/not-finite", { path: "2026-07" }, { name: "premium" })),
    call('figureOf(run, "bitcoin.trogh")', () => figureOf(runOf({}), "bitcoin.trogh")),
    call('figureOf(run, "channel.bitcoin.margin")', () => figureOf(runOf({}), "channel.bitcoin.margin")),
    call('assumptionEffects(scenario, world, "evidence", [regime])', () => {
      const metric = { output: "regime", statistic: { id: "last" } } as const;
      const rest = { months: 1, step: "month" } as const;
      const scenario = {
        id: "rest",
        name: { en: "Rest", ru: "Покой" },
        horizon: rest,
        paths: {},
        without: [],
        off: [],
      };
      assumptionEffects(scenario, world, "evidence", [metric]).next();
    }),
    call('figureOf(run, "x", at 2031-01)', () => figureOf(runOf({}), "x", { id: "at", date: "2031-01" })),
  ],
  results: [
    call('parseRunResult(" ".repeat(50_000_000))', () => parseRunResult(" ".repeat(50_000_000), "large.json")),
    told(
      problem(
        "result/not-reproduced",
        { file: "run.json" },
        {
          made: { version: "0.1.0", platform: "node-24.0.0-linux-x64" },
          now: { version: "0.2.0", platform: "node-24.0.0-linux-arm64" },
        },
      ),
    ),
  ],
  theses: [
    large("parseThesis", parseThesis),
    call("parseThesis(the shipped thesis, on a world of 2025-12-31)", () => {
      const file = "shipped/theses/ai-capex-squeeze.yaml";
      parseThesis(readFileSync(file, "utf8"), file, undefined, "2025-12-31");
    }),
  ],
  claims,
  equations: [
    large("openEquations", (text, file) => openEquations(text, { file })),
    call('runEquations(…, { experiment: "propensty" })', () =>
      runEquations(
        JSON.stringify({
          format: "ebb/equations.v1",
          id: "own",
          periods: 1,
          equations: ["x = 1"],
          experiments: { propensity: {} },
        }),
        { experiment: "propensty", file: "own.yaml" },
      ),
    ),
    call("checkEquations(x0 … x1099)", () => checkEquations(cycle(1100), { file: "cycle.yaml" })),
  ],
  verify: [call('verifyFile(" ".repeat(50_000_000))', () => verifyFile(" ".repeat(50_000_000), "large.json"))],
  kernels,
  ledger,
} as const satisfies Readonly<Record<string, readonly Case[]>>;
