import {
  EbbError,
  exitCodes,
  fixed,
  gradeOf,
  type Holding,
  nearest,
  parseWorld,
  problem,
  ruleIn,
  type World,
} from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { netWorth, ownSecurities } from "../print/balance-matrix.ts";
import { roomOf } from "../print/blocks.ts";
import { namesOf } from "../print/names.ts";
import { numbers, sourced, type SourcedLine, sourceOf } from "../print/sourced.ts";
import { terms } from "../print/terms.ts";
import { table } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { readInput } from "../read-input.ts";
import type { Terminal } from "../terminal.ts";

export const run: CommandBody = async ({ arguments: [given = "-", id] }, terminal) => {
  const { file, text } = await readInput(given, "worlds");
  const world = parseWorld(text, file);
  const { sectors, instruments } = world.document;
  const isSector = sectors.some((each) => each.id === id);
  const known = [...sectors, ...instruments].map((each) => each.id);
  if (id !== undefined && !known.includes(id)) {
    const place = { path: `ebb world show ${given} ${id}` };
    throw new EbbError([problem("usage/unknown-name", place, { given: id, suggestion: nearest(id, known), known })]);
  }
  // A sector and an instrument of one name (the builders and their shares) are shown together.
  const found = positions(world).filter((each) => id === undefined || each.sector === id || each.instrument === id);
  const results = found.map(({ sector, instrument, side, other, amount, figure }) => ({
    metric: `${sector}.${instrument}`,
    side,
    ...(other === undefined ? {} : { counterparty: other }),
    value: amount,
    unit: "usd bn",
    grade: gradeOf(figure),
    ...(typeof figure === "object" ? { source: figure.source, rule: ruleIn(figure.rule, terminal.lang) } : {}),
  }));
  const manifest = { world: world.document.id, date: world.document.date };
  if (printedAsJson({ kind: "world-show", exit: exitCodes.success, results, manifest }, terminal))
    return exitCodes.success;
  if (id === undefined) terminal.print(contents(world, terminal));
  else {
    const isInstrument = instruments.some((each) => each.id === id);
    const parts = [
      ...(isSector ? [balanceSheet(world, id, found, terminal)] : []),
      ...(isInstrument ? [holders(world, id, found, terminal)] : []),
    ];
    terminal.print(parts.join("\n\n"));
  }
  return exitCodes.success;
};

/** One figure of the balance sheet, seen from one side. */
interface Position {
  readonly sector: string;
  readonly instrument: string;
  readonly side: "assets" | "liabilities";
  /** The other party, where the world says who. */
  readonly other?: string;
  readonly amount: number;
  readonly figure: Holding | undefined;
}

function positions({ document, rows }: World): readonly Position[] {
  return rows.flatMap(({ instrument, assets, liabilities, claims }) => {
    const row = document.balanceSheet[instrument];
    if (claims.length > 0) {
      return claims.flatMap(({ creditor, debtor, amount }): Position[] => {
        const figure = row?.owed?.[debtor]?.[creditor];
        return [
          { sector: creditor, instrument, side: "assets", other: debtor, amount, figure },
          { sector: debtor, instrument, side: "liabilities", other: creditor, amount, figure },
        ];
      });
    }
    const side = (name: "assets" | "liabilities", holdings: ReadonlyMap<string, number>): Position[] =>
      [...holdings].map(([sector, amount]) => ({
        sector,
        instrument,
        side: name,
        amount,
        figure: row?.[name]?.[sector],
      }));
    return [...side("assets", assets), ...side("liabilities", liabilities)];
  });
}

function contents({ document }: World, { words, lang }: Terminal): string {
  const say = words.worldShow;
  const list = (
    title: string,
    each: readonly { readonly id: string; readonly name: { en: string; ru: string } }[],
  ): string =>
    `${title}\n${table(
      each.map(({ id, name }) => [`  ${id}`, name[lang]]),
      ["left", "left"],
    )}`;
  return [
    say.whole(document.sectors.length, document.instruments.length),
    list(say.sectors, document.sectors),
    list(say.instruments, document.instruments),
  ].join("\n\n");
}

