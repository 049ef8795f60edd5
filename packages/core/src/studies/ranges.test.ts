import { describe, expect, it } from "vitest";
import { held, ramp, runOf, world } from "../../../../tests/runs.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import { EbbError, problem } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import { figureOf } from "../outputs/outputs.ts";
import { simulate } from "../simulate.ts";
import type { DrawnRuns } from "./drawn-runs.ts";
import { draws } from "./draws.ts";
import { finished } from "./finished.ts";
import { type AskedFigure, type RangeSettings, rangesOf, rangesOfRuns } from "./ranges.ts";

const bitcoin = world.assets.ids.indexOf("bitcoin");
const asked: readonly AskedFigure[] = [
  { output: "bitcoin.trough" },
  { output: "bitcoin.first-10" },
  { output: "bitcoin.change", statistic: "last" },
  { output: "credit-per-ai-dollar", statistic: "last" },
];
const settings = (count: number): RangeSettings => ({
  parameterSet: "evidence",
  draws: count,
  seed: 1,
  figures: () => asked,
});

/** A run at rest of two months in which bitcoin is given its price over the opening at both ends of a month. */
function priced(first: number, last: number): RunRecord {
  const run = runOf({}, { horizon: { months: 2, step: "month" } });
  run.price[world.assets.ids.length + bitcoin] = first;
  run.price[2 * world.assets.ids.length + bitcoin] = last;
  return run;
}

const runsOf = (central: RunRecord, drawn: readonly RunRecord[]): DrawnRuns => ({
  central: () => central,
  at: (draw) => drawn[draw] ?? central,
});

describe("ranges over draws", () => {
  // Bitcoin goes to 0.5, 0.6 … 1.5 of its opening at once and stays: four fall by more than 10 %.
  const drawn = Array.from({ length: 11 }, (_, draw) => priced((5 + draw) / 10, (5 + draw) / 10));
  const { figures, changes, firstFalls, runaways, failed } = finished(
    rangesOfRuns(runsOf(priced(0.7, 0.8), drawn.toReversed()), settings(11)),
  );

  it("are the quantiles a hand finds in the sorted values", () => {
    expect(figures.get("bitcoin.trough")).toEqual({
      central: expect.closeTo(-0.3, 12),
      range: { low: expect.closeTo(-0.4, 12), middle: 0, high: 0 },
      draws: 11,
      never: 0,
    });
    const last = figures.get("bitcoin.change last");
    expect(last).toMatchObject({ central: expect.closeTo(-0.2, 12), draws: 11 });
    expect(last?.range).toEqual({
      low: expect.closeTo(-0.4, 12),
      middle: expect.closeTo(0, 12),
      high: expect.closeTo(0.4, 12),
    });
  });

  it("have never where a fall never comes, and count how often", () => {
    expect(figures.get("bitcoin.first-10")).toEqual({
      central: 1,
      range: { low: 1, middle: Infinity, high: Infinity },
      draws: 11,
      never: 7,
    });
  });

  it("leave out what the central run gives no number for", () => {
    expect(figures.has("credit-per-ai-dollar last")).toBe(false);
  });

  it("follow each asset row by row", () => {
    const { central, low, middle, high } = changes.get("bitcoin") ?? { central: [], low: [], middle: [], high: [] };
    expect([...central]).toEqual([0, expect.closeTo(-0.3, 12), expect.closeTo(-0.2, 12)]);
    expect([low[0], middle[0], high[0]]).toEqual([0, 0, 0]);
    expect([low[2], middle[2], high[2]].map((each) => Number(each?.toFixed(12)))).toEqual([-0.4, 0, 0.4]);
  });

  it("count who falls first, and how often selling ran away", () => {
    expect([firstFalls.runs, firstFalls.first.get("bitcoin"), firstFalls.none]).toEqual([11, 4, 7]);
    expect([runaways, failed]).toEqual([0, []]);
  });
});

describe("a draw that cannot be run", () => {
  const reason = problem("kernel/not-a-number", { path: "test" }, { what: "price", given: "NaN" });
  const failing = (isFailing: (draw: number) => boolean): DrawnRuns => ({
    central: () => priced(0.8, 0.8),
    at(draw) {
      if (isFailing(draw)) throw new EbbError([reason]);
      return priced(0.6, 0.6);
    },
  });

  it("is told with its number and its reason, and is in no range", () => {
    const {
      failed,
      figures,
      draws: all,
      firstFalls,
    } = finished(
      rangesOfRuns(
        failing((draw) => draw === 1 || draw === 3),
        settings(5),
      ),
    );
    expect([all, failed]).toEqual([
      5,
      [
        { draw: 1, problems: [reason] },
        { draw: 3, problems: [reason] },
      ],
    ]);
    expect([figures.get("bitcoin.trough")?.draws, firstFalls.runs]).toEqual([3, 3]);
  });

  it("ends the work where all are such, or the central one", () => {
    expect(() =>
      finished(
        rangesOfRuns(
          failing(() => true),
          settings(2),
        ),
      ),
    ).toThrow(EbbError);
    const runs: DrawnRuns = {
      ...failing(() => false),
      central() {
        throw new EbbError([reason]);
      },
    };
    expect(() => finished(rangesOfRuns(runs, settings(2)))).toThrow(EbbError);
  });

  it("of another kind than a problem is a fault of ours, and is thrown on", () => {
    const runs: DrawnRuns = {
      ...failing(() => false),
      at(draw) {
        if (draw === 1) throw new TypeError("no");
        return priced(0.6, 0.6);
      },
    };
    expect(() => finished(rangesOfRuns(runs, settings(2)))).toThrow(TypeError);
  });
});

describe("ranges of a scenario", () => {
  const scenario: ScenarioBody = {
    id: "short",
    name: { en: "Short", ru: "Короткий" },
    horizon: { months: 3, step: "month" },
    paths: { "ai-capex.spending": ramp(789), "own-shock.bitcoin": held(-0.2, "log") },
    without: [],
    off: [],
  };

  it("of one draw are that draw of the set: its own run, whoever runs it", () => {
    const { figures, changes } = finished(rangesOf(scenario, world, settings(1)));
    const { at, central } = draws("evidence", 1);
    for (const [parameters, part] of [
      [central, "central"],
      [at(0), "middle"],
    ] as const) {
      const run = simulate(world, scenario, { parameters });
      const figure = figures.get("bitcoin.trough");
      expect(part === "central" ? figure?.central : figure?.range.middle).toBe(figureOf(run, "bitcoin.trough"));
      expect(changes.get("bitcoin")?.[part][3]).toBe(figureOf(run, "bitcoin.change"));
    }
  });

  it("begin with the same draws for any number of them, and are the same again", () => {
    const of = (count: number) => finished(rangesOf(scenario, world, settings(count)));
    const three = of(3);
    expect(of(3)).toEqual(three);
    const { at } = draws("evidence", 1);
    const troughs = [0, 1, 2].map((draw) =>
      figureOf(simulate(world, scenario, { parameters: at(draw) }), "bitcoin.trough"),
    );
    const sorted = troughs.map(Number).toSorted((a, b) => a - b);
    expect(three.figures.get("bitcoin.trough")?.range.middle).toBe(sorted[1]);
  });

  it("say how far they have come, from nothing to all of it", () => {
    const parts = [...rangesOf(scenario, world, settings(3))];
    expect(parts).toEqual([0.25, 0.5, 0.75, 1]);
  });
});
