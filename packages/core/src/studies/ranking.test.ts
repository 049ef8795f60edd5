import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { held, type Paths, world } from "../../../../tests/runs.ts";
import { parseWorld } from "../formats/parse-world.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import { compileWorld } from "../model/compile.ts";
import { compileScenario } from "../model/compile-scenario.ts";
import { EbbError } from "../model/problem.ts";
import { channels } from "../model/vocabulary.ts";
import { simulate } from "../simulate.ts";
import { opened } from "../worlds/opened.ts";
import { draws } from "./draws.ts";
import { firstFalls } from "./first-falls.ts";
import { type FirstTwo, flips } from "./flips.ts";
import { fallsOf, inOrder, orderings } from "./places.ts";
import { type Ranking, ranking, type RankingSettings } from "./ranking.ts";
import { vulnerability } from "./vulnerability.ts";

const scenario = (paths: Paths, months = 3, extra: Partial<ScenarioBody> = {}): ScenarioBody => ({
  id: "test",
  name: { en: "Test", ru: "Проверка" },
  horizon: { months, step: "month" },
  paths: { ...paths },
  without: [],
  off: [],
  ...extra,
});

/** Gold falls at once, software a month later: what leads is known beforehand. */
const shocks: Paths = {
  "own-shock.gold": held(-0.5, "log"),
  "news.software": { unit: "log", steps: [{ at: "2025-11-01", value: -0.3 }] },
};

function ranked(body: ScenarioBody, settings: Partial<RankingSettings> = {}, on = world): Ranking {
  const work = ranking(body, on, { parameterSet: "evidence", draws: 6, seed: 3, ...settings });
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

const assetOf = ({ assets }: Ranking, id: string) => assets.find(({ asset }) => asset === id);
const shocked = ranked(scenario(shocks));

describe("a ranking", () => {
  it("of a world at rest puts nobody first, and finds nothing to turn round", () => {
    const { assets, orders } = ranked(scenario({}, 2));
    for (const { trough, firstFall, first, standings } of assets) {
      expect([trough.range, firstFall.never, first]).toEqual([{ low: 0, middle: 0, high: 0 }, 6, 0]);
      for (const by of orderings) expect(standings[by]).toEqual({ place: Infinity, same: 6, topThree: 0 });
    }
    for (const by of orderings) {
      expect(orders[by].pairs).toEqual([]);
      expect(orders[by]).not.toHaveProperty("firstTwo");
    }
  });

  it("puts what a shock hits before what it does not, in the central draw and in all draws", () => {
    expect(shocked.orders.depth.assets[0]).toBe("gold");
    expect(shocked.orders.date.assets[0]).toBe("gold");
    expect(assetOf(shocked, "gold")).toMatchObject({
      first: 6,
      standings: { depth: { place: 1, topThree: 6 }, date: { place: 1, same: 6, topThree: 6 } },
      firstFall: { central: 1, never: 0 },
    });
    expect(assetOf(shocked, "memory")?.standings.date).toEqual({ place: Infinity, same: 6, topThree: 0 });
  });

  it("is of the runs themselves: falls of the central draw, and of every draw by its number", () => {
    const body = scenario(shocks);
    const compiled = compileScenario(body, world);
    const { central, at } = draws("evidence", 3);
    const middle = simulate(world, compiled, { parameters: central });
    expect(shocked.orders.depth.assets).toEqual(inOrder(fallsOf(middle), "depth").map(({ asset }) => asset));
    const runs = Array.from({ length: 6 }, (_, i) => simulate(world, compiled, { parameters: at(i) }));
    const { first } = firstFalls(runs);
    const byName = vulnerability(middle);
    for (const each of shocked.assets) {
      const asset = world.assets.ids.indexOf(each.asset);
      expect(each.trough.central).toBe(fallsOf(middle)[asset]?.trough);
      expect(each.first).toBe(first.get(each.asset));
      const stress = byName.find(({ asset: id }) => id === each.asset);
      expect([each.forced.central, each.crowding, each.holders]).toEqual([
        stress?.forced,
        stress?.crowding,
        stress?.holders,
      ]);
      const drawn = runs.map((run) => fallsOf(run)[asset]?.trough ?? NaN).toSorted((a, b) => a - b);
      expect(each.trough.range.middle).toBeCloseTo(((drawn[2] ?? NaN) + (drawn[3] ?? NaN)) / 2, 14);
    }
  });

  it("does not depend on the order of assets in the world", () => {
    const turned = turnedRound();
    const other = ranked(scenario(shocks), {}, turned);
    for (const by of orderings) {
      expect(other.orders[by].assets).toEqual(shocked.orders[by].assets);
      expect(other.orders[by].firstTwo?.flips.map(({ change }) => change)).toEqual(
        shocked.orders[by].firstTwo?.flips.map(({ change }) => change),
      );
    }
    for (const each of shocked.assets) {
      const same = assetOf(other, each.asset);
      expect(same?.standings).toEqual(each.standings);
      expect(same?.trough.range.middle).toBeCloseTo(each.trough.range.middle, 9);
    }
  });

  it("is the same twice, has the draws before in more draws, and others under another seed", () => {
    expect(ranked(scenario(shocks))).toEqual(shocked);
    const one = assetOf(ranked(scenario(shocks), { draws: 1 }), "bitcoin");
    const other = assetOf(ranked(scenario(shocks), { draws: 1, seed: 4 }), "bitcoin");
    expect(one?.trough.central).toBe(other?.trough.central);
    expect(one?.trough.range).not.toEqual(other?.trough.range);
  });

  it("holds given parameters in every draw, and does not move them", () => {
    const given = new Map([["fire-sales.valueShare", 0.3]]);
    const { orders } = ranked(scenario(shocks), { given });
    const tried = (of: Ranking["orders"]): number => of.depth.firstTwo?.tried.parameter ?? NaN;
    expect(tried(orders)).toBe(tried(shocked.orders) - 2);
  });

  it("counts pairs both ways: with equals they are all draws", () => {
    for (const { so, other, isTold } of shocked.orders.date.pairs) {
      expect(so + other).toBeLessThanOrEqual(shocked.counted);
      expect(isTold).toBe(so >= 0.8 * shocked.counted);
    }
    const [first] = shocked.orders.date.pairs;
    expect(first).toMatchObject({ before: "gold", so: 6, other: 0, isTold: true });
  });

  it("yields the part that is done, up to the whole, and who calls no more has stopped it", () => {
    const work = ranking(scenario(shocks), world, { parameterSet: "essay", draws: 2, seed: 1 });
    const parts: number[] = [];
    for (let step = work.next(); step.done !== true; step = work.next()) parts.push(step.value);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.slice(0, 2)).toEqual([0.25, 0.5]);
    expect(parts.at(-1)).toBe(1);
  });

  it("refuses a scenario that cannot stand on this world, with all its faults", () => {
    const refused = (): unknown => ranked(scenario({ "news.unobtainium": held(-1, "log") }));
    expect(refused).toThrow(EbbError);
  });
});

