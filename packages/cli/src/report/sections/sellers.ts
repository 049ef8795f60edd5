import { fixed } from "@ebb/core";
import { type Html, html, name } from "../html.ts";
import type { Section } from "../section.ts";
import { number, table, cell } from "../table.ts";
import { figureIn, setName, shown, type Telling } from "../telling.ts";

/** Below this nobody is said to have sold [usd bn]. */
const least = 0.05;

/** Who was forced to sell what: one table of amounts a set. */
export function sellersSection(telling: Telling): Section {
  const { story, report: say } = telling;
  return {
    id: "sellers",
    title: say.sections.sellers,
    body: html`<p>${say.sellersIntro}</p>
${story.sets.map((_, which) => sellersOf(which, telling))}`,
  };
}

function sellersOf(which: number, telling: Telling): Html {
  const { story, report: say, lang, assets } = telling;
  const [set, run] = [story.sets[which], story.runs[which]];
  if (set === undefined || run === undefined) return html``;
  const { parameterSet } = set;
  const sold = (name_: string): number => figureIn(set, `${name_} sum`)?.central ?? 0;
  const all = Array.from(run.sellers, (sector) => run.world.layout.sectors[sector] ?? "")
    .map((id) => ({ id, total: sold(`forced-sales.${id}`) }))
    .filter(({ total }) => total >= least)
    .toSorted((a, b) => b.total - a.total);
  const title = html`<h3>${setName(parameterSet)}</h3>`;
  if (all.length === 0) return html`${title}<p>${say.nobodySold}</p>`;
  const columns = assets
    .filter((asset) => all.some(({ id }) => sold(`forced-sales.${id}.${asset}`) >= least))
    .slice(0, 14);
  const most = Math.max(...all.flatMap(({ id }) => columns.map((asset) => sold(`forced-sales.${id}.${asset}`))));
  const amount = (value: number): string => (value < least ? "" : fixed(value, 1, lang));
  const numbers = table({
    label: say.sections.sellers,
    heat: true,
    head: [
      cell(say.usdBn),
      number(say.inAll),
      number(say.rangeIn80),
      ...columns.map((asset) => number(name(telling.asset(asset)))),
    ],
    rows: all.map(({ id, total }) => {
      const range = figureIn(set, `forced-sales.${id} sum`)?.range;
      return [
        cell(name(telling.sector(id))),
        number(shown(`${parameterSet}/forced-sales.${id} sum/central`, total, fixed(total, 1, lang)), 0),
        number(range === undefined ? "—" : `${fixed(range.low, 1, lang)} … ${fixed(range.high, 1, lang)}`, 0),
        ...columns.map((asset) => {
          const value = sold(`forced-sales.${id}.${asset}`);
          return number(amount(value), value < least ? 0 : Math.sqrt(value / most));
        }),
      ];
    }),
    sum: [
      cell(say.inAll),
      number(
        fixed(
          all.reduce((sum, { total }) => sum + total, 0),
          1,
          lang,
        ),
        0,
      ),
      number("", 0),
      ...columns.map((asset) =>
        number(amount(all.reduce((sum, { id }) => sum + sold(`forced-sales.${id}.${asset}`), 0)), 0),
      ),
    ],
  });
  return html`${title}${numbers}`;
}
