import type { Story } from "@ebb/core";
import type { Terminal } from "../terminal.ts";

/** How many of the figures that were observed lie in the ranges, in one sentence; none where nothing was observed. */
export function seenOf({ sets }: Story, { words }: Terminal): string | undefined {
  const compared = sets.flatMap(({ observed }) => observed?.sets ?? []);
  const to = sets[0]?.observed?.observations.to;
  if (to === undefined) return undefined;
  return words.story.seen(
    to,
    compared.map(({ parameterSet, counts, figures }) => ({ parameterSet, hits: counts.hit, all: figures.length })),
  );
}
