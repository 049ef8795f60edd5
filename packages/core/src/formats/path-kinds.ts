import { parameterRegistry } from "../mechanisms/registry.ts";
import { hardBounds } from "../model/parameters.ts";
import { max, min } from "../solve/math.ts";
import { type PathKind, scenarioPaths } from "../model/vocabulary.ts";

/**
 * What every path takes, by its name: `<asset>` stands for each asset of the world, and every parameter has a path.
 * mostMoney: no path of dollars goes further, up or down [usd bn, usd bn/yr]; where a world is known, its output of a year.
 */
export function pathKindsOf(assets: readonly string[], mostMoney = Infinity): ReadonlyMap<string, PathKind> {
  const narrowed = (kind: PathKind): PathKind => {
    if (!("range" in kind) || !kind.unit.startsWith("usd")) return kind;
    const [low, high] = kind.range;
    return { ...kind, range: [max(low, -mostMoney), min(high, mostMoney)] };
  };
  const named = Object.entries(scenarioPaths).flatMap(([name, kind]: [string, PathKind]) =>
    name.endsWith("<asset>")
      ? assets.map((asset) => [name.replace("<asset>", asset), kind] as const)
      : [[name, narrowed(kind)] as const],
  );
  const parameters = parameterRegistry.map((spec) => [spec.key, { unit: spec.unit, range: hardBounds(spec) }] as const);
  return new Map<string, PathKind>([...named, ...parameters]);
}
