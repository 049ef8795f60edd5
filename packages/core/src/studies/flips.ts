import { sharedRuns } from "../claims/shared-runs.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import { parameterRegistry } from "../mechanisms/registry.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { EbbError } from "../model/problem.ts";
import type { UnitName } from "../model/units.ts";
import { type Channel, channels } from "../model/vocabulary.ts";
import { type Fall, fallsOf, inOrder, keyOf, type Ordering, orderings } from "./places.ts";

/** One thing made different: a channel removed, an ingredient of the scenario removed, a parameter at an end of its range. */
export type Change =
  | { readonly kind: "channel"; readonly channel: Channel }
  | { readonly kind: "path"; readonly path: string }
  | {
      readonly kind: "parameter";
      readonly key: string;
      readonly unit: UnitName;
      readonly from: number;
      readonly to: number;
    };

/** A change after which the second stands strictly before the first, and how far both fell then. */
export interface Flip {
  readonly change: Change;
  readonly first: Fall;
  readonly second: Fall;
}

/** The first two of an order, and what of all that was tried turns them round. */
export interface FirstTwo {
  readonly first: string;
  readonly second: string;
  readonly tried: Readonly<Record<Change["kind"], number>>;
  readonly flips: readonly Flip[];
  /** Changes with which there is no run. */
  readonly failed: readonly Change[];
}

/** The search by ordering; absent where fewer than two assets fell. */
export type FirstTwoOf = Readonly<Partial<Record<Ordering, FirstTwo>>>;

/** What the search begins from. */
export interface FlipSettings {
  /** Values of every parameter by key, in the unit of each. */
  readonly parameters: ReadonlyMap<string, number>;
  /** Keys of parameters that stay where they are. */
  readonly held?: ReadonlySet<string>;
}

/**
 * Tries changes one by one, and keeps those that turn the first two round.
 *
 * Tried are: every channel removed, every path removed, and every parameter at both ends of its 5-95 % range, those the scenario sets
 * or the caller holds apart. What two changes would do together is not tried. A generator, as all long work.
 * Throws EbbError where the scenario itself has no run.
 */
export function* flips(
  scenario: ScenarioBody,
  world: CompiledWorld,
  { parameters, held = new Set() }: FlipSettings,
): Generator<number, FirstTwoOf, void> {
  const changes = changesOf(scenario, parameters, held);
  const withoutPath = (path: string): ScenarioBody => ({
    ...scenario,
    id: path,
    paths: Object.fromEntries(Object.entries(scenario.paths).filter(([name]) => name !== path)),
  });
  const runs = sharedRuns([scenario], world)(parameters);
  const before = fallsOf(runs(scenario.id, undefined));
  const pairs = orderings.flatMap((by) => {
    const [first, second] = inOrder(before, by).filter((each) => keyOf(each, by) < Infinity);
    return first === undefined || second === undefined ? [] : [{ by, first: first.asset, second: second.asset }];
  });
  if (pairs.length === 0) return {};

  const moved = sharedRuns([scenario], world);
  const fallsAfter = (change: Change): readonly Fall[] => {
    if (change.kind === "channel") return fallsOf(runs(scenario.id, change.channel));
    if (change.kind === "parameter") {
      return fallsOf(moved(new Map(parameters).set(change.key, change.to))(scenario.id, undefined));
    }
    return fallsOf(sharedRuns([withoutPath(change.path)], world)(parameters)(change.path, undefined));
  };
  const found = pairs.map((pair) => ({ ...pair, flips: new Array<Flip>() }));
  const failed: Change[] = [];
  for (const [done, change] of changes.entries()) {
    try {
      const falls = fallsAfter(change);
      for (const { by, first: leader, second: follower, flips: those } of found) {
        const first = falls.find(({ asset }) => asset === leader);
        const second = falls.find(({ asset }) => asset === follower);
        if (first && second && keyOf(second, by) < keyOf(first, by)) those.push({ change, first, second });
      }
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      failed.push(change);
    }
    yield (done + 1) / changes.length;
  }
  const count = (kind: Change["kind"]): number => changes.filter((each) => each.kind === kind).length;
  const tried = { channel: count("channel"), path: count("path"), parameter: count("parameter") };
  return Object.fromEntries(found.map(({ by, ...pair }) => [by, { ...pair, tried, failed }]));
}

function changesOf(
  { without, paths }: ScenarioBody,
  parameters: ReadonlyMap<string, number>,
  held: ReadonlySet<string>,
): readonly Change[] {
  return [
    ...channels.filter((each) => !without.includes(each)).map((channel): Change => ({ kind: "channel", channel })),
    ...Object.keys(paths).map((path): Change => ({ kind: "path", path })),
    ...parameterRegistry
      .filter(({ key }) => !(key in paths) && !held.has(key))
      .flatMap(({ key, unit, value, range }) => {
        const from = parameters.get(key) ?? value;
        return [...new Set(range)]
          .filter((to) => to !== from)
          .map((to): Change => ({ kind: "parameter", key, unit, from, to }));
      }),
  ];
}
