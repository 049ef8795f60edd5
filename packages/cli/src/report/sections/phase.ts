import { fixed, phaseDiagram } from "@ebb/core";
import { figure } from "../chart/figure.ts";
import { phaseChart } from "../chart/phase-map.ts";
import { type Html, html } from "../html.ts";
import { rangeInWords } from "../../story/figure-words.ts";
import type { Section } from "../section.ts";
import { brief, number, cell } from "../table.ts";
import { figureIn, setName, type Telling } from "../telling.ts";

/** How much AI could raise before others go without, and where the scenario stands on the map of it. */
export function phaseSection(telling: Telling): Section {
  const { story, report: say } = telling;
  return {
    id: "room",
    title: say.sections.phase,
    body: html`<p>${say.phaseIntro}</p>
${story.sets.map((_, which) => phaseOfSet(which, telling))}`,
  };
}

function phaseOfSet(which: number, telling: Telling): Html {
  const { story, report: say, lang, words, todayMonths } = telling;
  const [set, run] = [story.sets[which], story.runs[which]];
  if (set === undefined || run === undefined) return html``;
  const fine = { columns: 121, rows: 121 };
  const diagram = phaseDiagram(run, { ...fine, ...(todayMonths !== undefined && { todayMonths }) });
  const period = diagram.path[diagram.row]?.period ?? "";
  const headroom = figureIn(set, "headroom min");
  const show = (value: number): string => fixed(value, 0, lang);
  return figure(
    {
      id: `figure-phase-${set.parameterSet}`,
      title: html`${setName(set.parameterSet)} ${say.phaseTitle}`,
      note: say.phaseNote(period),
      charts: phaseChart(`phase-${set.parameterSet}`, diagram, telling),
      ...(headroom && { source: say.headroomLine(show(headroom.central), rangeInWords(headroom.range, show)) }),
      table: {
        label: say.phaseTitle,
        head: [
          cell(say.period),
          number(say.financeAxis),
          number(say.purchasesAxis),
          number(words.headroom.headroomIs),
          number(say.economy["tightness max"]),
          cell(say.regime),
        ],
        rows: diagram.path.map(({ row, period: at, finance, purchases, regime }) => [
          brief(at),
          number(show(finance)),
          number(show(purchases)),
          number(show(run.state.headroom[row] ?? 0)),
          number(fixed(run.state.tightness[row] ?? 0, 2, lang)),
          cell(words.story.regimes[regime]),
        ]),
      },
    },
    telling,
  );
}
