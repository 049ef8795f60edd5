import { figureOf, type RangedFigure, type Story, type StoryOfSet } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import { ownText } from "../print/own-text.ts";
import type { Terminal } from "../terminal.ts";
import { amountWithRange } from "./figure-words.ts";

/** Sellers that are told of each set, the largest: what is small beside another set may be all of this one. */
const mostSellers = 3;

/** Longest name of a seller; the asset in the last column runs on below itself. */
const mostOfSeller = 24;

/** Less than this in all is nothing to tell [usd bn]. */
const toldFrom = 0.05;

/** Who would have to sell, the largest of every set, the largest under any set first: how much under each, and of what most. */
export function sellerLines(story: Story, names: Names, terminal: Terminal, room: number): readonly string[] {
  const { sets, compiled } = story;
  const say = terminal.words.story;
  const largest = sets.flatMap((set) =>
    compiled.layout.sectors
      .map((sector) => ({ sector, amount: soldBy(set, sector)?.central ?? 0 }))
      .filter(({ amount }) => amount >= toldFrom)
      .toSorted((a, b) => b.amount - a.amount)
      .slice(0, mostSellers),
  );
  if (largest.length === 0) return [`  ${say.nobody}`];
  const told = new Set(largest.toSorted((a, b) => b.amount - a.amount).map(({ sector }) => sector));
  const rows = [...told].map((sector) => [
    `  ${ownText(names.sector(sector), mostOfSeller)}`,
    ...sets.map((set) => {
      const figure = soldBy(set, sector);
      return figure === undefined ? "—" : amountWithRange(figure, terminal.lang);
    }),
    names.instrument(mostSold(story, sector) ?? ""),
  ]);
  const head = ["", ...sets.map(({ parameterSet }) => parameterSet), say.mostSold];
  return [fitted([head, ...rows], ["left", ...sets.map(() => "right" as const), "left"], room, head.length - 1)];
}

function soldBy({ ranges }: StoryOfSet, sector: string): RangedFigure | undefined {
  return ranges.figures.get(`forced-sales.${sector} sum`);
}

/** The asset it sells most of in a central draw, under the set where it sells most in all. */
function mostSold({ sets, runs }: Story, sector: string): string | undefined {
  const amounts = sets.map((set) => soldBy(set, sector)?.central ?? 0);
  const run = runs[amounts.indexOf(Math.max(...amounts))];
  const sold = run?.world.assets.ids.map((asset) => ({
    asset,
    amount: Number(figureOf(run, `forced-sales.${sector}.${asset}`, { id: "sum" })),
  }));
  return sold?.toSorted((a, b) => b.amount - a.amount)[0]?.asset;
}