function balanceSheet(world: World, id: string, found: readonly Position[], terminal: Terminal): string {
  const { words, lang } = terminal;
  const say = words.worldShow;
  const { document } = world;
  const name = document.sectors.find((each) => each.id === id)?.name[lang] ?? id;
  const memo = new Set(document.instruments.filter(({ kind }) => kind === "memo").map((each) => each.id));
  const own = found.filter(({ sector, instrument }) => sector === id && !memo.has(instrument));
  const beside = found.filter(({ sector, instrument }) => sector === id && memo.has(instrument));
  const names = namesOf(world, terminal);
  const titleOf = ({ instrument, side, other }: Position): string => {
    const title = names.instrument(instrument);
    if (other === undefined) return title;
    return `${title} ${side === "assets" ? say.of(names.sector(other)) : say.by(names.sector(other))}`;
  };
  const worth = netWorth(world, id);
  const before = worth + ownSecurities(world, id);
  const sums = [
    [say.netWorth, fixed(worth, 1, lang)],
    ...(before === worth ? [] : [[say.beforeOwn, fixed(before, 1, lang)]]),
  ];
  return [
    styled(terminal, "bold", wrap(words.worldCheck.heading(`${name} (${id})`, document.date), roomOf(process.stdout))),
    section(
      say.assets,
      own.filter(({ side }) => side === "assets"),
      titleOf,
      terminal,
    ),
    section(
      say.liabilities,
      own.filter(({ side }) => side === "liabilities"),
      titleOf,
      terminal,
    ),
    table(sums, ["left", "right"]),
    section(say.memo, beside, titleOf, terminal),
    terms(world, ["investors", id], document.investors?.[id] ?? {}, terminal),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function holders(world: World, id: string, found: readonly Position[], terminal: Terminal): string {
  const { words, lang } = terminal;
  const say = words.worldShow;
  const { document } = world;
  const name = document.instruments.find((each) => each.id === id)?.name[lang] ?? id;
  const of = found.filter(({ instrument }) => instrument === id);
  const names = namesOf(world, terminal);
  const titleOf = ({ sector, side, other }: Position): string => {
    const title = names.sector(sector);
    if (other === undefined) return title;
    return `${title} ${side === "assets" ? say.of(names.sector(other)) : say.by(names.sector(other))}`;
  };
  const supply = document.balanceSheet[id]?.supply;
  const { nest = [], issuers, ...asset } = document.assets?.find((each) => each.id === id) ?? {};
  return [
    styled(terminal, "bold", wrap(say.heading(`${name} (${id})`, document.date), roomOf(process.stdout))),
    supply === undefined
      ? ""
      : sourced(
          [{ cells: [say.supply, ...numbers(supply, terminal)], source: sourceOf(supply, terminal) }],
          ["left", "right", "left"],
          roomOf(process.stdout),
        ),
    section(
      say.issuers,
      of.filter(({ side }) => side === "liabilities"),
      titleOf,
      terminal,
    ),
    section(
      say.holders,
      of.filter(({ side }) => side === "assets"),
      titleOf,
      terminal,
    ),
    terms(
      world,
      ["assets", (document.assets ?? []).findIndex((each) => each.id === id)],
      { ...asset, ...(nest.length > 0 ? { nest } : {}), ...(issuers === undefined ? {} : { issuers }) },
      terminal,
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Positions from the largest down, with their share of the whole and where they come from. */
function section(
  title: string,
  all: readonly Position[],
  titleOf: (each: Position) => string,
  terminal: Terminal,
): string {
  if (all.length === 0) return "";
  const { words, lang } = terminal;
  const { columns, total } = words.worldShow;
  const sum = all.reduce((so, { amount }) => so + amount, 0);
  const lines = all
    .toSorted((a, b) => b.amount - a.amount)
    .map(
      (each): SourcedLine => ({
        cells: [
          `  ${titleOf(each)}`,
          fixed(each.amount, 1, lang),
          sum === 0 ? "" : fixed((100 * each.amount) / sum, 1, lang),
          gradeOf(each.figure) ?? "",
        ],
        source: sourceOf(each.figure, terminal),
      }),
    );
  const head = { cells: [title, columns.amount, columns.share, columns.grade], source: columns.source };
  const foot = { cells: [`  ${total}`, fixed(sum, 1, lang), "", ""], source: "" };
  return sourced([head, ...lines, foot], ["left", "right", "right", "left"], roomOf(process.stdout));
}
