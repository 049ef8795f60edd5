import type { Book } from "../../packages/core/src/ledger/book.ts";
import { cellName } from "../../packages/core/src/ledger/layout.ts";
import { penOf } from "../../packages/core/src/ledger/pen.ts";
import { type Loop, settle } from "../../packages/core/src/mechanisms/fire-sales/forced-selling.ts";
import { parameterSetValues } from "../../packages/core/src/mechanisms/parameter-sets.ts";
import { parameterRegistry } from "../../packages/core/src/mechanisms/registry.ts";
import { openBook } from "../../packages/core/src/model/compile.ts";
import { drawOf } from "../../packages/core/src/model/draw.ts";
import { type Economy, openEconomy } from "../../packages/core/src/model/economy.ts";
import type { Mechanism } from "../../packages/core/src/model/mechanism.ts";
import { worldOfDraw } from "../../packages/core/src/model/opening-of-draw.ts";
import { economyState, type StateName } from "../../packages/core/src/model/state.ts";
import { units } from "../../packages/core/src/model/units.ts";
import { runPeriod } from "../../packages/core/src/period.ts";
import type { Channel } from "../../packages/core/src/model/vocabulary.ts";
import { pipeline } from "../../packages/core/src/pipeline.ts";
import { type Paths, ramp, scenarioOf, world } from "./shipped-runs.ts";

/** The tables of numbers beside the book: `model/state.ts`, and the table of who may have to sell, `model/selling.ts`. */
export const tables = ["state", "market", "sectors", "claims", "selling"] as const;
export type Table = (typeof tables)[number];

/** What a stage was seen to write: names by table, and instruments and flows of the book that it posted to. */
export type Writes = Readonly<Record<Table | "posted", ReadonlySet<string>>>;
type Seen = Record<Table | "posted", Set<string>>;

interface Run {
  readonly without: readonly Channel[];
  readonly paths: Paths;
}

/** Every path there is: so that money goes, so that it comes, and so that plans, promises and debts cannot be met. */
const runs: readonly Run[] = [
  {
    without: [],
    paths: {
      "fiscal.deficit": ramp(600),
      "fiscal.backstop": { unit: "share", value: 0.2 },
      "central-bank.purchases": ramp(-900),
      "central-bank.treasury-account": { unit: "usd bn", value: 900 },
      "central-bank.reverse-repo": { unit: "usd bn", value: 500 },
      "ai-capex.spending": ramp(1200),
      "ai-capex.lab-calls": ramp(300),
      "discounting.policy-yield": ramp(40, "bp"),
      "news.software": ramp(-0.2, "log"),
      "own-shock.bitcoin": ramp(-0.3, "log"),
      "saving.shift": ramp(-100),
      "foreign.shift": ramp(-50),
    },
  },
  {
    without: ["capital-calls", "redemptions"],
    paths: {
      "fiscal.deficit": ramp(-600),
      "central-bank.purchases": ramp(900),
      "central-bank.counterparty": { choice: "banks" },
      "ai-capex.spending": ramp(100),
      "ai-capex.lab-calls": ramp(1000),
      "saving.shift": ramp(100),
    },
  },
  {
    without: [],
    paths: {
      "central-bank.purchases": ramp(-9000),
      "ai-capex.spending": ramp(5000),
      "ai-capex.lab-calls": ramp(9000),
      "news.equities": { unit: "log", value: -1.5 },
      "own-shock.bitcoin": { unit: "log", value: -2 },
      "own-shock.crypto": { unit: "log", value: -2 },
    },
  },
];

/** What each stage writes, by its id, seen in three runs under the essay's assumptions, which set everything in motion. */
export function writesByStage(): ReadonlyMap<string, Writes> {
  const seen = new Map<string, Seen>();
  for (const run of runs) watchRun(run, seen);
  return seen;
}

function watchRun({ paths, without }: Run, seen: Map<string, Seen>): void {
  const scenario = scenarioOf(paths, 24, without);
  const essay: Readonly<Record<string, number>> = parameterSetValues.essay;
  const draw = drawOf(
    new Map(parameterRegistry.map(({ key, unit, value }) => [key, (essay[key] ?? value) * units[unit].factor])),
  );
  const opened = worldOfDraw(world(), draw);
  const writers = [...new Set(pipeline.map(({ id }) => id))];
  const book = openBook(opened, writers);
  const economy = openEconomy(opened, scenario, book);
  const stages = pipeline.map((line) => ({
    writer: writers.indexOf(line.id),
    ...watched(line, seen).start(economy, draw),
  }));
  for (let period = 0; period < scenario.periods; period++) {
    economy.period = period;
    runPeriod(economy, stages, book, penOf(book));
    notePostings(book, seen);
  }
}

/** The same line of the pipeline, its writing noted; of a loop, what its lines have not written. */
function watched(line: Mechanism | Loop, seen: Map<string, Seen>): Mechanism {
  const lines = "lines" in line ? line.lines : [];
  const inner =
    lines.length > 0
      ? settle(
          "forced-selling",
          lines.map((each) => watched(each, seen)),
        )
      : line;
  return {
    ...line,
    start(economy, draw) {
      const { open, step } = inner.start(economy, draw);
      const noted = (now: Economy, happens: () => void): void => {
        const before = snapshot(now);
        happens();
        const after = snapshot(now);
        for (const table of tables) {
          for (const [name, value] of after[table]) {
            const byLine = lines.some(({ id }) => seenBy(id, seen)[table].has(name));
            if (!byLine && before[table].get(name) !== value) seenBy(line.id, seen)[table].add(name);
          }
        }
      };
      return {
        open: (now) => noted(now, () => open(now)),
        step: (now, pen) => noted(now, () => step(now, pen)),
      };
    },
  };
}

const stateNames = Object.keys(economyState) as StateName[];

/** Every number beside the book as a text, by table and name: equal texts, equal numbers. */
function snapshot({ state, market, sectors, claims, selling }: Economy): Record<Table, ReadonlyMap<string, string>> {
  const { input, ownCash, cash, sold } = selling;
  const texts = (numbers: object): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(numbers)
        .filter(([, each]) => typeof each === "number" || ArrayBuffer.isView(each))
        .map(([name, each]) => [name, String(each)]),
    );
  return {
    state: texts(Object.fromEntries(stateNames.map((name) => [name, state[name]]))),
    market: texts(market),
    sectors: texts(sectors),
    claims: texts(claims),
    selling: texts({ ...input, ownCash, cash, sold }),
  };
}

function notePostings(book: Book, seen: Map<string, Seen>): void {
  for (let row = 0; row < book.written; row++) {
    const cell = cellName(book.layout, book.entryCells[row]);
    const { instruments, flows } = book.layout;
    const name =
      cell.side === "flow" ? flows[cell.flow] : cell.side === "net-worth" ? "" : instruments[cell.instrument];
    if (name !== undefined && name !== "") seenBy(book.writerOf(row), seen).posted.add(name);
  }
}

function seenBy(id: string, seen: Map<string, Seen>): Seen {
  const known = seen.get(id);
  if (known !== undefined) return known;
  const set = (): Set<string> => new Set();
  const none = { state: set(), market: set(), sectors: set(), claims: set(), selling: set(), posted: set() };
  seen.set(id, none);
  return none;
}
