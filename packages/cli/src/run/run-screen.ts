import { compact, figureOf, fixed, percent, type RunRecord, seriesOf } from "@ebb/core";
import { styled } from "../color.ts";
import { fitted } from "../print/fitted.ts";
import { type Names, namesOf } from "../print/names.ts";
import type { Align } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import type { Terminal } from "../terminal.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { eventLines } from "./event-lines.ts";
import { flowLines } from "./flow-lines.ts";
import { periodAfter, periodAt, runHeading, signed } from "./heading.ts";
import type { MadeRun } from "./made-run.ts";

/** A run on a page of 80 columns. */
const room = 80;

/** What was run, what came of it, and how far to trust the numbers. */
export function runScreen(made: MadeRun, terminal: Terminal): string {
  const { words } = terminal;
  const names = namesOf(made.world, terminal);
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  return [
    runHeading(made, terminal),
    [title(words.run.market), ...marketLines(made, terminal)],
    [title(words.run.assets), assetLines(made.record, names, terminal)],
    [title(words.run.sellers), ...sellerLines(made.record, names, terminal)],
    [title(words.run.money), moneyLines(made.record, terminal)],
    [title(words.run.events), eventLines(made.record, names, terminal, room)],
    ...(made.flows.length === 0 ? [] : [[title(words.run.flows), flowLines(made.flows, names, terminal, room)]]),
    [diagnosticLines(made.record, terminal), wrap(words.disclaimer, room)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

const numbers = (columns: number): readonly Align[] => [
  "left",
  ...Array.from({ length: columns }, () => "right" as const),
];

function marketLines({ record }: MadeRun, { words, lang }: Terminal): string[] {
  const say = words.run;
  const shown: Readonly<Record<string, (value: number) => string>> = {
    x: (value) => fixed(value, 1, lang),
    "yield-10y": (value) => fixed(value, 0, lang),
    "spread-ig": (value) => fixed(value, 0, lang),
    "spread-hy": (value) => fixed(value, 0, lang),
    tightness: (value) => fixed(value, 2, lang),
    headroom: (value) => fixed(value, 0, lang),
    displacement: (value) => percent(value, 0, lang),
  };
  const rows = Object.entries(shown).flatMap(([name, show]) => {
    const values = numbersOf(record, name);
    const [opening, end] = [values[0], values.at(-1)];
    if (opening === undefined || end === undefined) return [];
    return [[label(say.rows, name), show(opening), show(end)]];
  });
  const labels = Array.from<number | string, string>(seriesOf(record, "regime") ?? [], String);
  const regime = (at: number): string => label(say.regimes, labels.at(at) ?? "");
  const turning = figureOf(record, "turning-point");
  return [
    fitted(
      [["", say.opening, say.end], ...rows, [say.rows.regime, regime(0), regime(-1)]].map(indented),
      numbers(2),
      room,
    ),
    `  ${turning === Infinity ? say.noTurningPoint : say.turningPoint(periodAt(record, labels.indexOf("competition")))}`,
  ];
}

function assetLines(record: RunRecord, names: Names, { words, lang }: Terminal): string {
  const say = words.run;
  const rows = record.world.assets.ids.map((id) => {
    const changes = numbersOf(record, `${id}.change`);
    const trough = Number(figureOf(record, `${id}.trough`));
    const fell = Number(figureOf(record, `${id}.first-10`));
    const end = changes.at(-1) ?? 0;
    const depth = percent(trough, 1, lang);
    const isSeen = /[1-9]/.test(depth);
    const cells = [
      names.instrument(id),
      signed(percent(end, 1, lang), end),
      isSeen ? depth : "—",
      isSeen ? periodAt(record, changes.indexOf(trough)) : "—",
      fell === Infinity ? "—" : periodAfter(record, fell),
    ];
    return { cells, trough };
  });
  const ordered = rows.toSorted((a, b) => a.trough - b.trough).map(({ cells }) => cells);
  return fitted([[...say.assetColumns], ...ordered].map(indented), numbers(4), room);
}

function sellerLines(record: RunRecord, names: Names, { words, lang }: Terminal): string[] {
  const say = words.run;
  const all = Array.from(record.sellers)
    .map((sector) => {
      const id = record.world.layout.sectors[sector] ?? "";
      const sales = numbersOf(record, `forced-sales.${id}`);
      return { id, sales, total: sales.reduce((sum, each) => sum + each, 0) };
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total);
  const shown = all.filter(({ total }) => total >= 0.05);
  if (shown.length === 0) return [`  ${say.nobody}`];
  const rows = shown.map(({ id, sales, total }) => {
    const most = Math.max(...sales);
    return [names.sector(id), fixed(total, 1, lang), fixed(most, 1, lang), periodAt(record, sales.indexOf(most))];
  });
  const hardly = all.length - shown.length;
  return [
    fitted([[...say.sellerColumns], ...rows].map(indented), numbers(3), room),
    ...(hardly === 0 ? [] : [`  ${say.hardly(hardly)}`]),
  ];
}

function moneyLines(record: RunRecord, { words, lang }: Terminal): string {
  const say = words.run;
  const rows = (["base", "broad-money", "bank-credit", "net-liquidity"] as const).map((name) => {
    const values = numbersOf(record, name);
    const [opening = 0, end = 0] = [values[0], values.at(-1)];
    return [
      say.rows[name],
      fixed(opening, 0, lang),
      fixed(end, 0, lang),
      signed(fixed(end - opening, 0, lang), end - opening),
    ];
  });
  return fitted([["", say.opening, say.end, say.change], ...rows].map(indented), numbers(3), room);
}

function diagnosticLines(record: RunRecord, { words, lang }: Terminal): string {
  const say = words.run;
  const { rounds, residual, loopGain, runawayPeriods, balancedPeriods } = diagnosticsOf(record);
  const how = say.diagnostics(rounds, compact(residual, lang, 2), fixed(loopGain, 2, lang));
  return wrap([how, say.runaway(runawayPeriods), say.balanced(balancedPeriods)].join(" "), room);
}

/** A series of numbers, row by row; none where the run does not report it. */
function numbersOf(record: RunRecord, name: string): readonly number[] {
  return Array.from<number | string, number>(seriesOf(record, name) ?? [], Number);
}

function indented([first = "", ...rest]: readonly string[]): readonly string[] {
  return [`  ${first}`, ...rest];
}

function label(labels: Readonly<Record<string, string>>, name: string): string {
  return labels[name] ?? name;
}
