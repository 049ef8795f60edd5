import type { Ordering, Ranking } from "@ebb/core";
import { styled } from "../color.ts";
import { describeAll } from "../envelope.ts";
import { namesOf } from "../print/names.ts";
import { perHundred } from "../print/per-hundred.ts";
import { wrap } from "../print/wrap.ts";
import { runHeading } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";
import { detailLines } from "./detail-lines.ts";
import { flipLines } from "./flip-lines.ts";
import { holderLines } from "./holder-lines.ts";
import { orderLines } from "./order-lines.ts";
import { isAnyPlaced, type RankPage, room } from "./rank-page.ts";

/** Which assets a scenario would hit most, and how sure their order is, under one parameter set. */
export function rankScreen(made: MadeRun, ranking: Ranking, by: Ordering, terminal: Terminal): string {
  const { words } = terminal;
  const say = words.rank;
  const page: RankPage = { run: made.record, ranking, by, names: namesOf(made.world, terminal), terminal };
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  return [
    runHeading(made, terminal),
    [title(say.titles[by](ranking.counted, ranking.seed)), ...orderLines(page)],
    [title(say.details), detailLines(page), "", wrap(say.detailLegend, room)],
    ...(isAnyPlaced(page) ? [[title(say.holders), holderLines(page)]] : []),
    ...flipPart(page, title),
    [...troubles(ranking, terminal), wrap(words.disclaimer, room)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

function flipPart(page: RankPage, title: (text: string) => string): readonly (readonly string[])[] {
  const { ranking, by, names, terminal } = page;
  const { firstTwo } = ranking.orders[by];
  if (firstTwo === undefined) return [];
  const [first, second] = [names.instrument(firstTwo.first), names.instrument(firstTwo.second)];
  return [[title(terminal.words.rank.flipTitle[by](first, second)), ...flipLines(page, firstTwo)]];
}

function troubles({ failed, runaways, counted }: Ranking, terminal: Terminal): string[] {
  const say = terminal.words.rank;
  const [first] = failed;
  return [
    ...(runaways === 0 ? [] : [wrap(say.runaways(perHundred(runaways, counted)), room)]),
    ...(first === undefined ? [] : [wrap(say.failed(failed.length), room), describeAll(first.problems, terminal)]),
  ];
}
