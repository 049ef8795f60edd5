import { percent, type Story } from "@ebb/core";
import type { Names } from "../print/names.ts";
import type { Terminal } from "../terminal.ts";

/** Assets that are told: those that fall furthest with all that was put in. */
const mostAssets = 2;

/** How far they would fall without what the scenario puts in by hand, in one sentence; none where it puts nothing in. */
export function withoutInputsOf({ sets }: Story, names: Names, { words, lang }: Terminal): string | undefined {
  const [first] = sets;
  if (first?.withoutInputs === undefined) return undefined;
  const assets = first.ranking.assets.filter(({ trough }) => trough.central < 0).slice(0, mostAssets);
  if (assets.length === 0) return undefined;
  const inWords = (fall: number): string => percent(fall, Math.abs(fall) < 0.0995 ? 1 : 0, lang);
  const under = sets.map(({ parameterSet, withoutInputs }) => ({
    parameterSet,
    falls: assets.map(({ asset }) => inWords(withoutInputs?.troughs.get(asset) ?? 0)),
  }));
  const called = assets.map(({ asset }) => names.instrument(asset));
  return words.story.withoutInputs(first.withoutInputs.kinds, called, under);
}
