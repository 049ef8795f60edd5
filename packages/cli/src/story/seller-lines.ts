import type { RangedFigure, Story, StoryOfSet } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import type { Terminal } from "../terminal.ts";
import { amountWithRange } from "./figure-words.ts";

/** Sellers that are told one by one. */
const mostSellers = 5;

/** Less than this in all is nothing to tell [usd bn]. */
const toldFrom = 0.05;

/** Who would have to sell, the largest under any set first: how much under each, and what most. */
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
    ...sets.flatMap((set) => {
      const figure = soldBy(set, sector);
      const asset = mostSold(set, sector);
      return [
        figure === undefined ? "—" : amountWithRange(figure, terminal.lang),
        asset === undefined ? "—" : names.instrument(asset),
      ];
    }),
  ]);
  const head = ["", ...sets.flatMap(({ parameterSet }) => [parameterSet, ""])];
  const align = ["left", ...sets.flatMap(() => ["right", "left"] as const)] as const;
  const left = all.length - mostSellers;
  return [fitted([head, ...rows], align, room), ...(left > 0 ? [`  ${say.moreSellers(left)}`] : [])];
}

function soldBy({ ranges }: StoryOfSet, sector: string): RangedFigure | undefined {
  return ranges.figures.get(`forced-sales.${sector} sum`);
}

/** The asset it sells most of in the central draw. */
function mostSold({ ranges }: StoryOfSet, sector: string): string | undefined {
  const sold = [...ranges.changes.keys()].map((asset) => ({
    asset,
    amount: ranges.figures.get(`forced-sales.${sector}.${asset} sum`)?.central ?? 0,
  }));
  const [first] = sold.filter(({ amount }) => amount >= toldFrom).toSorted((a, b) => b.amount - a.amount);
  return first?.asset;
}
