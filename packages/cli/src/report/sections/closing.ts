import { figuresOf, gradeOf } from "@ebb/core";
import { type Html, html } from "../html.ts";
import type { Section } from "../section.ts";
import { number, table, wide, cell } from "../table.ts";
import type { Telling } from "../telling.ts";

type Grade = NonNullable<ReturnType<typeof gradeOf>>;

/** What the engine cannot say, and what is wrong with how it says the rest. */
export function limitsSection({ report: say }: Telling): Section {
  return {
    id: "limits",
    title: say.sections.limits,
    body: html`<p>${say.limitsIntro}</p><ol>${say.limits.map(([what, why]) => html`<li><strong>${what}</strong> ${why}</li>`)}</ol>`,
  };
}

/** What the opening balance sheet rests on. */
export function dataSection({ story, report: say, words, lang }: Telling): Section {
  const { document } = story.world;
  const figures = figuresOf(document);
  const graded = figures.flatMap(({ figure }) => {
    const grade = gradeOf(figure);
    return grade === undefined ? [] : [{ grade, figure }];
  });
  const sources = new Map<string, { grades: Set<Grade>; count: number }>();
  for (const { grade, figure } of graded) {
    const source = typeof figure === "object" ? (figure.source ?? say.noSource) : say.noSource;
    const entry = sources.get(source) ?? { grades: new Set<Grade>(), count: 0 };
    entry.grades.add(grade);
    entry.count++;
    sources.set(source, entry);
  }
  const grades = Object.keys(say.grades) as Grade[];
  return {
    id: "data",
    title: say.sections.data,
    body: html`<p>${say.dataIntro(document.id, document.date)}</p>
${document.about && html`<p>${document.about[lang]}</p>`}
${table({
  label: say.sections.data,
  head: [cell(say.grade), cell(say.meaning), number(say.figures)],
  rows: grades.map((grade) => [
    cell(grade),
    cell(say.grades[grade]),
    number(graded.filter((each) => each.grade === grade).length),
  ]),
})}
<details><summary>${say.sourcesFold(sources.size)}</summary>${table({
      label: say.sourcesFold(sources.size),
      head: [cell(say.source), cell(say.grade), number(say.figures)],
      rows: [...sources]
        .toSorted((a, b) => b[1].count - a[1].count)
        .map(([source, { grades: of, count }]) => [
          wide(words.worldShow.sourceIn(source)),
          cell([...of].toSorted().join(" ")),
          number(count),
        ]),
    })}</details>
<p class="quiet small">${say.dataNotice}</p>`,
  };
}

/** How to make the same report again, and the scenario in full. */
export function reproduceSection({ story, report: say, command }: Telling, hash: string): Section {
  const { scenario, thesis, world, settings } = story;
  const file = {
    $schema: "schema/scenario.v1.json",
    format: "ebb/scenario.v1",
    ...scenario,
    world: world.document.id,
  };
  return {
    id: "reproduce",
    title: say.sections.reproduce,
    body: html`<p>${say.reproduceIntro}</p><pre class="line"><code>${command}</code></pre>
<dl class="facts">${[
      [say.facts.thesis, thesis.document.id],
      [say.facts.scenario, scenario.id],
      [say.facts.world, `${world.document.id}, ${world.document.date}`],
      [say.facts.seed, String(settings.seed)],
      [say.facts.hash, hash],
    ].map(([term, text]) => html`<div><dt>${term}</dt><dd><code>${text}</code></dd></div>`)}</dl>
<p>${say.hashIs}</p>
<details><summary>${say.scenarioFile}</summary><p>${say.scenarioFileUse}</p><pre id="scenario-file"><code>${JSON.stringify(file, null, 2)}</code></pre></details>`,
  };
}

/** Terms of the report and what they mean. */
export function glossarySection({ report: say }: Telling): Section {
  return {
    id: "glossary",
    title: say.sections.glossary,
    body: html`<dl class="glossary">${say.glossary.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>`,
  };
}

/** What the report is not. */
export function disclaimerSection({ report: say }: Telling): Section {
  return { id: "disclaimer", title: say.sections.disclaimer, body: html`<p>${say.disclaimerLong}</p>` };
}

/** What stands at the end of every page. */
export function footer({ words, story, version }: Telling): Html {
  const { scenario, world } = story;
  return html`<footer><p>${words.disclaimer}</p><p>Ebb ${version} · ${scenario.id} · ${world.document.id} · ${world.document.date}</p></footer>`;
}
