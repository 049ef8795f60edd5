import { createHash } from "node:crypto";
import { type Story } from "@ebb/core";
import { Html, html } from "./html.ts";
import { pageScript } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";
import { type Section, sectionHtml } from "./section.ts";
import { claimsSection } from "./sections/claims.ts";
import {
  dataSection,
  disclaimerSection,
  footer,
  glossarySection,
  limitsSection,
  reproduceSection,
} from "./sections/closing.ts";
import { eventsSection } from "./sections/events.ts";
import { front, question } from "./sections/front.ts";
import { onePage } from "./sections/one-page.ts";
import { rankingSection } from "./sections/ranking.ts";
import { resultsSection } from "./sections/results.ts";
import { moneySection } from "./sections/money.ts";
import { observedSection } from "./sections/observed.ts";
import { phaseSection } from "./sections/phase.ts";
import { assumptionsSection } from "./sections/assumptions.ts";
import { scenarioSection } from "./sections/scenario.ts";
import { sellersSection } from "./sections/sellers.ts";
import { whySection } from "./sections/why.ts";
import { type ReportOptions, type Telling, tellingOf } from "./telling.ts";

/**
 * A story as one page that needs nothing beside itself: text, tables and pictures in HTML, no request to anywhere.
 *
 * The same story and options give the same bytes.
 */
export function reportPage(story: Story, options: ReportOptions): string {
  const telling = tellingOf(story, options);
  const { report: say, lang } = telling;
  const sections = sectionsOf(telling);
  return html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="generator" content="Ebb ${options.version}">
<title>${question(telling)}</title>
<link rel="icon" href="data:,">
<style>${new Html(pageStyle)}</style></head>
<body><a class="skip" href="#main">${say.skip}</a>
<div class="layout">${front(telling)}<nav class="contents" aria-label="${say.contents}"><h2>${say.contents}</h2>
<ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol>
<button class="paper" type="button" hidden data-light="${say.toLight}" data-dark="${say.toDark}"></button></nav>
<main id="main">
${sections.map(sectionHtml)}
${footer(telling)}</main></div>
<script>${new Html(pageScript)}</script></body></html>
`.markup;
}

function sectionsOf(telling: Telling): readonly Section[] {
  const { studies = [], story } = telling;
  const isStudied = studies.length > 0;
  const isObserved = story.sets.some(({ observed }) => observed !== undefined);
  return [
    onePage(telling),
    scenarioSection(telling),
    resultsSection(telling),
    whySection(telling),
    moneySection(telling),
    sellersSection(telling),
    eventsSection(telling),
    phaseSection(telling),
    rankingSection(telling),
    claimsSection(telling),
    ...(isStudied ? [assumptionsSection(telling)] : []),
    ...(isObserved ? [observedSection(telling)] : []),
    limitsSection(telling),
    dataSection(telling),
    reproduceSection(telling, storyHash(telling.story)),
    glossarySection(telling),
    disclaimerSection(telling),
  ];
}

/** Fingerprint of the numbers a story holds: the same wherever and in whatever language it is told. */
function storyHash({ sets }: Story): string {
  const numbers = sets.map(({ parameterSet, ranges, attributions, judgements }) => ({
    parameterSet,
    figures: [...ranges.figures].map(([figure, { central, range }]) => [
      figure,
      ...[central, range.low, range.middle, range.high].map(String),
    ]),
    parts: attributions.assets.map(({ asset, central }) => [asset, ...central.values]),
    claims: [...judgements].map(([claim, { held, judged }]) => [claim, held, judged]),
  }));
  return createHash("sha256").update(JSON.stringify(numbers)).digest("hex").slice(0, 16);
}
