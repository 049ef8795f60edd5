import { fixed, percent, type RoundsOfPeriod } from "@ebb/core";
import { styled } from "../color.ts";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import type { CascadeAnswer } from "./made-cascade.ts";

/** Rounds beside each other on a page: the first ones, and the last. */
const columns = 6;
/** A price that selling moves by less is not shown [share]. */
const shownFall = 5e-4;
/** Sales that round to less are not shown [usd bn]. */
const shownSale = 0.05;

/** The rounds of a period: who sells how much in each, and what becomes of prices. */
export function roundLines(
  { row, count, isExact, rounds }: RoundsOfPeriod,
  { made, cascade }: CascadeAnswer,
  names: Names,
  terminal: Terminal,
  room: number,
): readonly string[] {
  const { words, lang } = terminal;
  const say = words.cascade;
  const period = periodAt(made.record, row);
  if (!isExact) return [wrap(say.notTraced(period), room)];
  const last = rounds.slice(-1);
  const shown = rounds.length <= columns ? rounds : [...rounds.slice(0, columns - 1), ...last];
  const sellers = [...new Set(rounds.flatMap(({ sales }) => sales.map(({ seller }) => seller)))];
  const saleRows = sellers.flatMap((seller) => {
    const sales = shown.map(({ sales: all }) => all.find((each) => each.seller === seller));
    const final = sales.at(-1);
    if ((final?.amount ?? 0) < shownSale) return [];
    // Payments of a round may be for new bonds or building: the record of the period says so.
    const told = cascade.lanes.find(({ kind, id }) => kind === "seller" && id === seller);
    const cause = told?.cells.find((cell) => cell.row === row)?.cause ?? "payments";
    const paying = cause === "new-bonds" || cause === "building" ? cause : "payments";
    const cells = sales.map((sale) =>
      sale === undefined
        ? "·"
        : `${fixed(sale.amount, 1, lang)} ${say.marks[sale.cause === "margin-call" ? sale.cause : paying]}`,
    );
    return [[`  ${names.sector(seller)}`, ...cells]];
  });
  const { ids } = made.record.world.assets;
  const priceRows = ids.flatMap((id, asset) => {
    const falls = shown.map((each) => each.falls[asset] ?? 0);
    if (Math.abs(falls.at(-1) ?? 0) < shownFall) return [];
    return [[`  ${names.instrument(id)}`, ...falls.map((fall) => percent(fall, 1, lang))]];
  });
  const head = ["", ...shown.map(({ round }) => `${say.round} ${round}`)];
  const align = ["left" as const, ...shown.map(() => "right" as const)];
  return [
    styled(terminal, "bold", wrap(say.roundsOf(period, count), room)),
    fitted([head, ...saleRows, ...priceRows], align, room),
    wrap(say.howRounds, room),
  ];
}
