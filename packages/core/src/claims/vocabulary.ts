import { nearest } from "../formats/nearest.ts";
import { type Output, assets, channels, instruments, outputs, parameterSets, sectors } from "../model/vocabulary.ts";

/** The ids a claim may name: scenarios come from its thesis, the rest from its world. */
export interface ClaimVocabulary {
  readonly scenarios: readonly string[];
  readonly assets: readonly string[];
  readonly sectors: readonly string[];
  readonly instruments: readonly string[];
  readonly channels: readonly string[];
  readonly parameterSets: readonly string[];
}

/** The ids of the shipped world and of the model. A thesis adds its scenarios, another world its own lists. */
export const shippedIds: Omit<ClaimVocabulary, "scenarios"> = { assets, sectors, instruments, channels, parameterSets };

type Kind = "<asset>" | "<sector>" | "<instrument>" | "<channel>";

const idsOf: Readonly<Record<Kind, (vocabulary: ClaimVocabulary) => readonly string[]>> = {
  "<asset>": (vocabulary) => vocabulary.assets,
  "<sector>": (vocabulary) => vocabulary.sectors,
  "<instrument>": (vocabulary) => vocabulary.instruments,
  "<channel>": (vocabulary) => vocabulary.channels,
};

/** Patterns of outputs split at their dots, with the ids that may stand in each part. */
function patternsOf(vocabulary: ClaimVocabulary): { parts: (readonly string[])[]; output: Output }[] {
  return Object.entries(outputs).map(([pattern, output]) => ({
    parts: pattern.split(".").map((part) => (part in idsOf ? idsOf[part as Kind](vocabulary) : [part])),
    output,
  }));
}

/** The output with this id, for example `x`, `bitcoin.trough` or `forced-sales.hedge-funds.software`. */
export function findOutput(id: string, vocabulary: ClaimVocabulary): Output | undefined {
  const given = id.split(".");
  return patternsOf(vocabulary).find(
    ({ parts }) => parts.length === given.length && parts.every((ids, i) => ids.includes(given[i] ?? "")),
  )?.output;
}

/** The known output nearest to a mistyped one: part by part, over the patterns with as many parts. */
export function nearestOutput(id: string, vocabulary: ClaimVocabulary): string | undefined {
  const given = id.split(".");
  const candidates = patternsOf(vocabulary)
    .filter(({ parts }) => parts.length === given.length)
    .map(({ parts }) => parts.map((ids, i) => nearestOrEqual(given[i] ?? "", ids)))
    .filter((parts) => !parts.includes(undefined))
    .map((parts) => parts.join("."));
  return nearest(id, candidates);
}

function nearestOrEqual(given: string, ids: readonly string[]): string | undefined {
  return ids.includes(given) ? given : nearest(given, ids);
}

const ofAsset = "<asset>.";

/** What may be asked of an asset: `price`, `trough`, `first-10` … */
export const assetStatistics: readonly string[] = Object.keys(outputs)
  .filter((pattern) => pattern.startsWith(ofAsset))
  .map((pattern) => pattern.slice(ofAsset.length));
