import { type Html, html, name } from "../html.ts";
import { periodAt } from "../../run/heading.ts";
import type { Telling } from "../telling.ts";

/** Who says what about what, as of when: the first thing on the page. */
export function front(telling: Telling): Html {
  const { story, lang, report: say, words, version } = telling;
  const { thesis, world, scenario, settings, sets, runs } = story;
  const run = runs[0];
  const end = run === undefined ? "" : periodAt(run, run.scenario.periods);
  const facts: readonly (readonly [string, Html | string])[] = [
    [say.facts.scenario, html`${name(scenario.name[lang])} (<code>${scenario.id}</code>)`],
    [say.facts.world, html`${name(world.document.name[lang])} (<code>${world.document.id}</code>)`],
    [
      say.facts.date,
      say.dateOf(world.document.date, telling.todayMonths === undefined ? undefined : Math.round(telling.todayMonths)),
    ],
    [say.facts.horizon, say.horizonOf(end)],
    [say.facts.sets, sets.map(({ parameterSet }) => say.setAbout(parameterSet)).join("; ")],
    [say.facts.draws, say.drawsOf(settings.draws, settings.attributedDraws + 1, settings.claimDraws, settings.seed)],
    [say.facts.version, `Ebb ${version}`],
    [say.facts.language, say.language],
    [say.facts.purpose, say.purpose],
    [say.facts.conflict, say.noConflict],
  ];
  return html`<header class="front"><p class="eyebrow">${say.eyebrow}</p>
<h1>${question(telling)}</h1>
${thesis.document.about && html`<p class="lead">${thesis.document.about[lang]}</p>`}
<dl class="facts">${facts.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>
<p class="notice">${words.disclaimer}</p></header>
`;
}

/** The question readers come with, as the thesis puts it. */
export function question({ story: { thesis, scenario }, words, lang }: Telling): string {
  return thesis.document.story?.question?.[lang] ?? words.story.question(scenario.name[lang]);
}
