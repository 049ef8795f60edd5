import { fixed, fundsFlows, sankey, type Sankey, sourcesAndUses, aiBuilders, draws } from "@ebb/core";
import { nodeInWords } from "../../flows/flow-words.ts";
import { figure } from "../chart/figure.ts";
import { sankeyChart } from "../chart/sankey.ts";
import { type Html, html, name } from "../html.ts";
import type { Section } from "../section.ts";
import { number, table, cell } from "../table.ts";
import { setName, type Telling } from "../telling.ts";

/** Who pays for AI, and what everybody's money comes from and goes to; every sum printed twice, once from each side. */
export function moneySection(telling: Telling): Section {
  const { story, report: say } = telling;
  return {
    id: "money",
    title: say.sections.money,
    body: html`<p>${say.moneyIntro}</p>
${story.sets.map((_, which) => moneyOfSet(which, telling))}`,
  };
}

function moneyOfSet(which: number, telling: Telling): Html {
  const { story, report: say, lang, words } = telling;
  const [set, run] = [story.sets[which], story.runs[which]];
  if (set === undefined || run === undefined) return html``;
  const { parameterSet } = set;
  const parameters = draws(parameterSet, story.settings.seed).central;
  const flows = fundsFlows(story.compiled, run.scenario, parameters);
  const span = { from: 0, to: run.scenario.periods };
  const picture = sankey(flows, span);
  const title = html`<h3>${setName(parameterSet)}</h3>`;
  if (picture.links.length === 0) return html`${title}<p>${words.flows.nothing}</p>`;
  const builders = aiBuilders.filter((id) => story.compiled.layout.sectors.includes(id)).map(telling.sector);
  const centre = builders.join(", ");
  const sums = sourcesAndUses(flows, span).filter(
    ({ totalSources, totalUses }) => totalSources >= 0.05 || totalUses >= 0.05,
  );
  return html`${title}${figure(
    {
      id: `figure-money-${parameterSet}`,
      title: say.moneyTitle,
      note: say.moneyNote(fixed(picture.sources, 1, lang), fixed(picture.uses, 1, lang)),
      charts: html`<div class="scroll"><div class="broad">${sankeyChart(`money-${parameterSet}`, say.moneyTitle, picture, centre, telling)}</div></div>`,
      tableName: say.linksTable,
      table: linksTable(picture, centre, telling),
    },
    telling,
  )}<details><summary>${say.nodesTable}</summary>${table({
    label: say.nodesTable,
    head: [cell(say.sector), number(say.sources), number(say.uses), number(say.gap)],
    rows: sums.map(({ sector, totalSources, totalUses, gap }) => [
      cell(name(telling.sector(sector))),
      number(fixed(totalSources, 1, lang)),
      number(fixed(totalUses, 1, lang)),
      number(fixed(gap, 1, lang)),
    ]),
  })}</details>`;
}

function linksTable({ nodes, links, sources, uses }: Sankey, centre: string, telling: Telling) {
  const { report: say, lang } = telling;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inWords = (id: string): string => {
    const node = byId.get(id);
    return node === undefined ? id : nodeInWords(node, centre, telling.names, telling.terminal);
  };
  return {
    label: say.linksTable,
    head: [cell(say.from), cell(say.to), number(say.usdBn)],
    rows: links.map(({ source, target, amount }) => [
      cell(name(inWords(source))),
      cell(name(inWords(target))),
      number(fixed(amount, 1, lang)),
    ]),
    sum: [cell(say.sumBoth), cell(""), number(`${fixed(sources, 1, lang)} = ${fixed(uses, 1, lang)}`)],
  };
}
