import type { ScenarioBody } from "../formats/scenario.ts";
import { engineValue } from "../mechanisms/engine-value.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { compileScenario } from "../model/compile-scenario.ts";
import { EbbError } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { trough } from "../outputs/asset-outputs.ts";
import { relativePrice, rowCount } from "../outputs/rows.ts";
import { simulator } from "../run.ts";
import { max } from "../solve/math.ts";
import { type ChannelAttribution, channelAttribution } from "./attribution.ts";
import { coalitionPrices } from "./coalition-prices.ts";
import { draws as drawsOf } from "./draws.ts";
import type { FailedDraw } from "./drawn-runs.ts";
import { partOfWork } from "./part-of-work.ts";

/** Which channels make the fall of one asset: in the central draw, and in the first draws, each at its own deepest row. */
export interface AttributionRanges {
  readonly asset: string;
  /** Row of the central draw: the deepest; the last of an asset that never stands below its opening. */
  readonly row: number;
  readonly central: ChannelAttribution;
  readonly draws: readonly ChannelAttribution[];
}

/** Attributions of all assets under one parameter set, and the draws that gave none. */
export interface AttributionsOfSet {
  readonly assets: readonly AttributionRanges[];
  readonly failed: readonly FailedDraw[];
}

/** Which draws of a set are divided among the channels. */
export interface AttributionSettings {
  readonly parameterSet: ParameterSet;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Divides the fall of every asset among the channels: in the central draw of a parameter set, and in its first draws.
 *
 * One set of coalitions serves all assets of a draw, run as far as the latest of their deepest rows. A generator: it yields the part
 * that is done. Throws EbbError where the central draw cannot be divided; a draw that cannot is told apart.
 */
export function* attributionRanges(
  scenario: ScenarioBody,
  world: CompiledWorld,
  { parameterSet, draws, seed }: AttributionSettings,
): Generator<number, AttributionsOfSet, void> {
  const { central, at } = drawsOf(parameterSet, seed);
  const each = 1 / (draws + 1);
  const centralParts = yield* partOfWork(attributed(scenario, world, central), 0, each);
  const drawn: (readonly Attributed[])[] = [];
  const failed: FailedDraw[] = [];
  for (let draw = 0; draw < draws; draw++) {
    try {
      drawn.push(yield* partOfWork(attributed(scenario, world, at(draw)), (draw + 1) * each, each));
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      failed.push({ draw, problems: error.problems });
    }
  }
  const assets = centralParts.map(({ asset, row, attribution }, which) => ({
    asset,
    row,
    central: attribution,
    draws: drawn.flatMap((parts) => parts[which]?.attribution ?? []),
  }));
  return { assets, failed };
}

interface Attributed {
  readonly asset: string;
  readonly row: number;
  readonly attribution: ChannelAttribution;
}

function* attributed(
  scenario: ScenarioBody,
  world: CompiledWorld,
  parameters: ReadonlyMap<string, number>,
): Generator<number, readonly Attributed[], void> {
  const compiled = compileScenario(scenario, world, { restOf: (key) => engineValue(key, parameters) });
  const run = simulator(world, compiled)({ parameters });
  const rows = world.assets.ids.map((_, asset) => deepestRow(run, asset));
  const prices = yield* coalitionPrices(world, compiled, { parameters, periods: rows.reduce(max, 0) });
  return world.assets.ids.map((id, asset) => {
    const row = rows[asset] ?? 0;
    return { asset: id, row, attribution: channelAttribution(prices, asset, row) };
  });
}

/** Where an asset stands lowest; the last row where it never stands below its opening. */
export function deepestRow(run: RunRecord, asset: number): number {
  const deepest = trough(run, asset);
  const last = rowCount(run) - 1;
  if (deepest === 0) return last;
  for (let row = 0; row < last; row++) if (relativePrice(run, asset, row) - 1 === deepest) return row;
  return last;
}
