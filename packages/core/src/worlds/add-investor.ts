import type { World } from "../formats/parse-world.ts";
import type { Figure, Holding } from "../formats/parts.ts";
import type { WorldDocument } from "../formats/world.ts";
import { amountOf, unitOf, valueOf } from "../formats/world/figures.ts";
import type { InvestorSpec } from "../formats/world/investors.ts";
import { fail } from "../model/problem.ts";
import { convert, type UnitName } from "../model/units.ts";
import { times } from "./figure-arithmetic.ts";
import { opened } from "./opened.ts";
import type { Row } from "./rest-of-row.ts";
import { positionOf, refuseTaken } from "./world-ids.ts";

/** What a new investor takes over from another: a holding, or a debt. */
export interface TakenOver {
  readonly instrument: string;
  readonly side: "assets" | "liabilities";
  readonly from: string;
  readonly amount: Figure;
}

export interface NewInvestor {
  readonly sector: WorldDocument["sectors"][number];
  readonly takes: readonly TakenOver[];
  readonly terms?: InvestorSpec;
}

/**
 * A world with one more investor, who has what it takes over from others: the books balance before and after.
 * Of claims by name it takes an equal part of each.
 * Throws EbbError: an id that is taken, an unknown id, more than the other has.
 */
export function addInvestor({ document, rows }: World, { sector, takes, terms }: NewInvestor): World {
  const money = document.unit as UnitName;
  const { id } = sector;
  refuseTaken(document.sectors, [id], "sectors");
  const balanceSheet = { ...document.balanceSheet };
  for (const taken of takes) {
    positionOf(document.instruments, taken.instrument, "instruments");
    positionOf(document.sectors, taken.from, "sectors");
    const opening = rows.find(({ instrument }) => instrument === taken.instrument);
    const row = balanceSheet[taken.instrument] ?? {};
    const held = opening?.[taken.side].get(taken.from) ?? 0;
    const amount = amountOf(taken.amount, money, "usd bn");
    if (!(amount <= held)) {
      const { instrument, side, from } = taken;
      fail(
        "world/takes-too-much",
        { path: `balanceSheet.${instrument}.${side}.${from}` },
        { instrument, from, held, amount },
      );
    }
    balanceSheet[taken.instrument] =
      row.owed === undefined
        ? { ...row, [taken.side]: handedOver(row[taken.side] ?? {}, taken, id, money) }
        : { owed: claimsHandedOver(row.owed, taken, id, amount / held) };
  }
  return opened({
    ...document,
    sectors: [...document.sectors, sector],
    balanceSheet,
    ...(terms === undefined ? {} : { investors: { ...document.investors, [id]: terms } }),
  });
}

function handedOver(
  holdings: Readonly<Record<string, Holding>>,
  { from, amount }: TakenOver,
  to: string,
  money: UnitName,
): Record<string, Holding> {
  const before = holdings[from] ?? 0;
  const value = valueOf(before);
  if (value === "residual") return { ...holdings, [to]: amount };
  const left = value - convert(amountOf(amount, money), money, unitOf(before, money));
  return { ...holdings, [from]: typeof before === "object" ? { ...before, value: left } : left, [to]: amount };
}

function claimsHandedOver(
  owed: NonNullable<Row["owed"]>,
  { side, from }: TakenOver,
  to: string,
  share: number,
): NonNullable<Row["owed"]> {
  const part = (figure: Figure): Figure => times(figure, share, `${share} of ${from}`) as Figure;
  const left = (figure: Figure): Figure => times(figure, 1 - share, `${1 - share} of ${from}`) as Figure;
  const parted = (claims: Readonly<Record<string, Figure>>, change: (figure: Figure) => Figure) =>
    Object.fromEntries(Object.entries(claims).map(([creditor, figure]) => [creditor, change(figure)]));
  if (side === "liabilities") {
    const claims = owed[from] ?? {};
    return { ...owed, [from]: parted(claims, left), [to]: parted(claims, part) };
  }
  return Object.fromEntries(
    Object.entries(owed).map(([debtor, claims]) => {
      const figure = claims[from];
      return [debtor, figure === undefined ? claims : { ...claims, [from]: left(figure), [to]: part(figure) }];
    }),
  );
}
