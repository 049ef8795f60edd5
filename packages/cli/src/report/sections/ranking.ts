import { fixed, type Ranking } from "@ebb/core";
import { often, rangeInWords } from "../../story/figure-words.ts";
import { type Html, html, name, type Part } from "../html.ts";
import type { Section } from "../section.ts";
import { number, table, cell } from "../table.ts";
import { figureIn, setName, shown, type Telling } from "../telling.ts";

/** Pairs that are named; how many more there are is said. */
const mostPairs = 4;

/** Who would fall first, in how many of the draws, and how sure the order is. */
export function rankingSection(telling: Telling): Section {
  const { report: say, story } = telling;
  return {
    id: "first",
    title: say.sections.first,
    body: html`<p>${say.firstIntro(telling.assets.length)}</p>
${firstTable(telling)}
<h3>${say.orderTitle}</h3><p>${say.stabilityIntro(story.sets[0]?.ranking.counted ?? 0)}</p>
${story.sets.map(({ ranking }) => stability(ranking, telling))}`,
  };
}

function firstTable(telling: Telling): Html {
  const { story, report: say, lang, assets, terminal } = telling;
  const counted = (asset: string): number =>
    story.sets.reduce((sum, { ranges }) => sum + (ranges.firstFalls.first.get(asset) ?? 0), 0);
  const order = assets.toSorted((a, b) => counted(b) - counted(a));
  return table({
    label: say.sections.first,
    head: [
      cell(say.asset),
      ...story.sets.flatMap(({ parameterSet }) => [number(say.firstOf(parameterSet)), number(say.monthsToFall)]),
    ],
    rows: order.map((id) => [
      cell(name(telling.asset(id))),
      ...story.sets.flatMap((set) => {
        const { runs, first } = set.ranges.firstFalls;
        const count = first.get(id) ?? 0;
        const months = figureIn(set, `${id}.first-10`);
        const show = (value: number): string => (value === Infinity ? say.never : fixed(value, 0, lang));
        return [
          number(
            runs === 0 ? "—" : shown(`${set.parameterSet}/first/${id}`, count / runs, often(count, runs, terminal)),
          ),
          number(months === undefined ? "—" : monthsCell(show(months.central), rangeInWords(months.range, show))),
        ];
      }),
    ]),
    sum: [
      cell(say.nothingFell),
      ...story.sets.flatMap(({ ranges }) => {
        const { none, runs } = ranges.firstFalls;
        return [number(runs === 0 ? "—" : often(none, runs, terminal)), number("")];
      }),
    ],
  });
}

/** Months and their range, which is left out where it says the same. */
function monthsCell(central: string, range: string): Part {
  return html`${central}${range !== central && html` <span class="quiet">(${range})</span>`}`;
}

/** Pairs whose order cannot be told, by date and by depth. */
function stability({ parameterSet, orders }: Ranking, telling: Telling): Html {
  const { report: say } = telling;
  const parts = (["date", "depth"] as const).map((by) => {
    const { pairs } = orders[by];
    const unsure = pairs.filter(({ isTold }) => !isTold);
    const untold =
      unsure.length === 0
        ? say.allTold(by)
        : say.untold(
            by,
            unsure
              .slice(0, mostPairs)
              .map(({ before, after }) => say.pair(by, telling.asset(before), telling.asset(after)))
              .join("; "),
            unsure.length - mostPairs,
          );
    return html`<li>${untold}</li>`;
  });
  return html`<h4>${setName(parameterSet)}</h4><ul>${parts}</ul>`;
}
