import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { held, type Paths, ramp, runOf, scenarioOf, world } from "../../../tests/runs.ts";
import { parseWorld } from "./formats/parse-world.ts";
import { flowOfFunds } from "./ledger/flow-of-funds.ts";
import { penOf } from "./ledger/pen.ts";
import { fireSales } from "./mechanisms/fire-sales/fire-sales.ts";
import { marginCalls } from "./mechanisms/margin-calls/margin-calls.ts";
import { parameterTables } from "./mechanisms/registry.ts";
import { type CompiledWorld, compileWorld, openBook } from "./model/compile.ts";
import { centralDraw } from "./model/draw.ts";
import { openEconomy } from "./model/economy.ts";
import type { RunRecord } from "./model/record.ts";
import type { UnitName } from "./model/units.ts";
import { type Room, rooms } from "./model/vocabulary.ts";
import { runPeriod, type Stage } from "./period.ts";
import { pipeline } from "./pipeline.ts";
import { addAsset } from "./worlds/add-asset.ts";
import { addInvestor } from "./worlds/add-investor.ts";

/** A scenario in which every room has something to do. */
const stress: Paths = {
  "fiscal.deficit": ramp(400),
  "fiscal.backstop": held(0.3, "share"),
  "central-bank.purchases": held(-200),
  "ai-capex.spending": ramp((world.reference.aiSpending ?? 0) + 600),
  "ai-capex.lab-calls": ramp(300),
  "discounting.policy-yield": ramp(80, "bp"),
  "news.software": ramp(-0.3, "log"),
  "own-shock.bitcoin": held(-1.5, "log"),
  "own-shock.crypto": held(-3, "log"),
};

function writersIn(off: readonly Room[], on: CompiledWorld = world): ReadonlySet<string> {
  const writers = new Set<string>();
  const afterPeriod: NonNullable<Parameters<typeof runOf>[1]>["afterPeriod"] = (_, book) => {
    for (const { writer } of flowOfFunds(book)) writers.add(writer);
  };
  runOf(stress, { off: [...off], afterPeriod }, on);
  return writers;
}

describe("the pipeline", () => {
  it("must hold: is the story of a period, in this order", () => {
    expect(pipeline.map(({ id }) => id)).toEqual([
      "fiscal",
      "central-bank",
      "money-creation",
      "ai-capex",
      "capital-competition",
      "discounting",
      "commitment-calls",
      "redemptions",
      "forced-selling",
      "ai-capex",
      "income",
      "confidence",
      "credit-losses",
    ]);
  });

  it("has a place for every room: a line of its own, or one in the loop of forced selling", () => {
    const loop = pipeline.find((line) => line.id === "forced-selling");
    const lines = loop !== undefined && "lines" in loop ? loop.lines : [];
    expect(lines).toEqual([marginCalls, fireSales]);
    const placed = [...pipeline, ...lines].map(({ id }) => id).filter((id) => id !== "forced-selling");
    expect(new Set(placed)).toEqual(new Set(rooms));
    expect(new Set(Object.keys(parameterTables))).toEqual(new Set(rooms));
  });

  it("says which parts of the essay rest on each line", () => {
    for (const { id, parts } of pipeline) expect(parts.length, id).toBeGreaterThan(0);
  });
});

describe("a stage", () => {
  it("must hold: sees a frozen world: what it posts lands when it is over, not before", () => {
    const ids = pipeline.map(({ id }) => id);
    const book = openBook(world, ids);
    const pen = penOf(book);
    const economy = openEconomy(world, scenarioOf(stress), book);
    const posted = ids.map(() => 0);
    const stages = pipeline.map((line, writer): Stage => {
      const started = line.start(economy, centralDraw);
      return {
        ...started,
        writer,
        step(now, given) {
          const [before, from] = [book.cells.slice(), book.written];
          started.step(now, given);
          expect(book.cells, line.id).toEqual(before);
          posted[writer] = (posted[writer] ?? 0) + book.written - from;
        },
      };
    });
    for (const { open } of stages) open(economy);
    for (let period = 0; period < 12; period++) {
      economy.period = period;
      runPeriod(economy, stages, book, pen);
    }
    const silent = ids.filter((_, writer) => posted[writer] === 0);
    // These plan, value and ask; the first of two lines of ai-capex is one of them.
    expect(silent).toEqual(["fiscal", "central-bank", "ai-capex", "discounting", "redemptions", "confidence"]);
  });

  it("must hold: of a room switched off posts nothing, and the books of all others balance without it", () => {
    const all = writersIn([]);
    expect(all).toEqual(
      new Set([
        "money-creation",
        "ai-capex",
        "capital-competition",
        "commitment-calls",
        "forced-selling",
        "income",
        "credit-losses",
      ]),
    );
    for (const room of rooms) expect([...writersIn([room])], room).not.toContain(room);
  });

  it("with every room switched off leaves the world as it opened", () => {
    const off = runOf(stress, { off: [...rooms] });
    const rest = runOf({});
    expect(writersIn(rooms)).toEqual(new Set());
    expect(off.stocks).toEqual(rest.stocks);
    expect(off.price).toEqual(rest.price);
  });
});