describe("what turns the first two round", () => {
  function searched(body: ScenarioBody): Readonly<Partial<Record<string, FirstTwo>>> {
    const work = flips(body, world, { parameters: draws("evidence", 1).central });
    for (;;) {
      const { done, value } = work.next();
      if (done === true) return value;
    }
  }
  const body = scenario(shocks);
  const { depth, date } = searched(body);

  it("is found among what was tried: the shock itself, and the channel that carries it", () => {
    expect(depth?.first).toBe("gold");
    expect(depth?.tried).toMatchObject({ channel: 8, path: 2 });
    const named = (two: FirstTwo | undefined) => two?.flips.map(({ change }) => change) ?? [];
    expect(named(depth)).toContainEqual({ kind: "path", path: "own-shock.gold" });
    expect(named(date)).toContainEqual({ kind: "path", path: "own-shock.gold" });
  });

  it("turns them round when it is done, and only by what is one change", () => {
    // Yields and news alone: bitcoin's fall is its rate beta.
    const without = channels.filter((each) => each !== "discounting" && each !== "fundamentals");
    const yields = { "discounting.policy-yield": held(100, "bp"), "news.crypto": held(-0.02, "log") };
    const close = scenario(yields, 1, { without });
    const found = searched(close)["depth"]?.flips ?? [];
    expect(found.map(({ change }) => change)).toContainEqual(
      expect.objectContaining({ kind: "parameter", key: "discounting.rateBeta.bitcoin", from: 25, to: 45 }),
    );
    for (const { change, first, second } of found) {
      expect(second.trough).toBeLessThan(first.trough);
      const parameters = new Map(draws("evidence", 1).central);
      if (change.kind === "parameter") parameters.set(change.key, change.to);
      const off = change.kind === "channel" ? [...without, change.channel] : without;
      const paths = Object.entries(close.paths).filter(([name]) => change.kind !== "path" || name !== change.path);
      const compiled = compileScenario({ ...close, without: off, paths: Object.fromEntries(paths) }, world);
      const falls = fallsOf(simulate(world, compiled, { parameters }));
      expect(falls).toEqual(expect.arrayContaining([first, second]));
    }
  });

  it("tries what is on and not set: no channel the scenario leaves out, no parameter it sets itself", () => {
    const key = "fire-sales.valueShare";
    const other = searched(scenario({ ...shocks, [key]: held(0.5, "share") }, 3, { without: ["money"] }));
    expect(other["depth"]?.tried).toEqual({
      channel: 7,
      path: 3,
      parameter: (depth?.tried.parameter ?? NaN) - 2,
    });
  });

  it("is nothing where an asset stands alone", () => {
    const only = searched(
      scenario({ "own-shock.gold": held(-0.5, "log") }, 1, { without: ["margin", "confidence", "money"] }),
    );
    expect(only["date"]).toBeUndefined();
  });
});

/** The shipped world with its assets the other way round. */
function turnedRound(): typeof world {
  const { document } = parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"), "us-2025q3.yaml");
  return compileWorld(opened({ ...document, assets: document.assets?.toReversed() ?? [] }));
}
