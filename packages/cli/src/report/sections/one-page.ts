import { fixed, percent, type RangedFigure, type StoryOfSet } from "@ebb/core";
import { answerOf } from "../../story/answer.ts";
import { withoutInputsOf } from "../../story/by-hand.ts";
import { changeWithRange, often, rangeInWords } from "../../story/figure-words.ts";
import { largestChannel } from "../../story/largest-channel.ts";
import { leaders } from "../../story/leaders.ts";
import { seenOf } from "../../story/seen.ts";
import { figure } from "../chart/figure.ts";
import { troughs } from "../chart/troughs.ts";
import { type Html, html, name, type Part } from "../html.ts";
import type { Section } from "../section.ts";
import { number, type Table, cell } from "../table.ts";
import { change, figureIn, periodAfter, setName, shown, type Telling } from "../telling.ts";
import { heaviest } from "./assumptions.ts";

/** The answer, three numbers, a picture, what drives it, what would change it, and what it leaves out. */
export function onePage(telling: Telling): Section {
  const { story, report: say } = telling;
  return {
    id: "answer",
    title: say.sections.answer,
    body: html`<p class="lead">${answerOf(story, telling.names, telling.terminal)}</p>
${[withoutInputsOf(story, telling.names, telling.terminal), seenOf(story, telling.terminal)].map((each) => each !== undefined && html`<p>${each}</p>`)}
<div class="numbers">
<div><h3>${say.scarcity}</h3><dl>${story.sets.map((set) => tightnessOf(set, telling))}</dl></div>
<div><h3>${say.displaced}</h3><dl>${story.sets.map((set) => displacementOf(set, telling))}</dl></div>
<div><h3>${say.firstFall}</h3><dl>${story.sets.map((set) => firstFallOf(set, telling))}</dl></div>
</div>
${troughFigure(telling)}
<div class="cards">
<div><h3>${say.driver}</h3>${story.sets.map((set) => html`<p>${driverOf(set, telling)}</p>`)}</div>
<div><h3>${say.wouldChange}</h3><ul>${changers(telling).map((each) => html`<li>${each}</li>`)}</ul></div>
<div class="panel"><h3>${say.notInRanges}</h3><ul>${say.leftOut.map((each) => html`<li>${each}</li>`)}</ul></div>
</div>
`,
  };
}

/** A name of a set, a large number, and under it what it ranges over. */
function three(set: StoryOfSet, large: Part, small: Part): Html {
  return html`<div><dt>${setName(set.parameterSet)}</dt><dd>${large}<small>${small}</small></dd></div>`;
}

function tightnessOf(set: StoryOfSet, { report: say, lang, story, terminal }: Telling): Part {
  const tight = figureIn(set, "tightness max");
  const turning = figureIn(set, "turning-point");
  const run = story.runs[story.sets.indexOf(set)];
  if (tight === undefined || turning === undefined || run === undefined) return "";
  const show = (value: number): string => fixed(value, 2, lang);
  const at = turning.central === Infinity ? say.noTurning : say.turningAt(periodAfter(run, turning.central));
  return three(
    set,
    shown(`${set.parameterSet}/tightness max/central`, tight.central, show(tight.central)),
    html`${rangeInWords(tight.range, show)}; ${at}; ${say.scarceIn(often(turning.draws - turning.never, turning.draws, terminal))}`,
  );
}

function displacementOf(set: StoryOfSet, { report: say, lang }: Telling): Part {
  const taken = figureIn(set, "displacement max");
  if (taken === undefined) return "";
  const show = (value: number): string => fixed(100 * value, 0, lang);
  return three(
    set,
    shown(`${set.parameterSet}/displacement max/central`, taken.central, say.cents(show(taken.central))),
    say.centsRange(rangeInWords(taken.range, show)),
  );
}

function firstFallOf(set: StoryOfSet, telling: Telling): Part {
  const { report: say, terminal } = telling;
  const [leader] = leaders(set.ranges);
  const { runs } = set.ranges.firstFalls;
  if (leader === undefined) return three(set, "—", say.nothingFalls);
  const trough = figureIn(set, `${leader.asset}.trough`);
  return three(
    set,
    name(telling.asset(leader.asset)),
    html`${say.firstIn(often(leader.count, runs, terminal))}${trough && `; ${say.deepestAt(changeWithRange(trough, telling.lang))}`}`,
  );
}

/** The channel that makes most of the deepest fall. */
function driverOf(set: StoryOfSet, telling: Telling): Part {
  const { report: say, lang, words } = telling;
  const deepest = set.attributions.assets.toSorted((a, b) => a.central.total - b.central.total)[0];
  const largest = deepest && largestChannel(deepest);
  if (deepest === undefined || largest === undefined) return html`${setName(set.parameterSet)} ${say.nothingFalls}`;
  const { players, values, total } = deepest.central;
  const share = (values[players.indexOf(largest.channel)] ?? 0) / total;
  return html`${setName(set.parameterSet)} ${say.driverIs(telling.asset(deepest.asset), words.story.channels[largest.channel], percent(share, 0, lang), largest.count, largest.of)}`;
}

/** What the answer hangs on: the set, the assumption that moves it most, the claims that fail. */
function changers(telling: Telling): readonly Part[] {
  const { report: say, story } = telling;
  return [
    say.changeSet,
    ...(telling.studies ?? []).flatMap(({ effects, parameterSet }) => {
      const most = heaviest(effects, telling);
      return most === undefined ? [] : [say.changeAssumption(parameterSet, most.name, most.asset, most.from, most.to)];
    }),
    ...story.sets.map(({ parameterSet }) => {
      const fails = story.judgements.flatMap(({ claim, sets }) =>
        sets.some((each) => each.parameterSet === parameterSet && "holds" in each.central && !each.central.holds)
          ? [claim.id]
          : [],
      );
      return fails.length === 0 ? say.noClaimFails(parameterSet) : say.claimsFail(parameterSet, fails.join(", "));
    }),
  ];
}

function troughFigure(telling: Telling): Html {
  const { report: say, story, assets, lang } = telling;
  const cellsOf = (found: RangedFigure | undefined, of: string): readonly Part[] => {
    if (found === undefined) return ["—", "—"];
    const show = (value: number): string => change(value, 1, lang);
    return [
      shown(`${of}/central`, found.central, show(found.central)),
      html`${shown(`${of}/low`, found.range.low, show(found.range.low))} … ${shown(`${of}/high`, found.range.high, show(found.range.high))}`,
    ];
  };
  const numbers: Table = {
    label: say.troughsTitle,
    head: [
      cell(say.asset),
      ...story.sets.flatMap(({ parameterSet }) => [
        number(say.centralOf(parameterSet)),
        number(say.rangeOf(parameterSet)),
      ]),
    ],
    rows: assets.map((id) => [
      cell(name(telling.asset(id))),
      ...story.sets.flatMap((set) =>
        cellsOf(figureIn(set, `${id}.trough`), `${set.parameterSet}/${id}.trough`).map((each) => number(each)),
      ),
    ]),
  };
  return figure(
    {
      id: "figure-troughs",
      title: say.troughsTitle,
      note: say.troughsNote,
      legend: setLegend(telling),
      charts: troughs(telling),
      table: numbers,
    },
    telling,
  );
}

/** Which colour and stroke is which set. */
export function setLegend({ story, report: say }: Telling): Html {
  return html`<ul class="legend">${story.sets.map(({ parameterSet }) => html`<li>${setName(parameterSet, say.setAbout(parameterSet))}</li>`)}</ul>`;
}
