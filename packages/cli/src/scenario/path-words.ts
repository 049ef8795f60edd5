import { compact, type PathDocument } from "@ebb/core";
import type { Terminal } from "../terminal.ts";

/** What a path comes to, in as few words as it takes: `fiscal.deficit → 300 usd bn/yr`. */
export function pathInShort(name: string, path: PathDocument, { words, lang }: Terminal): string {
  if ("choice" in path) return `${name} ${path.choice}`;
  if ("shares" in path) {
    const given = Object.entries(path.shares).filter(([, share]) => share !== 0);
    return `${name} ${given.map(([who, share]) => `${who} ${compact(share, lang)}`).join(", ")}`;
  }
  const inUnit = (value: number): string => words.scenarios.inUnit(compact(value, lang), path.unit);
  if ("value" in path) return `${name} ${inUnit(path.value)}`;
  return `${name} → ${inUnit(endOf(path))}`;
}

type Led = Extract<PathDocument, { ramp: unknown } | { steps: unknown } | { points: unknown }>;

/** What is reached last, and held. */
function endOf(path: Led): number {
  if ("ramp" in path) return path.ramp.value;
  return ("steps" in path ? path.steps : path.points).at(-1)?.value ?? 0;
}

/** A path as dated numbers, in order: straight lines between points, jumps at steps. */
export function datedNumbers(path: PathDocument, { words, lang }: Terminal): readonly (readonly [string, string])[] {
  const say = words.scenarios;
  const number = (value: number): string => compact(value, lang, 8);
  if ("choice" in path) return [[say.throughout, path.choice]];
  if ("shares" in path) return Object.entries(path.shares).map(([who, share]) => [who, number(share)]);
  if ("value" in path) return [[say.throughout, number(path.value)]];
  if ("ramp" in path) {
    const { from, to, value } = path.ramp;
    return [
      [from, say.asPlanned],
      [to, number(value)],
    ];
  }
  if ("points" in path) return path.points.map(({ at, value }) => [at, number(value)]);
  return [[say.before, say.asPlanned], ...path.steps.map(({ at, value }) => [at, number(value)] as const)];
}
