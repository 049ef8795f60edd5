import type { Words } from "./locales/words.ts";

/** What the reader typed behind the name of a command. */
export interface Run<Options> {
  readonly arguments: readonly string[];
  readonly options: Options;
}

/** A flag of a command; its words are `flags` of the locale, by name. */
export interface Flag {
  readonly flag: string;
  readonly words: keyof Words["flags"];
  /** May stand more than once; all that was given is kept. */
  readonly repeats?: true;
}

/** A command as the help shows it; its code is loaded when it runs. */
export interface CommandSpec {
  /** `world check`: group and name, or one name alone. */
  readonly name: keyof Words["commands"];
  /** Commander's notation: `<file>` is needed, `[files...]` is any number. */
  readonly arguments?: string;
  readonly flags?: readonly Flag[];
  readonly load: () => Promise<{ readonly run: CommandBody }>;
}

export type Options = Readonly<Record<string, unknown>>;

/** Returns the exit code; problems of the input are thrown as EbbError. */
export type CommandBody = (given: Run<Options>, terminal: import("./terminal.ts").Terminal) => Promise<number>;

const world: Flag = { flag: "--world <world>", words: "world" };
const seed: Flag = { flag: "--seed <number>", words: "seed" };

const ofThesis: readonly Flag[] = [{ flag: "--thesis <thesis>", words: "thesis" }, world];
const judging: readonly Flag[] = [
  ...ofThesis,
  { flag: "--set <name>", words: "sets" },
  { flag: "--draws <number>", words: "draws" },
  seed,
];

const set: Flag = { flag: "--set <name>", words: "set" };
const howLong: readonly Flag[] = [
  { flag: "--horizon <months>", words: "horizon" },
  { flag: "--step <step>", words: "step" },
];
const otherwise: readonly Flag[] = [
  { flag: "--with <key=value>", words: "with", repeats: true },
  { flag: "--without <channel>", words: "without", repeats: true },
  { flag: "--off <room>", words: "off", repeats: true },
  world,
];

/** What may be changed of a run before a command looks at it, under a set that it names in its own way. */
const changing: readonly Flag[] = [...howLong, ...otherwise];
const ofRun: readonly Flag[] = [...howLong, set, ...otherwise];

