import type { ScenarioBody } from "../formats/scenario.ts";
import type { RunRecord } from "../model/record.ts";
import { trough } from "../outputs/asset-outputs.ts";

/** What a path puts in by hand: news of an asset, a shock of its own, or the yield that policy leads to. */
const inputKinds = ["news", "own-shock", "yield"] as const;
export type InputKind = (typeof inputKinds)[number];

/** What a path puts where somebody wants it, rather than let the model bring it there; undefined for any other path. */
function inputKind(path: string): InputKind | undefined {
  if (path.startsWith("news.")) return "news";
  if (path.startsWith("own-shock.")) return "own-shock";
  return path === "discounting.policy-yield" ? "yield" : undefined;
}

/** Paths of a scenario that put a price or a yield in by hand. */
export function inputsOf({ paths }: ScenarioBody): readonly string[] {
  return Object.keys(paths).filter((path) => inputKind(path) !== undefined);
}

/** The same scenario without them: what is left is what the model finds. */
export function withoutInputs(scenario: ScenarioBody): ScenarioBody {
  const left = Object.entries(scenario.paths).filter(([path]) => inputKind(path) === undefined);
  return { ...scenario, paths: Object.fromEntries(left) };
}

/** How deep every asset falls in the central draw of a scenario without what was put in by hand. */
export interface FallsWithoutInputs {
  /** What was taken out: at least one path. */
  readonly inputs: readonly string[];
  /** What kinds of paths these are. */
  readonly kinds: readonly InputKind[];
  /** Deepest change since the opening by asset [share, ≤ 0]. */
  readonly troughs: ReadonlyMap<string, number>;
}

/** Read from the run without inputs; undefined for a scenario that has none. */
export function fallsWithoutInputs(scenario: ScenarioBody, bare: RunRecord): FallsWithoutInputs | undefined {
  const inputs = inputsOf(scenario);
  if (inputs.length === 0) return undefined;
  const kinds = inputKinds.filter((kind) => inputs.some((path) => inputKind(path) === kind));
  return { inputs, kinds, troughs: new Map(bare.world.assets.ids.map((id, asset) => [id, trough(bare, asset)])) };
}
