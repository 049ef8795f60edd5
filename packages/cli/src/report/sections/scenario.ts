import { compact, compileScenario, type PathDocument, ruleIn } from "@ebb/core";
import { datedNumbers } from "../../scenario/path-words.ts";
import { type Html, html } from "../html.ts";
import type { Section } from "../section.ts";
import { number, table, wide, cell } from "../table.ts";
import type { Telling } from "../telling.ts";

/** What the scenario sets, against the plan it departs from. */
export function scenarioSection(telling: Telling): Section {
  const { story, report: say, lang } = telling;
  const { scenario } = story;
  const levers = Object.entries(scenario.paths);
  return {
    id: "scenario",
    title: say.sections.scenario,
    body: html`${scenario.about && html`<p>${scenario.about[lang]}</p>`}
<p>${say.leversIntro}</p>
${table({
  label: say.sections.scenario,
  head: [say.lever, say.unit, say.plan, say.course, say.whence].map((text, i) => (i === 2 ? number(text) : cell(text))),
  rows: levers.map(([key, path]) => [
    cell(html`<code>${key}</code>`),
    cell("unit" in path ? (say.units[path.unit] ?? path.unit) : "—"),
    number(planOf(key, path, telling)),
    cell(courseOf(path, telling)),
    wide(noteOf(path, telling)),
  ]),
})}
${switches(telling)}`,
  };
}

/** The reference plan of a lever at the opening: what it would be without the scenario. */
function planOf(key: string, path: PathDocument, { story, lang }: Telling): string {
  if (!("unit" in path)) return "—";
  if (key === "ai-capex.spending") {
    const rest = compileScenario({ ...story.scenario, paths: {}, without: [], off: [] }, story.compiled);
    return compact(rest.paths.aiSpending[0] ?? 0, lang);
  }
  // All other paths are departures from the plan, but for levels and parameters, which rest where the world has them.
  const isDeparture =
    !/treasury-account|reverse-repo/.test(key) &&
    /^(fiscal|central-bank|ai-capex|discounting|news|own-shock|saving|foreign)\./.test(key);
  return isDeparture ? "0" : "—";
}

function courseOf(path: PathDocument, telling: Telling): Html {
  const points = datedNumbers(path, telling.terminal);
  return html`${points.map(([when, value], i) => html`${i > 0 && html`<br>`}<span class="brief"><span class="quiet">${when}</span> ${value}</span>`)}`;
}

function noteOf(path: PathDocument, { lang }: Telling): string {
  return ruleIn(path.note, lang) ?? "—";
}

function switches({ story: { scenario }, report: say }: Telling): Html {
  const { without, off } = scenario;
  if (without.length === 0 && off.length === 0) return html`<p>${say.nothingOff}</p>`;
  return html`<p>${say.switchedOff([...without, ...off].join(", "))}</p>`;
}
