import type { ScenarioBody } from "../formats/scenario.ts";
import type { CompiledWorld } from "../model/compile.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { halfLife } from "../outputs/asset-outputs.ts";
import { isRunaway } from "../outputs/distress.ts";
import { draws as drawsOf } from "./draws.ts";
import { type DrawnSet, type DrawSettings, drawnRuns, eachDraw, type FailedDraw, type RunCount } from "./drawn-runs.ts";
import { type FirstTwo, type FirstTwoOf, flips } from "./flips.ts";
import { forcedShareOfAll, type HolderStress } from "./holder-stress.ts";
import { partOfWork } from "./part-of-work.ts";
import { type Fall, fallsOf, inOrder, keyOf, type Ordering, placesOf } from "./places.ts";
import { type RangedFigure, rangedFigure } from "./ranges.ts";
import { vulnerability } from "./vulnerability.ts";

/**
 * Where an asset stands among the others.
 *
 * place           in the central draw, 1 first; equals share it, what does not fall has +∞
 * same topThree   draws in which it stands in that same place, and in one of the first three
 */
export interface Standing {
  readonly place: number;
  readonly same: number;
  readonly topThree: number;
}

/**
 * How a scenario hits one asset, over draws.
 *
 * trough firstFall halfLife forced   as in `Vulnerability`, with ranges
 * first                              draws in which none fell by 10 % before it; equals lead together
 * crowding holders                   of the central draw
 */
export interface RankedAsset {
  readonly asset: string;
  readonly trough: RangedFigure;
  readonly firstFall: RangedFigure;
  readonly halfLife: RangedFigure;
  readonly forced: RangedFigure;
  readonly first: number;
  readonly standings: Readonly<Record<Ordering, Standing>>;
  readonly crowding: number;
  readonly holders: readonly HolderStress[];
}

/**
 * Two assets that follow each other, at whatever distance, in the order of the central draw.
 *
 * so other   draws in which they stand so, and the other way round; in the rest they are equal
 * isTold     whether at least 80 of 100 draws have it so: otherwise their order is not to be told
 */
export interface RankedPair {
  readonly before: string;
  readonly after: string;
  readonly so: number;
  readonly other: number;
  readonly isTold: boolean;
}

/**
 * Assets in one order. Pairs are those in which at least one falls; `firstTwo` is absent where fewer than two do, and where nobody
 * searched for what turns them round.
 */
export interface RankedOrder {
  readonly assets: readonly string[];
  readonly pairs: readonly RankedPair[];
  readonly firstTwo?: FirstTwo;
}

/** Which assets a scenario hits most and first under one parameter set, and how sure their order is. */
export interface Ranking {
  readonly parameterSet: ParameterSet;
  /** Draws that were asked for, and those that were counted: all but the failed. */
  readonly draws: number;
  readonly counted: number;
  readonly seed: number;
  readonly failed: readonly FailedDraw[];
  /** Draws in which some price ran away; they are counted. */
  readonly runaways: number;
  /** The deepest of the central draw first. */
  readonly assets: readonly RankedAsset[];
  readonly orders: Readonly<Record<Ordering, RankedOrder>>;
}

export interface RankingSettings extends DrawSettings {
  /** Parameters that are held in every draw, by key, in the unit of each. */
  readonly given?: ReadonlyMap<string, number>;
}

/** An order is told where this part of all draws has it: as much as lies inside a range. */
const toldFrom = 0.8;

/** What is kept of each draw. */
interface Drawn {
  readonly falls: readonly Fall[];
  readonly places: Readonly<Record<Ordering, readonly number[]>>;
  readonly halfLives: readonly number[];
  readonly forced: readonly number[];
}

/**
 * Ranks the assets of a world by how a scenario would hit them: in the central draw, over draws of the priors, and after changes.
 *
 * Draw i is the same for any number of draws, and as everywhere else. A generator: it yields the part that is done, and who calls no
 * more has stopped it. Throws EbbError with the faults of the scenario on this world, and where the central draw or no draw has a run.
 */
