import { claimsWords } from "./en/claims.ts";
import { effectsWords } from "./en/effects.ts";
import { equationsWords } from "./en/equations.ts";
import { reportWords } from "./en/report.ts";
import { rankWords } from "./en/rank.ts";
import { cascadeWords } from "./en/cascade.ts";
import { flowsWords } from "./en/flows.ts";
import { headroomWords } from "./en/headroom.ts";
import { observedWords } from "./en/observed.ts";
import { compareWords } from "./en/compare.ts";
import { explainWords } from "./en/explain.ts";
import { runWords } from "./en/run.ts";
import { storyWords } from "./en/story.ts";
import { unitNames } from "./en/units.ts";
import { worldWords } from "./en/world.ts";
import { worldsWords } from "./en/worlds.ts";

/** What the command line says in English. */
export const en = {
  about:
    "Ebb runs the story of an AI investment boom that drains liquidity, from a real opening balance sheet and on books that balance, and judges its claims one by one: on measured slopes, on the essay's own assumptions, beside the data, with what speaks against each.",
  disclaimer: "Model result under stated assumptions. Not a forecast, not investment advice.",
  usage: "Usage",
  commandsTitle: "Commands",
  examplesTitle: "Examples",
  flagsTitle: "Flags",
  globalFlagsTitle: "Flags of every command",
  more: "ebb <command> --help shows a command with examples.",
  commands: {
    story: {
      summary: "tell a thesis: its answer, who falls and sells, its claims",
      detail:
        "Tells the scenario that the thesis names as its own, or another by its id, under every parameter set: ranges over draws that are computed here, channels from the central draw and the first 8, all claims. Then writes a report with pictures, ebb-report/<thesis>.html, in the language of the reader; with --json only if --out names a folder. Exit 3 when thesis, scenario or world does not hold together, 8 when a draw has no result.",
      examples: ["ebb story", "ebb story squeeze --draws 50", "ebb story --thesis my-thesis.yaml --lang ru"],
    },
    run: {
      summary: "run a scenario and show what came of it",
      detail:
        "Takes a scenario of a shipped thesis, a scenario file, or a result of ebb run --json, to run it again. Shows the market for funds, assets, forced sales, money and what happened in order. Values of --with are in the unit of the parameter (ebb params list). Exit 3 when scenario or world does not hold together, 4 when the books do not balance.",
      examples: [
        "ebb run squeeze",
        "ebb run squeeze --set essay",
        "ebb run squeeze --with fire-sales.valueShare=0.3 --without margin",
        "ebb run my-scenario.yaml --world my-world.yaml --step week --json",
      ],
    },
    rank: {
      summary: "rank assets by their falls, and say how sure the order is",
      detail:
        "Takes the id of a scenario, a scenario file or a result of ebb run --json; without one, the scenario of the story. Orders assets by depth or date of their falls in the central draw, gives ranges and stability over draws, holders, forced sales and crowding, and tries which single changes turn the first two round. Exit 8 when a draw could not be run.",
      examples: [
        "ebb rank squeeze",
        "ebb rank squeeze --by date --set both",
        "ebb rank my-scenario.yaml --draws 500 --csv",
      ],
    },
    flows: {
      summary: "show who paid whom for what: sources and uses of funds",
      detail:
        "Takes a scenario of a shipped thesis, a scenario file, or a result of ebb run --json. Shows who pays for the AI dollars, then sources and uses of every sector, or of one with --sector. --check sets every node against the balance sheets and prices of the run; exit 4 with the nodes that do not balance.",
      examples: [
        "ebb flows squeeze",
        "ebb flows squeeze --quarter 2026Q2 --sector value-investors",
        "ebb flows squeeze --check --set essay",
      ],
    },
    headroom: {
      summary: "how much AI could raise before others go without",
      detail:
        "Takes the id of a scenario, a scenario file or a result of ebb run --json; without one, the scenario of the story. Shows the closed form of the headroom term by term, with sources, at the opening, today, at the turning point and at its lowest; that run and closed form agree; and a map of AI finance against central-bank purchases with the path of the scenario.",
      examples: ["ebb headroom squeeze", "ebb headroom qt --set essay", "ebb headroom my-scenario.yaml --csv"],
    },
    compare: {
      summary: "show two to four runs side by side, levers and outcomes",
      detail:
        "Runs are ids of scenarios, scenario files, or results of ebb run --json; each may carry its own parameter set, as in squeeze@essay, which stands above --set. What is the same in all is counted, what differs is shown, and every difference is to the first run. Figures of --metric are outputs with a statistic behind a colon: x:max, bitcoin.trough, bitcoin.change:at:2026-07.",
      examples: [
        "ebb compare squeeze cash-funded",
        "ebb compare squeeze squeeze@essay",
        "ebb compare squeeze qe cash-funded --metric bitcoin.trough,x:max",
        "ebb compare my-run.json squeeze --csv",
      ],
    },
    explain: {
      summary: "say what makes a fall, or where a number is from",
      detail:
        "A run is the id of a scenario (squeeze, or squeeze@essay), a scenario file, or a result of ebb run --json. An asset, its price, change or trough is divided exactly among the eight channels, at its deepest unless --at names a date; any other output (x, broad-money) is shown with its course. The central draw is run once for each coalition of channels.",
      examples: [
        "ebb explain squeeze bitcoin",
        "ebb explain squeeze@essay software --at 2026-12 --csv",
        "ebb explain squeeze bitcoin --by investor",
        "ebb explain my-run.json x --chain",
      ],
    },
    cascade: {
      summary: "show what breaks what, in which order, and why",
      detail:
        "Takes a scenario of a shipped thesis, a scenario file, or a result of ebb run --json. Shows who raised money, who had to sell, prices and confidence as lanes over the periods, each largest sale, fall and loss of confidence with its reasons, and the rounds of the selling loop where most was sold. --period looks into one period.",
      examples: [
        "ebb cascade squeeze",
        "ebb cascade squeeze --period 2026-05",
        "ebb cascade squeeze --set essay --json",
      ],
    },
    verify: {
      summary: "recompute the reference cases",
      detail:
        "Prints every case with source, expected value, computed value, error and verdict; without files, those that ship with Ebb. Exit 7 when a case fails, 3 when a file cannot be read.",
      examples: ["ebb verify", "ebb verify --summary", "ebb verify my-cases.json --json"],
    },
    "world check": {
      summary: "check that an opening balance sheet adds up",
      detail:
        "Takes a file or the id of a shipped world. Shows the balance sheet and the plan as matrices, ratios beside published ones and what the figures rest on, or every fault with its line. Exit 3 when the world does not hold together.",
      examples: ["ebb world check us-2025q3", "ebb world check teaching", "ebb world check my-world.yaml"],
    },
    "world show": {
      summary: "show a sector's balance sheet or an instrument's holders",
      detail:
        "Takes a file or the id of a shipped world, and the id of a sector or an instrument; without one it lists both. Every figure comes with grade, source and rule.",
      examples: [
        "ebb world show us-2025q3 hedge-funds",
        "ebb world show us-2025q3 treasuries",
        "ebb world show us-2025q3",
      ],
    },
    "world new": {
      summary: "write a world of your own from a template",
      detail:
        "Templates are the shipped worlds, copied with their comments, and fire-sale, made from a table of holdings (CSV or Parquet; columns holder, asset, and value or units with price; supply, debt and cash if known). A table too large to be read by people stays beside its world. Never writes over a file without --force.",
      examples: [
        "ebb world new teaching",
        "ebb world new us-2025q3 --id my-world -o my-world.yaml",
        "ebb world new fire-sale --holdings holdings.csv --unit 'usd mn'",
      ],
    },
    "world diff": {
      summary: "show what differs between two worlds",
      detail:
        "Takes files or ids of shipped worlds. Compares sectors, instruments, amounts with their rests worked out, all other numbers, and where numbers come from; order and units do not matter. Exit 0 whether they differ or not.",
      examples: ["ebb world diff us-2025q3 my-world.yaml", "ebb world diff teaching two-views-of-money --json"],
    },
    "claims check": {
      summary: "judge the claims of a thesis",
      detail:
        "Takes ids of claims, all unless some are named. Each is judged at the central values of every parameter set and in draws of its priors; a line says whether a rule of the model puts it in, in how many draws it holds, and what the data say. A claim that fails is an answer (exit 0); one that is neither true nor false gives exit 8.",
      examples: [
        "ebb claims check",
        "ebb claims check T8 T12 --seed 2",
        "ebb claims check --thesis my-thesis.yaml --csv",
      ],
    },
    "claims show": {
      summary: "show one claim, what speaks against it, how it fares",
      detail:
        "Statement and counter-evidence, what would refute it, whether it is put in by construction, how it fares in the model under each parameter set and in the data, and every number it read.",
      examples: ["ebb claims show T1", "ebb claims show T12 --set essay --draws 10"],
    },
    "claims list": {
      summary: "list the claims of a thesis",
      detail: "Without --thesis, those of the thesis that ships. Nothing is run.",
      examples: ["ebb claims list", "ebb claims list --lang ru"],
    },
    "claims observed": {
      summary: "hold what was seen against a scenario of a thesis",
      detail:
        "Takes the section observations of the thesis: what stood where on which day. Each figure is put beside the central draw and the range of 80 of 100 draws of every parameter set; hits and misses are named, with the side and the distance. Nothing is tuned to them.",
      examples: ["ebb claims observed", "ebb claims observed --set evidence --seed 2", "ebb claims observed --csv"],
    },
    "scenario list": {
      summary: "list the scenarios of a thesis and what they change",
      detail: "Without --thesis, those of the thesis that ships. An arrow stands before what is reached in the end.",
      examples: ["ebb scenario list"],
    },
    "scenario show": {
      summary: "show a scenario: its paths, dated, and why",
      detail:
        "Takes the id of a scenario of a shipped thesis, or a scenario file. Notes say whether a number is reported, guidance or assumed.",
      examples: ["ebb scenario show squeeze", "ebb scenario show my-scenario.yaml"],
    },
    "scenario validate": {
      summary: "check a scenario or a thesis",
      detail: "Reports every fault at once with line, given value, accepted range and fix. Exit 3 when there is one.",
      examples: ["ebb scenario validate my-scenario.yaml", "cat my-scenario.yaml | ebb scenario validate -"],
    },
    "equations run": {
      summary: "run a stock-flow model written as equations",
      detail:
        "Takes a file or the id of a shipped model (sim, simex, pc, lp, lp2, bmw, insout). Prints every variable from the opening to the last period, or chosen series period by period; identities are checked in every period. Exit 4 when one is broken or a block has no solution.",
      examples: [
        "ebb equations run sim",
        "ebb equations run sim --experiment propensity --series Y,Cd,Hh",
        "ebb equations run insout --requirement 2",
      ],
    },
    "equations check": {
      summary: "check a model without running it",
      detail: "Shows how it would be solved and what would be checked, or every fault with its line.",
      examples: ["ebb equations check insout", "ebb equations check my-model.yaml"],
    },
    "params list": {
      summary: "list the parameters with value, unit, range and grade",
      detail: "Every number of the model is a parameter of the room that uses it.",
      examples: ["ebb params list", "ebb params list --json"],
    },
    "params show": {
      summary: "show one parameter with range, prior, source, grade",
      detail: "Grades D and E are judgement and memory; they show as assumed.",
      examples: ["ebb params show fire-sales.valueShare"],
    },
    "params effects": {
      summary: "show which assumptions move a figure of a run most",
      detail:
        "Takes a scenario, a scenario file or a result of ebb run --json; without one, the scenario of the story. Every parameter is moved by a fifth down and up, one at a time, inside what makes sense of it. --metric names any output that is a number, a series with how to read it: x:max, tightness:at:2026-08.",
      examples: [
        "ebb params effects squeeze",
        "ebb params effects squeeze --set essay --metric spread-hy:max",
        "ebb params effects my-scenario.yaml --csv",
      ],
    },
    schema: {
      summary: "print the JSON Schema of a file format",
      detail: "Without a format, lists them. Editors read the schema named at the top of a file.",
      examples: ["ebb schema", "ebb schema scenario > scenario.v1.json", "ebb schema world --lang ru"],
    },
    version: {
      summary: "print the version",
      detail: "With --json, the platform too.",
      examples: ["ebb version", "ebb version --json"],
    },
  },
  flags: {
    at: "at a month or a day: 2026-07; deepest otherwise",
    metric: "figures to compare in place of the usual ones",
    compareCsv: "a row for each lever and figure, a column for each run",
    explainBy: "channel (the default), or investor: who had to sell",
    chain: "where the number comes from, down to source and date",
    explainCsv: "the table as CSV",
    horizon: "this many months in place of the scenario's",
    step: "month, week, quarter or day",
    set: "parameter set: evidence (the default) or essay",
    with: "parameters of this run; they override set and paths",
    without: "channels that reach no price; payments go on",
    off: "rooms that do nothing",
    world: "on this world: a file or the id of a shipped one",
    flows: "who moved what; with --json in every period",
    by: "order: depth (the default) or date of the fall",
    rankSets: "parameter set: evidence (the default), essay or both",
    rankDraws: "draws of each set, 200 otherwise",
    rankCsv: "a row for each asset and parameter set",
    period: "the period of this date: 2026-05 or 2026-05-31",
    quarter: "the periods that end in this quarter: 2026Q2",
    wholeRun: "all periods together (the default)",
    sector: "this sector alone, in full",
    checkFlows: "set nodes against balance sheets; exit 4 if one fails",
    cascadeCsv: "a row for each period and lane where something happens",
    flowsCsv: "a row for each period, sector, thing and counterparty",
    headroomCsv: "every term as a column, every period as a row",
    csv: "every series as a column, every period as a row",
    thesis: "a thesis file, or the id of a shipped one",
    sets: "evidence, essay or both; those of the thesis otherwise",
    draws: "draws of each set, 40 otherwise; 0 for none",
    storyDraws: "draws of each set: 200, and 40 for claims, otherwise",
    reportFolder: "folder of the report; ebb-report otherwise",
    noReport: "no report, only the screen",
    threads: "sets worked out at once; the answer is the same",
    drawsOf200: "draws of each set, 200 otherwise",
    observedCsv: "a row for each instrument and parameter set",
    effectMetric: "the figure to look at, bitcoin.trough otherwise",
    effectsCsv: "a row for each parameter, the largest effect first",
    seed: "which draws: a whole number, 1 otherwise",
    claimsCsv: "a row for each claim and parameter set",
    id: "id of the new world; the name of its file otherwise",
    holdings: "the table of holdings: .csv or .parquet",
    unit: "unit of money in the table; usd bn otherwise",
    date: "the day the holdings are of; today otherwise",
    out: "where to write; my-<template>.yaml otherwise",
    force: "write over a file that is there",
    experiment: "an experiment of the file in place of its shocks",
    series: "these series, period by period: names with commas",
    periods: "this many periods",
    requirement: "multiply the reserve requirement: textbook and INSOUT",
    summary: "one line for each file",
    markdown: "as a Markdown document",
    json: "one JSON document on standard output",
    lang: "language: en or ru",
    color: "colour: auto, always or never (NO_COLOR is heard too)",
    quiet: "nothing but the answer",
    help: "show this help",
    version: "print the version",
  },
  verify: {
    source: "Source",
    expected: "expected",
    got: "got",
    error: "error",
    values: (count: number): string => (count === 1 ? "1 value" : `${count} values`),
    notComputed: (paths: string): string => `not computed: ${paths}`,
    verdicts: { pass: "pass", fail: "FAIL", error: "ERROR", "not-covered": "not covered" },
    fileLine: (passed: number, total: number): string =>
      `${passed} of ${total} ${total === 1 ? "case passes" : "cases pass"}`,
    notCoveredYet: (mechanism: string): string =>
      `"${mechanism}" is known and comes with a later capability: not covered yet.`,
    total: (passed: number, failed: number, notCovered: number, unread: number): string =>
      [
        `${passed} passed, ${failed} failed`,
        ...(notCovered === 0 ? [] : [`${notCovered} not covered`]),
        ...(unread === 0 ? [] : [unread === 1 ? "1 file not read" : `${unread} files not read`]),
      ].join(", "),
    documentTitle: "Validation",
    documentIntro:
      "Every case below is recomputed by `ebb verify`. Where its expected values come from stands above each table, as the file says it: a closed form, a calculation by hand, a published table, another program, or a second computation of our own (“own”). Generated; do not edit.",
    caseColumn: "case",
    whatColumn: "what",
    valuesColumn: "values",
    errorColumn: "largest error",
    verdictColumn: "verdict",
  },
  ...claimsWords,
  ...reportWords,
  ...rankWords,
  ...cascadeWords,
  ...flowsWords,
  ...headroomWords,
  ...effectsWords,
  ...observedWords,
  ...compareWords,
  ...explainWords,
  ...runWords,
  ...storyWords,
  ...worldWords,
  ...worldsWords,
  unitNames,
  scenarioValidate: {
    fine: (name: string, world: string): string => `${name}: no fault found. World: ${world}.`,
    steps: { month: "month", week: "week", quarter: "quarter", day: "day" },
    horizon: (months: number, step: string): string => `Horizon ${months} months, step ${step}.`,
    paths: (list: string): string => `Paths: ${list}.`,
    scenarios: (list: string): string => `Scenarios: ${list}.`,
    claims: (list: string): string => `Claims: ${list}.`,
    noPaths: "It changes no path: the world rests.",
  },
  equations: equationsWords,
  params: {
    columns: {
      name: "name",
      meaning: "meaning",
      key: "key",
      value: "value",
      unit: "unit",
      range: "range",
      grade: "grade",
      source: "source",
    },
    prior: "prior",
    evidence: "evidence",
    assumed: "assumed",
  },
  schemaList: "File formats. Print one with ebb schema <format>:",
  moreProblems: (count: number): string => `… and ${count} more; --json lists them all.`,
  cannotWrite: (code: string): string => `The output cannot be written (${code}).`,
  internal: (message: string): string =>
    `This is a fault of Ebb, not of your input: ${message}\nPlease report it with the command you typed; EBB_DEBUG=1 shows where it happened.`,
};