describe("a parameter that changes on the way", () => {
  const step = (unit: UnitName, before: number, after: number): Paths[string] => ({
    unit,
    steps: [
      { at: "2025-10-01", value: before },
      { at: "2026-06-01", value: after },
    ],
  });

  it("moves nothing at rest: rooms measure from the opening, whenever they are asked", () => {
    const paths: Paths = {
      "money-creation.loanTime": step("yr", 0.5, 0.7),
      "capital-competition.savingShare": step("share", 0.43, 0.5),
      "margin-calls.openingBuffer": step("share", 0.12, 0.2),
    };
    const [changing, rest] = [runOf(paths), runOf({})];
    expect(changing.stocks).toEqual(rest.stocks);
    expect(changing.price).toEqual(rest.price);
  });

  it("changes what rests on it and nothing else: without defaults, their grace is no matter", () => {
    const calm: Paths = {
      "fiscal.deficit": ramp(400),
      "ai-capex.spending": ramp(600),
      "ai-capex.lab-calls": ramp(100),
    };
    const [plain, changing] = [runOf(calm), runOf({ ...calm, "credit-losses.grace": step("mo", 3, 4) })];
    expect(changing.scenario.parametersChange).toBe(true);
    expect(changing.state).toEqual(plain.state);
    expect(changing.stocks).toEqual(plain.stocks);
    expect(changing.price).toEqual(plain.price);
  });
});

describe("a world of one's own", () => {
  const shipped = parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"), "us-2025q3.yaml");
  const name = { en: "New", ru: "Новое" };

  function rests({ state, price, stocks, world: opened, scenario }: RunRecord): void {
    const { flowsStart } = opened.layout;
    expect(price.every((each) => each === 1)).toBe(true);
    for (let row = 0; row <= scenario.periods; row++) {
      expect(stocks.subarray(row * flowsStart, (row + 1) * flowsStart)).toEqual(stocks.subarray(0, flowsStart));
    }
    for (const column of Object.values(state)) expect(new Set(column).size).toBe(1);
  }

  const assets = {
    "a bond of firms": {
      instrument: { id: "converts", name, kind: "financial" },
      row: { assets: { households: 60, "hedge-funds": 40 }, liabilities: { firms: 100 } },
      asset: { class: "credit", cashFlow: { duration: 4, yield: 0.05 } },
      conviction: 0.4,
    },
    "a share inside the stock market": {
      instrument: { id: "robots", name, kind: "financial" },
      row: { assets: { households: 300, "long-only-funds": 100, retail: 50 }, liabilities: { firms: 450 } },
      asset: { class: "equity", nest: ["stock-market"], cashFlow: { duration: 40, onset: 12, yield: 0.01 } },
      conviction: 0.2,
    },
    "a coin nobody owes": {
      instrument: { id: "dogcoin", name, kind: "real" },
      row: { supply: 80, assets: { "crypto-traders": 40, households: 40 } },
      asset: { class: "crypto", rateBeta: 40 },
      conviction: 0.02,
    },
  } as const satisfies Readonly<Record<string, Parameters<typeof addAsset>[1]>>;

  it("must hold: with a thirteenth asset of any kind it rests exactly, and takes part when it does not rest", () => {
    for (const [kind, asset] of Object.entries(assets)) {
      const own = compileWorld(addAsset(shipped, asset));
      expect(own.assets.ids, kind).toHaveLength(13);
      rests(runOf({}, {}, own));
      const { price } = runOf(stress, {}, own);
      expect(price[12 * 13 + 12], kind).toBeLessThan(0.99);
    }
  });

  it("must hold: with a new investor, leveraged, called or redeemed, it rests exactly, and runs", () => {
    const takes = [
      { instrument: "deposits", side: "assets", from: "households", amount: 20 },
      { instrument: "bitcoin", side: "assets", from: "households", amount: 30 },
      { instrument: "software", side: "assets", from: "households", amount: 40 },
    ] as const;
    const debt = { instrument: "margin-loans", side: "liabilities", from: "retail", amount: 25 } as const;
    const investors = {
      borrower: { takes: [...takes, debt], terms: { floor: 5, leverage: { debts: ["margin-loans"], buffer: 0.12 } } },
      caller: { takes, terms: { floor: 5, creditLine: 10, callShare: 0.2 } },
      saver: { takes, terms: { floor: 5 } },
    };
    for (const [id, { takes: taken, terms }] of Object.entries(investors)) {
      const own = compileWorld(
        addInvestor(shipped, { sector: { id, name, settles: "deposits" }, takes: [...taken], terms }),
      );
      expect(own.layout.sectors, id).toContain(id);
      rests(runOf({}, {}, own));
      expect(runOf(stress, {}, own).state.premium[36], id).toBeGreaterThan(0);
    }
  });
});
