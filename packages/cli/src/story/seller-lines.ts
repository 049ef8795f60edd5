import type { RangedFigure, Story, StoryOfSet } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import { ownText } from "../print/own-text.ts";
import type { Terminal } from "../terminal.ts";
import { amountWithRange } from "./figure-words.ts";

/** Sellers that are told one by one. */
const mostSellers = 5;

/** Longest name of an asset in the last column. */
const mostOfAsset = 20;

/** Less than this in all is nothing to tell [usd bn]. */
const toldFrom = 0.05;

/** Who would have to sell, the largest under any set first: how much under each, and of what most. */
export function sellerLines(
  { sets, compiled }: Story,
  names: Names,
  terminal: Terminal,
  room: number,
): readonly string[] {
  const say = terminal.words.story;
  const all = compiled.layout.sectors
    .map((sector) => ({ sector, most: Math.max(0, ...sets.map((set) => soldBy(set, sector)?.central ?? 0)) }))
    .filter(({ most }) => most >= toldFrom)
    .toSorted((a, b) => b.most - a.most);
  if (all.length === 0) return [`  ${say.nobody}`];
  const rows = all.slice(0, mostSellers).map(({ sector }) => [
    `  ${names.sector(sector)}`,
    ...sets.map((set) => {
      const figure = soldBy(set, sector);
      return figure === undefined ? "—" : amountWithRange(figure, terminal.lang);
    }),
    ownText(names.instrument(mostSold(sets, sector) ?? ""), mostOfAsset),
  ]);
  const head = ["", ...sets.map(({ parameterSet }) => parameterSet), say.mostSold];
  return [fitted([head, ...rows], ["left", ...sets.map(() => "right" as const), "left"], room)];
}

function soldBy({ ranges }: StoryOfSet, sector: string): RangedFigure | undefined {
  return ranges.figures.get(`forced-sales.${sector} sum`);
}

/** The asset it sells most of in a central draw, under the set where it sells most in all. */
function mostSold(sets: readonly StoryOfSet[], sector: string): string | undefined {
  const most = sets.toSorted((a, b) => (soldBy(b, sector)?.central ?? 0) - (soldBy(a, sector)?.central ?? 0))[0];
  const sold = [...(most?.ranges.changes.keys() ?? [])].map((asset) => ({
    asset,
    amount: most?.ranges.figures.get(`forced-sales.${sector}.${asset} sum`)?.central ?? 0,
  }));
  return sold.toSorted((a, b) => b.amount - a.amount)[0]?.asset;
}