export function* ranking(
  scenario: ScenarioBody,
  world: CompiledWorld,
  { given = new Map(), ...settings }: RankingSettings,
): Generator<number, Ranking, void> {
  const runs = drawnRuns(scenario, world, settings, given);
  const { add, counted } = rankingCount(runs.central());
  const drawn = yield* partOfWork(eachDraw(runs, settings, add), 0, drawsPart);
  const { central } = drawsOf(settings.parameterSet, settings.seed);
  const search = flips(scenario, world, { parameters: new Map([...central, ...given]), held: new Set(given.keys()) });
  return counted(drawn, yield* partOfWork(search, drawsPart, 1 - drawsPart));
}

/** A count that may be told, beside its draws, what turns the first two round. */
export interface RankingCount extends RunCount<Ranking> {
  readonly counted: (drawn: DrawnSet, firstTwo?: FirstTwoOf) => Ranking;
}

/** Gathers a ranking from runs of draws; the central run is read at once. */
export function rankingCount(central: RunRecord): RankingCount {
  const { ids } = central.world.assets;
  const middle = drawnOf(central);
  const stress = vulnerability(central);
  const drawn: Drawn[] = [];
  let runaways = 0;
  const rankedAsset = (id: string): RankedAsset => {
    const asset = ids.indexOf(id);
    const of = (read: (each: Drawn) => number): RangedFigure => rangedFigure(read(middle), drawn.map(read));
    const { crowding = 0, holders = [] } = stress.find((each) => each.asset === id) ?? {};
    return {
      asset: id,
      trough: of(({ falls }) => falls[asset]?.trough ?? 0),
      firstFall: of(({ falls }) => falls[asset]?.firstFall ?? Infinity),
      halfLife: of(({ halfLives }) => halfLives[asset] ?? Infinity),
      forced: of(({ forced }) => forced[asset] ?? 0),
      first: drawn.filter(({ places }) => places.date[asset] === 1).length,
      standings: byOrdering((by) => standing(asset, middle, drawn, by)),
      crowding,
      holders,
    };
  };
  return {
    add(run) {
      drawn.push(drawnOf(run));
      if (isRunaway(run)) runaways++;
    },
    counted: ({ parameterSet, draws, seed, failed }, firstTwo = {}) => ({
      parameterSet,
      draws,
      counted: drawn.length,
      seed,
      failed,
      runaways,
      assets: inOrder(middle.falls, "depth").map(({ asset }) => rankedAsset(asset)),
      orders: byOrdering((by) => {
        const ordered = inOrder(middle.falls, by);
        const pairs = pairsOf(ordered, ids, drawn, by);
        const two = firstTwo[by];
        return { assets: ordered.map(({ asset }) => asset), pairs, ...(two && { firstTwo: two }) };
      }),
    }),
  };
}

/** The part of the work that is draws: more runs are tried than drawn, but less is read of each. */
const drawsPart = 0.5;

function drawnOf(run: RunRecord): Drawn {
  const falls = fallsOf(run);
  return {
    falls,
    places: byOrdering((by) => placesOf(falls, by)),
    halfLives: falls.map((_, asset) => halfLife(run, asset)),
    forced: falls.map((_, asset) => forcedShareOfAll(run, asset)),
  };
}

function byOrdering<Value>(valueOf: (by: Ordering) => Value): Readonly<Record<Ordering, Value>> {
  return { depth: valueOf("depth"), date: valueOf("date") };
}

function standing(asset: number, middle: Drawn, drawn: readonly Drawn[], by: Ordering): Standing {
  const place = middle.places[by][asset] ?? Infinity;
  const places = drawn.map((each) => each.places[by][asset] ?? Infinity);
  return {
    place,
    same: places.filter((each) => each === place).length,
    topThree: places.filter((each) => each <= 3).length,
  };
}

function pairsOf(
  ordered: readonly Fall[],
  ids: readonly string[],
  drawn: readonly Drawn[],
  by: Ordering,
): readonly RankedPair[] {
  return ordered.flatMap((before, i) =>
    ordered.slice(i + 1).flatMap((after): readonly RankedPair[] => {
      if (keyOf(before, by) === Infinity) return [];
      const [one, other] = [ids.indexOf(before.asset), ids.indexOf(after.asset)];
      const count = (first: number, second: number): number =>
        drawn.filter(({ places }) => (places[by][first] ?? 0) < (places[by][second] ?? 0)).length;
      const so = count(one, other);
      const isTold = so >= toldFrom * drawn.length;
      return [{ before: before.asset, after: after.asset, so, other: count(other, one), isTold }];
    }),
  );
}
