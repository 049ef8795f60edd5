import { fixed, type OpeningRow, type World } from "@ebb/core";
import type { Terminal } from "../terminal.ts";
import { type BlockColumn, blocks } from "./blocks.ts";
import { namesOf } from "./names.ts";
import { table, width } from "./table.ts";

/** A matrix as text, and whether it had to be set sideways, sectors down. */
export interface Matrix {
  readonly text: string;
  readonly inBlocks: boolean;
}

/** Holdings less liabilities: instruments down and sectors across where there is room, in blocks where there is not. */
export function balanceMatrix(world: World, terminal: Terminal, room: number): Matrix {
  const small = smallMatrix(world, terminal);
  const fits = small.split("\n").every((line) => width(line) <= room);
  return fits ? { text: small, inBlocks: false } : { text: wideMatrix(world, terminal, room), inBlocks: true };
}

const position = (row: OpeningRow, sector: string): number =>
  (row.assets.get(sector) ?? 0) - (row.liabilities.get(sector) ?? 0);

function kindsOf({ document }: World): ReadonlyMap<string, string> {
  return new Map(document.instruments.map(({ id, kind }) => [id, kind]));
}

function smallMatrix(world: World, terminal: Terminal): string {
  const { words, lang } = terminal;
  const { worldCheck: say } = words;
  const names = namesOf(world, terminal);
  const kinds = kindsOf(world);
  const sectors = world.document.sectors.map(({ id }) => id);
  const show = (value: number): string => (value === 0 ? "·" : fixed(value, 1, lang));
  const body = world.rows.map((row) => {
    const kind = kinds.get(row.instrument);
    const total = sectors.reduce((sum, sector) => sum + position(row, sector), 0);
    const nature = kind === "real" ? -total : 0;
    const sum = kind === "memo" ? say.memo : fixed(total + nature, 1, lang);
    return [
      names.instrument(row.instrument),
      ...sectors.map((sector) => show(position(row, sector))),
      show(nature),
      sum,
    ];
  });
  const worth = sectors.map((sector) => show(netWorth(world, sector)));
  return table(
    [["", ...sectors.map(names.sector), say.nature, say.sum], ...body, [say.netWorth, ...worth, "", ""]],
    ["left", ...sectors.map(() => "right" as const), "right", "right"],
  );
}

/** Net worth at the opening; memo items stand beside the balance sheet. */
export function netWorth(world: World, sector: string): number {
  const kinds = kindsOf(world);
  return world.rows.reduce((sum, row) => (kinds.get(row.instrument) === "memo" ? sum : sum + position(row, sector)), 0);
}

/** Shares a sector issued: they are worth what others pay for them, so they say nothing of what it could pay. */
export function ownSecurities({ document, rows }: World, sector: string): number {
  const shares = new Set([
    "bank-equity",
    "private-ai-equity",
    "fund-shares",
    "insurance-pension-claims",
    ...(document.assets ?? []).flatMap(({ id, class: kind }) => (kind === "equity" ? [id] : [])),
  ]);
  return rows.reduce((sum, row) => (shares.has(row.instrument) ? sum + (row.liabilities.get(sector) ?? 0) : sum), 0);
}

function wideMatrix(world: World, terminal: Terminal, room: number): string {
  const { worldCheck: say } = terminal.words;
  const kinds = kindsOf(world);
  const sectors = world.document.sectors.map(({ id }) => id);
  const show = shownBy(world, terminal);
  const names = namesOf(world, terminal);
  const columns = world.rows.map((row): BlockColumn => {
    const kind = kinds.get(row.instrument);
    const total = sectors.reduce((sum, sector) => sum + position(row, sector), 0);
    const id = names.instrument(row.instrument);
    const cells = cellsOf(sectors, (sector) => position(row, sector), show, names.sector);
    if (kind === "memo") return { id, cells: cells.set(say.sum, say.memo) };
    if (kind === "real") cells.set(say.nature, show(-total));
    return { id, cells: cells.set(say.sum, "0") };
  });
  const worth = (id: string, value: (sector: string) => number): BlockColumn => ({
    id,
    cells: cellsOf(sectors, value, show, names.sector),
  });
  const rows = [...sectors.map(names.sector), say.nature, say.sum];
  return blocks(
    [
      ...columns,
      worth(say.netWorth, (sector) => netWorth(world, sector)),
      worth(say.beforeOwn, (sector) => netWorth(world, sector) + ownSecurities(world, sector)),
    ],
    rows,
    room,
  );
}

/** The transactions-flow matrix in blocks: flows first, changes of stocks after. */
export function planMatrix(world: World, terminal: Terminal, room: number): string {
  const { worldCheck: say } = terminal.words;
  const sectors = world.document.sectors.map(({ id }) => id);
  const show = shownBy(world, terminal);
  const names = namesOf(world, terminal);
  const planNames = new Map((world.document.plan ?? []).map(({ id, name }) => [id, name?.[terminal.lang] ?? id]));
  const nameOf = (id: string): string => (terminal.lang === "en" ? id : (planNames.get(id) ?? id));
  const flows = world.plan.filter(({ instrument }) => instrument === undefined);
  const stocks = world.plan.filter(({ instrument }) => instrument !== undefined);
  const columns = [...flows, ...stocks].map(
    ({ id, instrument, amounts }): BlockColumn => ({
      id: instrument === undefined ? nameOf(id) : `Δ${names.instrument(instrument)}`,
      cells: cellsOf(sectors, (sector) => amounts.get(sector) ?? 0, show, names.sector).set(say.sum, "0"),
    }),
  );
  return blocks(columns, [...sectors.map(names.sector), say.sum], room);
}

function cellsOf(
  sectors: readonly string[],
  value: (sector: string) => number,
  show: (value: number) => string,
  nameOf: (sector: string) => string,
): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sector of sectors) {
    const amount = value(sector);
    // What rounding leaves of a zero is not shown as one.
    if (Math.abs(amount) > 1e-6) cells.set(nameOf(sector), show(amount));
  }
  return cells;
}

/** Whole billions in a large world, tenths in a small one. */
function shownBy({ rows }: World, { lang }: Terminal): (value: number) => string {
  const digits = rows.some(({ gross }) => gross >= 10_000) ? 0 : 1;
  return (value) => fixed(value, digits, lang);
}
