import { cascadeOf, type CascadeLane, eventsOf, fixed, percent, type RunEvent } from "@ebb/core";
import { figure } from "../chart/figure.ts";
import { laneName, lanesChart, totalOf } from "../chart/lanes.ts";
import { type Html, html, name } from "../html.ts";
import type { Section } from "../section.ts";
import { brief, number, table, cell } from "../table.ts";
import { setName, type Telling } from "../telling.ts";

/** Lanes of a kind that are drawn; the table has all. */
const mostOfKind = 12;

/** What happened in what order, each thing when it first did. */
export function eventsSection(telling: Telling): Section {
  const { story, report: say } = telling;
  return {
    id: "order",
    title: say.sections.order,
    body: html`<p>${say.orderIntro}</p>
${story.sets.map((_, which) => orderOfSet(which, telling))}`,
  };
}

function orderOfSet(which: number, telling: Telling): Html {
  const { story, report: say, words } = telling;
  const [set, run] = [story.sets[which], story.runs[which]];
  if (set === undefined || run === undefined) return html``;
  const title = html`<h3>${setName(set.parameterSet)}</h3>`;
  const cascade = cascadeOf(run);
  const events = eventsOf(run);
  if (cascade.lanes.length === 0) return html`${title}<p>${words.run.nothing}</p>`;
  const size = ({ cells }: CascadeLane): number =>
    cells.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0);
  const drawnLanes = (["spender", "seller", "powder", "asset", "confidence"] as const).flatMap((kind) => {
    const lanes = cascade.lanes.filter((lane) => lane.kind === kind && (kind !== "seller" || lane.total >= 1));
    return lanes.length <= mostOfKind ? lanes : lanes.toSorted((a, b) => size(b) - size(a)).slice(0, mostOfKind);
  });
  return html`${title}${figure(
    {
      id: `figure-lanes-${set.parameterSet}`,
      title: say.lanesTitle,
      note: say.lanesNote,
      charts: lanesChart(`lanes-${set.parameterSet}`, drawnLanes, cascade, run, telling),
      table: {
        label: say.lanesTitle,
        head: [cell(""), cell(say.firstPeriod), cell(say.largestPeriod), cell(say.lastPeriod), number(say.inAll)],
        rows: cascade.lanes.map((lane) => {
          const { cells } = lane;
          const peak = cells.reduce((most, each) => (Math.abs(each.amount) > Math.abs(most.amount) ? each : most));
          const period = (row: number | undefined): string => cascade.periods[(row ?? 1) - 1]?.period ?? "";
          return [
            cell(name(laneName(lane, telling))),
            brief(period(cells[0]?.row)),
            brief(period(peak.row)),
            brief(period(cells.at(-1)?.row)),
            number(totalOf(lane, telling)),
          ];
        }),
      },
    },
    telling,
  )}${
    events.length > 0 &&
    table({
      label: say.sections.order,
      head: [cell(say.period), cell(say.event)],
      rows: events.map((event) => [brief(event.period), cell(eventInWords(event, telling))]),
    })
  }`;
}

function eventInWords(event: RunEvent, telling: Telling): string {
  const { words, lang } = telling;
  const { kind, who = "", asset = "", cause = "payments", amount } = event;
  const amountText =
    kind === "fall"
      ? percent(amount, 1, lang)
      : kind === "turning-point"
        ? fixed(amount, 2, lang)
        : words.run.dollars(fixed(amount, amount < 100 ? 1 : 0, lang));
  return words.run.event[kind]({ who: telling.sector(who), asset: telling.asset(asset), amount: amountText, cause });
}
