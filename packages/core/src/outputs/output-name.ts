import type { CompiledWorld } from "../model/compile.ts";
import { channels, outputs } from "../model/vocabulary.ts";

/** Kinds of ids that stand in a pattern: lists of a world, and the channels. */
type Kind = "<asset>" | "<sector>" | "<instrument>" | "<channel>";

const idsOf: Readonly<Record<Kind, (world: CompiledWorld) => readonly string[]>> = {
  "<asset>": ({ assets }) => assets.ids,
  "<sector>": ({ layout }) => layout.sectors,
  "<instrument>": ({ layout }) => layout.instruments,
  "<channel>": () => channels,
};

const patterns = Object.keys(outputs).map((pattern) => ({ pattern, parts: pattern.split(".") }));

/** An output by its name: the pattern of the vocabulary, and the numbers of the ids in it, in their order. */
export interface OutputName {
  readonly pattern: string;
  readonly ids: readonly number[];
}

/** What a name such as `x`, `bitcoin.trough` or `forced-sales.hedge-funds` means in a world; undefined for none. */
export function readName(name: string, world: CompiledWorld): OutputName | undefined {
  const given = name.split(".");
  for (const { pattern, parts } of patterns) {
    if (parts.length !== given.length) continue;
    const ids: number[] = [];
    const fits = parts.every((part, i) => {
      if (!(part in idsOf)) return part === given[i];
      return ids.push(idsOf[part as Kind](world).indexOf(given[i] ?? "")) > 0 && (ids.at(-1) ?? -1) >= 0;
    });
    if (fits) return { pattern, ids };
  }
  return undefined;
}

/** Every name a pattern stands for in a world, with the numbers of its ids. */
export function namesOf(pattern: string, world: CompiledWorld): readonly (OutputName & { readonly name: string })[] {
  return pattern.split(".").reduce<readonly (OutputName & { readonly name: string })[]>(
    (names, part) =>
      names.flatMap(({ name, ids }) => {
        const known =
          part in idsOf
            ? idsOf[part as Kind](world).map((id, number) => ({ id, number: [number] }))
            : [{ id: part, number: [] }];
        return known.map(({ id, number }) => ({
          pattern,
          name: name === "" ? id : `${name}.${id}`,
          ids: [...ids, ...number],
        }));
      }),
    [{ pattern, name: "", ids: [] }],
  );
}
