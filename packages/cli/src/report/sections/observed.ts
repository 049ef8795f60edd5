import { fixed, type ObservedComparison, type ObservedUnderSet } from "@ebb/core";
import { signed } from "../../run/heading.ts";
import { type Html, html, name, type Part } from "../html.ts";
import type { Section } from "../section.ts";
import { number, table, cell } from "../table.ts";
import type { Telling } from "../telling.ts";

/** What was seen, beside what the scenario gives: misses first. */
export function observedSection(telling: Telling): Section {
  const { report: say, words, story, lang } = telling;
  const comparisons = story.sets.flatMap(({ observed }) => observed ?? []);
  const [first] = comparisons;
  const { observations, months = 0, end = "", inputs = [] } = first ?? {};
  return {
    id: "observed",
    title: say.sections.observed,
    body: html`${observations && html`<p>${words.observed.window(observations.from, observations.to, months, end)} ${observations.about[lang]}</p>`}
<p>${say.observedIntro}</p>
${comparisons.flatMap(({ sets }) => sets).map((each) => underSet(each, telling))}
<p class="source">${words.observed.legend(comparisons[0]?.sets[0]?.draws ?? 0, comparisons[0]?.sets[0]?.seed ?? 0)} ${inputs.length > 0 && words.observed.inputs(inputs.join(", "))}</p>
${splitTable(comparisons, telling)}
${observations !== undefined && observations.notes.length > 0 && html`<h3>${words.observed.notes}</h3><ul>${observations.notes.map((note) => html`<li>${note[lang]}</li>`)}</ul>`}`,
  };
}

type ComparedFigure = ObservedUnderSet["figures"][number];
type ComparedProxy = ComparedFigure["proxies"][number];

const verdicts = ["miss", "divided", "hit"] as const;

function underSet({ parameterSet, counts, figures }: ObservedUnderSet, telling: Telling): Html {
  const { words, report: say } = telling;
  const columns = words.observed.columns;
  const ordered = verdicts.flatMap((verdict) => figures.filter((each) => each.verdict === verdict));
  return html`<h3>${words.observed.underSet(parameterSet, counts.hit, figures.length)}</h3>
${table({
  label: say.sections.observed,
  head: [cell(say.whatIsSeen), cell(say.verdict), ...columns.map((each) => number(each))],
  rows: ordered.flatMap((each) => rowsOf(each, telling)),
})}`;
}

function rowsOf(figure: ComparedFigure, telling: Telling): readonly (readonly ReturnType<typeof cell>[])[] {
  const { words, report: say, lang } = telling;
  const { output, measure, unit, central, range, withoutInputs, restsOn, proxies, verdict } = figure;
  const scale = unit === "share" ? 100 : 1;
  const level = (value: number): string => fixed(scale * value, Math.abs(scale * value) < 9.95 ? 1 : 0, lang);
  const show = (value: number): string => (measure === "level" ? level(value) : signed(level(value), value));
  const [first, ...others] = proxies.toSorted((a, b) => Number(b.isJudged) - Number(a.isJudged));
  if (first === undefined) return [];
  const lies = ({ side, by, sameSign }: ComparedProxy): string =>
    `${side === "inside" ? words.observed.inside : words.observed.sides[side](level(by))}${sameSign === false ? " !" : ""}`;
  const asset = telling.asset(output);
  const unitText = words.observed.units[unit] ?? unit;
  const label: Part = html`${name(asset === output ? first.name[lang] : asset)}${restsOn.length > 0 && " *"}<br><span class="quiet">${asset !== output && html`${name(first.name[lang])}, `}${say.measure[measure]}, ${unitText}</span>`;
  return [
    [
      cell(label),
      cell(html`<span class="verdict ${verdict}">${say.observedVerdict[verdict]}</span>`),
      number(show(first.observed)),
      number(show(central)),
      number(`${show(range.low)} … ${show(range.high)}`),
      number(lies(first)),
      number(show(withoutInputs)),
    ],
    ...others.map((each) => [
      cell(html`<span class="member">${name(each.name[lang])}</span>`),
      cell(""),
      number(show(each.observed)),
      number(""),
      number(""),
      number(each.isJudged ? lies(each) : ""),
      number(""),
    ]),
  ];
}

/** The picture as a whole: every condition by itself, and all at once. */
function splitTable(comparisons: readonly ObservedComparison[], telling: Telling): Part {
  const { words, lang, report: say } = telling;
  const [first] = comparisons;
  const split = first?.observations.split;
  if (split === undefined) return "";
  const sets = comparisons.flatMap((each) => each.sets);
  return html`<h3>${words.observed.splitTitle}</h3><p>${split.about[lang]}</p>${table({
    label: words.observed.splitTitle,
    head: [
      cell(say.condition),
      ...sets.flatMap(({ parameterSet }) => [number(say.centralOf(parameterSet)), number(say.drawsWith(parameterSet))]),
    ],
    rows: split.conditions.map(({ output, above, below, unit }, which) => [
      cell(
        html`${name(telling.asset(output))}: ${[above === undefined ? "" : words.observed.above(fixed(above, 0, lang)), below === undefined ? "" : words.observed.below(fixed(below, 0, lang))].filter((each) => each !== "").join(", ")} ${words.observed.units[unit] ?? unit}`,
      ),
      ...sets.flatMap(({ split: counted, ran }) => {
        const each = counted?.conditions[which];
        return each === undefined
          ? [number("—"), number("—")]
          : [
              number(signed(fixed(unit === "share" ? 100 * each.central : each.central, 0, lang), each.central)),
              number(words.story.of(each.draws, ran)),
            ];
      }),
    ]),
    sum: [
      cell(words.observed.allAtOnce),
      ...sets.flatMap(({ split: counted, ran }) => [
        number(counted === undefined ? "—" : words.observed.truth[`${counted.holdsAtCentre}`]),
        number(counted === undefined ? "—" : words.story.of(counted.draws, ran)),
      ]),
    ],
  })}<p class="source">${words.observed.thresholds(split.source)}</p>`;
}
