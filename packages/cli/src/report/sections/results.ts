import { fixed, type RangedFigure } from "@ebb/core";
import { assetPath } from "../chart/asset-paths.ts";
import { figure } from "../chart/figure.ts";
import { mostShown } from "../chart/troughs.ts";
import { type Html, html, name, type Part } from "../html.ts";
import type { Section } from "../section.ts";
import { number, table, cell } from "../table.ts";
import { often, rangeInWords } from "../../story/figure-words.ts";
import { change, digitsOf, figureIn, periodAfter, shown, type Telling } from "../telling.ts";
import { setLegend } from "./one-page.ts";

/** The course of every asset, and what the scenario comes to otherwise. */
export function resultsSection(telling: Telling): Section {
  const { report: say } = telling;
  return {
    id: "results",
    title: say.sections.results,
    body: html`${drawNotes(telling)}
<h3>${say.assetsTitle}</h3>
${pathsFigure(telling)}
<h3>${say.fallsTitle}</h3>
${fallsTable(telling)}
<h3>${say.economyTitle}</h3>
<p>${say.economyNote}</p>
${economyTable(telling)}`,
  };
}

/** On how many draws it rests, which failed, which ran away. */
function drawNotes({ story, report: say }: Telling): Html {
  return html`<ul>${story.sets.map(({ parameterSet, ranges: { draws, failed, runaways } }) => html`<li>${say.drawNote(parameterSet, draws, failed.length, runaways)}</li>`)}</ul>`;
}

function pathsFigure(telling: Telling): Html {
  const { story, assets, report: say, lang } = telling;
  const charts = assets.slice(0, mostShown);
  const rest = assets.length - charts.length;
  const run = story.runs[0];
  const rows = (run?.scenario.periods ?? 0) + 1;
  /** The opening, every sixth month, and the end. */
  const perMonth = 1 / (12 * (run?.scenario.dt ?? 1));
  const picked = [
    ...new Set([
      ...Array.from({ length: rows }, (_, row) => row).filter(
        (row) => Math.round(row / perMonth) % 6 === 0 && Number.isInteger(row / perMonth),
      ),
      rows - 1,
    ]),
  ];
  return figure(
    {
      id: "figure-paths",
      title: say.pathsTitle,
      note: html`${say.pathsNote}${rest > 0 && ` ${say.restInTable(rest)}`}`,
      legend: setLegend(telling),
      charts: html`<div class="multiples">${charts.map((id) => html`<div><h4>${name(telling.asset(id))}</h4>${assetPath(id, telling)}</div>`)}</div>`,
      table: {
        label: say.pathsTitle,
        head: [
          cell(""),
          cell(say.set),
          ...picked.map((row) =>
            number(run === undefined ? "" : row === 0 ? run.world.date : (run.scenario.periodNames[row - 1] ?? "")),
          ),
        ],
        rows: assets.flatMap((id) =>
          story.sets.map(({ parameterSet, ranges }) => {
            const changes = ranges.changes.get(id);
            return [
              cell(name(telling.asset(id))),
              cell(parameterSet),
              ...picked.map((row) => {
                const at = changes?.central[row] ?? 0;
                const range = { low: changes?.low[row] ?? 0, middle: 0, high: changes?.high[row] ?? 0 };
                const show = (value: number): string => change(value, 1, lang);
                return number(
                  html`${show(at)}${row > 0 && html`<br><span class="quiet">${rangeInWords(range, bare(show))}</span>`}`,
                );
              }),
            ];
          }),
        ),
      },
    },
    telling,
  );
}

/** A range says its per cent once, with the figure it belongs to. */
function bare(show: (value: number) => string): (value: number) => string {
  return (value) => show(value).replace(/\s?%$/, "");
}

/** Trough, when it first fell by a tenth, where it ends, how long it stays down. */
function fallsTable(telling: Telling): Html {
  const { story, assets, report: say, lang } = telling;
  return table({
    label: say.fallsTitle,
    head: [
      cell(""),
      cell(say.set),
      ...[say.trough, say.firstTenth, say.neverTenth, say.endChange, say.halfLife].map((each) => number(each)),
    ],
    rows: assets.flatMap((id) =>
      story.sets.map((set) => {
        const run = story.runs[story.sets.indexOf(set)];
        const of = `${set.parameterSet}/${id}`;
        const withRange = (found: RangedFigure | undefined, key: string): Part => {
          if (found === undefined) return "—";
          const digits = digitsOf(found);
          const show = (value: number): string => change(value, digits, lang);
          return html`${shown(`${of}.${key}/central`, found.central, show(found.central))}<br><span class="quiet">${rangeInWords(found.range, bare(show))}</span>`;
        };
        const first = figureIn(set, `${id}.first-10`);
        const half = figureIn(set, `${id}.half-life`);
        return [
          cell(name(telling.asset(id))),
          cell(set.parameterSet),
          number(withRange(figureIn(set, `${id}.trough`), "trough")),
          number(
            first === undefined || run === undefined
              ? "—"
              : first.central === Infinity
                ? say.never
                : periodAfter(run, first.central),
          ),
          number(first === undefined ? "—" : often(first.never, first.draws, telling.terminal)),
          number(withRange(figureIn(set, `${id}.change last`), "change last")),
          number(
            half === undefined ? "—" : half.central === Infinity ? say.never : say.months(fixed(half.central, 0, lang)),
          ),
        ];
      }),
    ),
  });
}

/** Figures of the economy, with how they are printed. */
const economy = [
  ["tightness max", 2],
  ["displacement max", "share"],
  ["headroom min", 0],
  ["x max", 1],
  ["yield-10y max", 0],
  ["spread-ig max", 0],
  ["spread-hy max", 0],
  ["gdp last", 0],
  ["base last", 0],
  ["broad-money last", 0],
  ["bank-credit last", 0],
  ["net-liquidity last", 0],
  ["credit-per-ai-dollar last", 2],
  ["spending-per-free-cash max", 2],
  ["loop-gain max", 2],
  ["amplification max", 2],
  ["rounds max", 0],
  ["bank-losses sum", 1],
] as const;

function economyTable({ story, report: say, lang }: Telling): Html {
  const known = economy.filter(([key]) => story.sets.some((set) => figureIn(set, key) !== undefined));
  return table({
    label: say.economyTitle,
    head: [
      cell(""),
      ...story.sets.flatMap(({ parameterSet }) => [
        number(say.centralOf(parameterSet)),
        number(say.rangeOf(parameterSet)),
      ]),
    ],
    rows: known.map(([key, digits]) => [
      cell(say.economy[key]),
      ...story.sets.flatMap((set) => {
        const found = figureIn(set, key);
        if (found === undefined) return [number("—"), number("—")];
        const show = (value: number): string =>
          digits === "share" ? say.cents(fixed(100 * value, 0, lang)) : fixed(value, digits, lang);
        const of = `${set.parameterSet}/${key}`;
        return [
          number(shown(`${of}/central`, found.central, show(found.central))),
          number(
            html`${shown(`${of}/low`, found.range.low, show(found.range.low))} … ${shown(`${of}/high`, found.range.high, show(found.range.high))}`,
          ),
        ];
      }),
    ]),
  });
}
