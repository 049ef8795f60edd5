import {
  aiBuilders,
  compact,
  type FlowsBalance,
  fixed,
  type FundsLine,
  type NodeGap,
  percent,
  type SectorFunds,
} from "@ebb/core";
import { styled } from "../color.ts";
import { fitted } from "../print/fitted.ts";
import { type Names, namesOf } from "../print/names.ts";
import type { Align } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt, runHeading } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import { thingInWords, type Way } from "./flow-words.ts";
import type { FlowsAnswer } from "./made-flows.ts";

/** A page of 80 columns. */
const room = 80;
/** Less than this rounds to nothing on the page [usd bn]. */
const shownFrom = 0.05;
/** More gaps than these nobody reads at once; `--json` has them all. */
const gapsShown = 12;

/** Where money came from and whom it reached: who builds AI first, then everybody; or one sector alone. */
export function flowsScreen(answer: FlowsAnswer, terminal: Terminal): string {
  const { made, span, table, sector, balance } = answer;
  const { words } = terminal;
  const say = words.flows;
  const names = namesOf(made.world, terminal);
  const from = periodAt(made.record, span.from + 1);
  const to = periodAt(made.record, span.to);
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  const period = from === to ? say.onePeriod(from) : say.periods(from, to);
  const builders = table.filter((each) => aiBuilders.includes(each.sector));
  const one = table.find((each) => each.sector === sector);
  const shown =
    one === undefined
      ? [
          [title(say.paidForAi), wrap(say.overThePlan, room), sidesOf(builders, names, answer, terminal)],
          [title(say.everybody), everybody(table, names, answer, terminal), wrap(say.howToRead, room)],
        ]
      : [[title(say.sector(names.sector(one.sector))), sidesOf([one], names, answer, terminal)]];
  return [
    [...runHeading(made, terminal), "", title(period)],
    ...shown,
    ...(balance === undefined ? [] : [balanceLines(balance, names, terminal)]),
    [wrap(words.disclaimer, room)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

type Row = readonly [label: string, amount: number, depth: 0 | 1];

/** Sources, their sum, uses, their sum: of several sectors, one after the other under each thing. */
function sidesOf(tables: readonly SectorFunds[], names: Names, answer: FlowsAnswer, terminal: Terminal): string {
  const { words, lang } = terminal;
  const say = words.flows;
  const isMany = tables.length > 1;
  const side = (way: Way): { readonly rows: readonly Row[]; readonly sum: number } => {
    const of = tables.flatMap((each) => {
      const money = way === "sources" ? each.drawn : each.kept;
      const who = isMany ? `${names.sector(each.sector)}: ` : "";
      const isIssuer = issuesMoney(each.sector, answer);
      const moneyWords = way === "sources" ? (isIssuer ? say.issued : say.drawn) : isIssuer ? say.retired : say.kept;
      const lines = each[way].map((line) => ({ line, label: who + thingInWords(line, way, names, terminal) }));
      return [
        ...(money >= shownFrom ? [{ label: who + moneyWords, amount: money, parts: [] as FundsLine["with"] }] : []),
        ...lines.map(({ line, label }) => ({ label, amount: line.amount, parts: line.with })),
      ];
    });
    const rows = of
      .filter(({ amount }) => amount >= shownFrom)
      .toSorted((a, b) => b.amount - a.amount)
      .flatMap(({ label, amount, parts }): readonly Row[] => [
        [label, amount, 0],
        ...parts
          .filter((part) => part.amount >= shownFrom)
          .map((part): Row => [names.sector(part.sector), part.amount, 1]),
      ]);
    const sum = tables.reduce((all, each) => all + (way === "sources" ? each.totalSources : each.totalUses), 0);
    return { rows, sum };
  };
  const [sources, uses] = [side("sources"), side("uses")];
  const shown = (rows: readonly Row[], sum: number): readonly (readonly string[])[] =>
    rows.map(([label, amount, depth]) => [
      `  ${"  ".repeat(depth)}${label}`,
      depth === 1 ? fixed(amount, 1, lang) : "",
      depth === 0 ? fixed(amount, 1, lang) : "",
      depth === 0 ? percent(amount / sum, 0, lang) : "",
    ]);
  if (sources.rows.length + uses.rows.length === 0) return `  ${say.nothing}`;
  const total = (label: string, sum: number): readonly string[] => [`  ${label}`, "", fixed(sum, 1, lang), ""];
  return fitted(
    [
      [say.sources, "", say.unit, say.share],
      ...shown(sources.rows, sources.sum),
      total(say.sumOfSources, sources.sum),
      [say.uses, "", "", ""],
      ...shown(uses.rows, uses.sum),
      total(say.sumOfUses, uses.sum),
    ],
    ["left", "right", "right", "right"],
    room,
  );
}

/** Banks and the central bank pay with money they make themselves. */
function issuesMoney(sector: string, { made }: FlowsAnswer): boolean {
  const { layout } = made.record.world;
  const id = layout.sectors.indexOf(sector);
  return id === layout.centralBank || layout.keeper[id] === id;
}

/** A line a sector: both sums, and the largest of each side; who was paid or paid nothing is left out. */
function everybody(table: readonly SectorFunds[], names: Names, answer: FlowsAnswer, terminal: Terminal): string {
  const { words, lang } = terminal;
  const say = words.flows;
  const largest = (each: SectorFunds, way: Way): string => {
    const money = way === "sources" ? each.drawn : each.kept;
    const [first] = each[way];
    if (money > (first?.amount ?? 0)) {
      const isIssuer = issuesMoney(each.sector, answer);
      return way === "sources" ? (isIssuer ? say.issued : say.drawn) : isIssuer ? say.retired : say.kept;
    }
    return first === undefined ? "—" : thingInWords(first, way, names, terminal);
  };
  const rows = table
    .filter(({ totalSources, totalUses }) => totalSources >= shownFrom || totalUses >= shownFrom)
    .map((each) => [
      `  ${names.sector(each.sector)}`,
      fixed(each.totalSources, 1, lang),
      fixed(each.totalUses, 1, lang),
      largest(each, "sources"),
      largest(each, "uses"),
    ]);
  if (rows.length === 0) return `  ${say.nothing}`;
  const head = say.columns.map((each, column) => (column === 0 ? `  ${each}` : each));
  const align: readonly Align[] = ["left", "right", "right", "left", "left"];
  return narrowed([head, ...rows], align);
}

/** A table whose two last columns share what the others leave. */
function narrowed(rows: readonly (readonly string[])[], align: readonly Align[]): string {
  const gap = 2;
  const wide = (column: number): number => Math.max(...rows.map((row) => Array.from(row[column] ?? "").length));
  const left = room - wide(0) - wide(1) - wide(2) - 4 * gap;
  const last = Math.floor(left / 2);
  const lines = rows.flatMap((row) => {
    const [one, other] = [3, 4].map((column) => wrap(row[column] ?? "", last).split("\n"));
    const height = Math.max(one?.length ?? 1, other?.length ?? 1);
    return Array.from({ length: height }, (_, line) => [
      ...row.slice(0, 3).map((cell) => (line === 0 ? cell : "")),
      one?.[line] ?? "",
      other?.[line] ?? "",
    ]);
  });
  return fitted(lines, align, room, 4);
}

/** What `--check` found. */
export function balanceLines({ nodes, stocks, worst, gaps }: FlowsBalance, names: Names, terminal: Terminal): string[] {
  const { words, lang } = terminal;
  const say = words.flows;
  if (gaps.length === 0) {
    return [wrap(say.balanced(fixed(nodes, 0, lang), fixed(stocks, 0, lang), compact(worst, lang, 2)), room)];
  }
  const inWords = ({ law, sector, item, period, gap, allowed }: NodeGap): string =>
    say.gap({
      sector: names.sector(sector),
      item: law === "funds" ? say.money : names.instrument(item),
      period,
      law,
      gap: compact(gap, lang, 3),
      allowed: compact(allowed, lang, 2),
    });
  return [
    styled(terminal, "bold", wrap(say.unbalanced(gaps.length), room)),
    fitted(
      gaps.slice(0, gapsShown).map((each) => ["  ·", inWords(each)]),
      ["left", "left"],
      room,
      1,
    ),
    ...(gaps.length > gapsShown ? [words.moreProblems(gaps.length - gapsShown)] : []),
  ];
}
