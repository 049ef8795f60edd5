import { type AttributionRanges, channels } from "@ebb/core";
import { mostShown } from "../chart/troughs.ts";
import { logPoints, waterfall } from "../chart/waterfall.ts";
import { type Html, html, name } from "../html.ts";
import type { Section } from "../section.ts";
import { type Cell, number, table, type Table, cell } from "../table.ts";
import { periodAt } from "../../run/heading.ts";
import { change, setName, shown, type Telling } from "../telling.ts";

/** Which channel makes how much of each fall. */
export function whySection(telling: Telling): Section {
  const { story, report: say, assets, words } = telling;
  const { attributedDraws } = story.settings;
  const falling = assets.slice(0, mostShown);
  return {
    id: "why",
    title: say.sections.why,
    body: html`<p>${say.whyIntro(attributedDraws + 1)}</p>
<ul class="legend"><li><span class="swatch" style="background:var(--up)"></span>${say.lifts}</li><li><span class="swatch" style="background:var(--down)"></span>${say.presses}</li><li><span class="swatch" style="background:var(--ink)"></span>${say.sumOfAll}</li></ul>
<figure id="figure-why"><figcaption>${say.whyFigure}<small>${say.whyNote}</small></figcaption>${falling.map((asset) => assetParts(asset, telling))}
<p class="source">${say.sourceLine(story.world.document.id, story.world.document.date)}</p></figure>
<h3>${say.channelsTitle}</h3>
<dl>${channels.map((channel) => html`<dt><strong>${words.story.channels[channel]}</strong> <code>${channel}</code></dt><dd>${say.channelAbout[channel]}</dd>`)}</dl>`,
  };
}

function assetParts(asset: string, telling: Telling): Html {
  const { story, report: say, lang } = telling;
  const parts = story.sets.flatMap((set, which) => {
    const found = set.attributions.assets.find((each) => each.asset === asset);
    const run = story.runs[which];
    return found === undefined || run === undefined ? [] : [{ set: set.parameterSet, found, run }];
  });
  const index = telling.assets.indexOf(asset);
  const title = say.whyTitle(telling.asset(asset));
  return html`<div class="why"><h3>${name(telling.asset(asset))}</h3>
<div class="pairs">${parts.map(({ set, found: { central, row, draws }, run }) => {
    const moved = change(Math.expm1(central.total), 1, lang);
    const mark = central.runaways > 0 && html` <strong class="down">${say.runawayMark(central.runaways)}</strong>`;
    return html`<div><p>${setName(set)} ${say.whyAt(periodAt(run, row), moved)}${mark}</p>${waterfall(`why-${index}-${set}`, title, central, draws, telling)}</div>`;
  })}</div>
<details><summary>${say.asTable}</summary>${table(attributionTable(parts, telling.asset(asset), telling))}</details></div>`;
}

function attributionTable(
  parts: readonly { readonly set: string; readonly found: AttributionRanges }[],
  asset: string,
  { report: say, lang, words }: Telling,
): Table {
  const players = channels.filter((each) => parts.some(({ found }) => found.central.players.includes(each)));
  const points = (value: number | undefined): string => (value === undefined ? "—" : logPoints(value, lang));
  const columnsOf = (
    { set, found: { asset: id, central, draws } }: (typeof parts)[number],
    channel: (typeof players)[number],
  ): readonly Cell[] => {
    const i = central.players.indexOf(channel);
    const all = [central, ...draws].map((each) => each.values[each.players.indexOf(channel)] ?? 0);
    return [
      number(shown(`${set}/channel.${id}.${channel}/central`, central.values[i] ?? 0, points(central.values[i]))),
      number(`${points(Math.min(...all))} … ${points(Math.max(...all))}`),
      number(points(central.alone[i])),
      number(points(central.last[i])),
    ];
  };
  const sumOf = (
    { set, found: { asset: id, central } }: (typeof parts)[number],
    value: number,
    key: string,
  ): readonly Cell[] => [
    number(
      shown(
        `${set}/channel.${id}.${key}/central`,
        value,
        key === "residual" ? logPoints(value, lang) : logPoints(central.total, lang),
      ),
    ),
    number(""),
    number(""),
    number(""),
  ];
  return {
    label: say.whyTitle(asset),
    head: [
      cell(say.logPoints),
      ...parts.flatMap(({ set }) => [
        number(html`${set}: ${say.part}`),
        number(say.overDraws),
        number(say.alone),
        number(say.removed),
      ]),
    ],
    rows: [
      ...players.map((channel) => [
        cell(words.story.channels[channel]),
        ...parts.flatMap((each) => columnsOf(each, channel)),
      ]),
      [cell(say.residual), ...parts.flatMap((each) => sumOf(each, each.found.central.residual, "residual"))],
    ],
    sum: [cell(say.sum), ...parts.flatMap((each) => sumOf(each, each.found.central.total, "sum"))],
  };
}