/** In the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: "story",
    arguments: "[scenario]",
    flags: [
      ...ofThesis,
      { flag: "--draws <number>", words: "storyDraws" },
      seed,
      { flag: "--threads <number>", words: "threads" },
      { flag: "--out <folder>", words: "reportFolder" },
      { flag: "--no-report", words: "noReport" },
    ],
    load: () => import("./commands/story.ts"),
  },
  {
    name: "run",
    arguments: "<run> [key=value...]",
    flags: [...ofRun, { flag: "--flows", words: "flows" }, { flag: "--csv", words: "csv" }],
    load: () => import("./commands/run.ts"),
  },
  {
    name: "rank",
    arguments: "[run] [key=value...]",
    flags: [
      { flag: "--by <order>", words: "by" },
      { flag: "--set <name>", words: "rankSets" },
      { flag: "--draws <number>", words: "rankDraws" },
      seed,
      ...changing,
      { flag: "--csv", words: "rankCsv" },
    ],
    load: () => import("./commands/rank.ts"),
  },
  {
    name: "flows",
    arguments: "<run> [key=value...]",
    flags: [
      { flag: "--period <date>", words: "period" },
      { flag: "--quarter <quarter>", words: "quarter" },
      { flag: "--all", words: "wholeRun" },
      { flag: "--sector <id>", words: "sector" },
      { flag: "--check", words: "checkFlows" },
      ...ofRun,
      { flag: "--csv", words: "flowsCsv" },
    ],
    load: () => import("./commands/flows.ts"),
  },
  {
    name: "headroom",
    arguments: "[run] [key=value...]",
    flags: [set, ...changing, { flag: "--csv", words: "headroomCsv" }],
    load: () => import("./commands/headroom.ts"),
  },
  {
    name: "compare",
    arguments: "<run> <runs...>",
    flags: [
      { flag: "--metric <output>", words: "metric", repeats: true },
      ...ofRun,
      { flag: "--csv", words: "compareCsv" },
    ],
    load: () => import("./commands/compare.ts"),
  },
  {
    name: "explain",
    arguments: "<run> <output> [key=value...]",
    flags: [
      { flag: "--at <date>", words: "at" },
      { flag: "--by <what>", words: "explainBy" },
      { flag: "--chain", words: "chain" },
      ...ofRun,
      { flag: "--csv", words: "explainCsv" },
    ],
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "cascade",
    arguments: "<run> [key=value...]",
    flags: [{ flag: "--period <date>", words: "period" }, ...ofRun, { flag: "--csv", words: "cascadeCsv" }],
    load: () => import("./commands/cascade.ts"),
  },
  {
    name: "verify",
    arguments: "[files...]",
    flags: [
      { flag: "--summary", words: "summary" },
      { flag: "--markdown", words: "markdown" },
    ],
    load: () => import("./commands/verify.ts"),
  },
  { name: "world check", arguments: "<world>", load: () => import("./commands/world-check.ts") },
  { name: "world show", arguments: "<world> [id]", load: () => import("./commands/world-show.ts") },
  {
    name: "world new",
    arguments: "<template>",
    flags: [
      { flag: "--id <id>", words: "id" },
      { flag: "--holdings <file>", words: "holdings" },
      { flag: "--unit <unit>", words: "unit" },
      { flag: "--date <day>", words: "date" },
      { flag: "-o, --out <file>", words: "out" },
      { flag: "--force", words: "force" },
    ],
    load: () => import("./commands/world-new.ts"),
  },
  { name: "world diff", arguments: "<before> <after>", load: () => import("./commands/world-diff.ts") },
  {
    name: "claims check",
    arguments: "[claims...]",
    flags: [...judging, { flag: "--csv", words: "claimsCsv" }],
    load: () => import("./commands/claims-check.ts"),
  },
  { name: "claims show", arguments: "<claim>", flags: judging, load: () => import("./commands/claims-show.ts") },
  { name: "claims list", flags: ofThesis, load: () => import("./commands/claims-list.ts") },
  {
    name: "claims observed",
    flags: [
      ...ofThesis,
      { flag: "--set <name>", words: "sets" },
      { flag: "--draws <number>", words: "drawsOf200" },
      seed,
      { flag: "--csv", words: "observedCsv" },
    ],
    load: () => import("./commands/claims-observed.ts"),
  },
  { name: "scenario list", flags: ofThesis, load: () => import("./commands/scenario-list.ts") },
  {
    name: "scenario show",
    arguments: "<scenario>",
    flags: [world],
    load: () => import("./commands/scenario-show.ts"),
  },
  { name: "scenario validate", arguments: "<file>", load: () => import("./commands/scenario-validate.ts") },
  {
    name: "equations run",
    arguments: "<model>",
    flags: [
      { flag: "--experiment <name>", words: "experiment" },
      { flag: "--series <names>", words: "series" },
      { flag: "--periods <number>", words: "periods" },
      { flag: "--requirement <factor>", words: "requirement" },
    ],
    load: () => import("./commands/equations-run.ts"),
  },
  { name: "equations check", arguments: "<model>", load: () => import("./commands/equations-check.ts") },
  { name: "params list", load: () => import("./commands/params-list.ts") },
  { name: "params show", arguments: "<key>", load: () => import("./commands/params-show.ts") },
  {
    name: "params effects",
    arguments: "[run] [key=value...]",
    flags: [
      { flag: "--metric <output>", words: "effectMetric" },
      set,
      ...changing,
      { flag: "--csv", words: "effectsCsv" },
    ],
    load: () => import("./commands/params-effects.ts"),
  },
  { name: "schema", arguments: "[format]", load: () => import("./commands/schema.ts") },
  { name: "version", load: () => import("./commands/version.ts") },
];
