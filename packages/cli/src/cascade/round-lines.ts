import { fixed, percent, type RoundSale, type RoundsOfPeriod, type SellingRound } from "@ebb/core";
import { styled } from "../color.ts";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import { asManyAsFit } from "./as-many-as-fit.ts";
import type { CascadeAnswer } from "./made-cascade.ts";

/** Rounds beside each other on a page: the first ones, and the last. */
const most = 6;
/** A price that selling moves by less is not shown [share]. */
const shownFall = 5e-4;
/** Sales that round to less are not shown [usd bn]. */
const shownSale = 0.05;

/** The rounds of a period: who sells how much in each, and what becomes of prices. */
export function roundLines(
  traced: RoundsOfPeriod,
  { made, cascade }: CascadeAnswer,
  names: Names,
  terminal: Terminal,
  room: number,
): readonly string[] {
  const { row, count, isExact, rounds } = traced;
  const say = terminal.words.cascade;
  const period = periodAt(made.record, row);
  if (!isExact) return [wrap(say.notTraced(period), room)];
  const table = (columns: number): readonly string[] => {
    const last = rounds.slice(-1);
    const shown = rounds.length <= columns ? rounds : [...rounds.slice(0, columns - 1), ...last];
    const rows = [
      ["", ...shown.map(({ round }) => `${say.round} ${round}`)],
      ...saleRows(traced, shown, cascade, names, terminal),
      ...priceRows(shown, made.record.world.assets.ids, names, terminal),
    ];
    return [fitted(rows, ["left", ...shown.map(() => "right" as const)], room)];
  };
  return [
    styled(terminal, "bold", wrap(say.roundsOf(period, count), room)),
    ...asManyAsFit(most, room, table),
    wrap(say.howRounds, room),
  ];
}

type Row = readonly string[];

function saleRows(
  { row, rounds }: RoundsOfPeriod,
  shown: readonly SellingRound[],
  { lanes }: CascadeAnswer["cascade"],
  names: Names,
  { words, lang }: Terminal,
): readonly Row[] {
  const { marks } = words.cascade;
  const sellers = [...new Set(rounds.flatMap(({ sales }) => sales.map(({ seller }) => seller)))];
  return sellers.flatMap((seller) => {
    const sales = shown.map((round) => round.sales.find((each) => each.seller === seller));
    if ((sales.at(-1)?.amount ?? 0) < shownSale) return [];
    // Payments of a round may be for new bonds or building: the record of the period says so.
    const lane = lanes.find(({ kind, id }) => kind === "seller" && id === seller);
    const cause = lane?.cells.find((cell) => cell.row === row)?.cause;
    const paying = cause === "new-bonds" || cause === "building" ? cause : "payments";
    const inWords = (sale: RoundSale): string =>
      `${fixed(sale.amount, 1, lang)} ${marks[sale.cause === "margin-call" ? sale.cause : paying]}`;
    return [[`  ${names.sector(seller)}`, ...sales.map((sale) => (sale === undefined ? "·" : inWords(sale)))]];
  });
}

function priceRows(
  shown: readonly SellingRound[],
  assets: readonly string[],
  names: Names,
  { lang }: Terminal,
): readonly Row[] {
  return assets.flatMap((id, asset) => {
    const falls = shown.map((each) => each.falls[asset] ?? 0);
    if (Math.abs(falls.at(-1) ?? 0) < shownFall) return [];
    return [[`  ${names.instrument(id)}`, ...falls.map((fall) => percent(fall, 1, lang))]];
  });
}
