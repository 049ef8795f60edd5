import type { World } from "../formats/parse-world.ts";
import type { Figure } from "../formats/parts.ts";
import type { WorldDocument } from "../formats/world.ts";
import type { InvestorSpec } from "../formats/world/investors.ts";
import { type OpeningRow, sum } from "../formats/world/rows.ts";
import { moneyInstruments } from "../ledger/layout.ts";
import { fail } from "../model/problem.ts";
import { convert, type UnitName } from "../model/units.ts";
import { addedUp, meanOf, together } from "./figure-arithmetic.ts";
import { mergedAssets, type Merging } from "./merge-assets.ts";
import { opened } from "./opened.ts";
import { type Row, withoutRest } from "./rest-of-row.ts";
import type { NewSector } from "./split-sector.ts";
import { positionOf, refuseTaken } from "./world-ids.ts";

/**
 * A world in which two instruments, assets or not, are one: holdings and issues add up, so every sector keeps its net worth;
 * durations, yields, betas and convictions are means weighted by value. A mix has no quoted price.
 * Throws EbbError: an unknown instrument, an id that is taken, world/terms-differ where kind, class or haircut differ;
 * world/pays-with where an instrument that moves payments would lose its name.
 */
export function mergeInstruments(world: World, [one, other]: readonly [string, string], merged: NewSector): World {
  const { document, rows } = world;
  const { instruments, balanceSheet, conviction, investors, plan, assets } = document;
  const position = positionOf(instruments, one, "instruments");
  const second = instruments[positionOf(instruments, other, "instruments")];
  const kind = instruments[position]?.kind ?? "financial";
  if (second?.kind !== kind) {
    fail("world/terms-differ", { path: `instruments.${merged.id}.kind` }, { term: "kind", sectors: [one, other] });
  }
  for (const paid of moneyInstruments) {
    if ((one === paid || other === paid) && merged.id !== paid) {
      fail("world/pays-with", { path: `instruments.${paid}` }, { instrument: paid });
    }
  }
  refuseTaken(
    instruments.filter(({ id }) => id !== one && id !== other),
    [merged.id],
    "instruments",
  );
  const rowOf = new Map(rows.map((row) => [row.instrument, row]));
  const values = [one, other].map((id) => sum(rowOf.get(id)?.assets ?? new Map<string, number>()));
  const merging: Merging = { one, other, merged, weights: weightsOf(values[0] ?? 0, values[1] ?? 0) };
  const named = (id: string): string => (id === one || id === other ? merged.id : id);

  const row = mergedRow(
    [balanceSheet[one] ?? {}, balanceSheet[other] ?? {}],
    [rowOf.get(one), rowOf.get(other)],
    kind,
    document.unit as UnitName,
  );
  const convictions = mergedConviction(merging, conviction);
  return opened({
    ...document,
    instruments: instruments.flatMap((each, index) =>
      index === position ? [{ ...each, ...merged }] : each.id === other ? [] : [each],
    ),
    balanceSheet: {
      ...Object.fromEntries(Object.entries(balanceSheet).filter(([id]) => id !== one && id !== other)),
      [merged.id]: row,
    },
    ...(assets === undefined ? {} : { assets: mergedAssets(assets, merging) }),
    ...(convictions === undefined ? {} : { conviction: convictions }),
    ...(investors === undefined
      ? {}
      : { investors: mergedInvestors(investors, merging, conviction, [rowOf.get(one), rowOf.get(other)], named) }),
    ...(plan === undefined
      ? {}
      : {
          plan: plan.map((each) =>
            each.instrument === undefined ? each : { ...each, instrument: named(each.instrument) },
          ),
        }),
  });
}

/** Equal weights where neither is worth anything. */
function weightsOf(one: number, other: number): readonly [number, number] {
  const both = one + other;
  return both > 0 ? [one / both, other / both] : [0.5, 0.5];
}

/** Both rows in one; the rest of the first stays the rest, that of the second becomes a figure. */
function mergedRow(
  [one, other]: readonly [Row, Row],
  [openingOne, openingOther]: readonly [OpeningRow | undefined, OpeningRow | undefined],
  kind: string,
  money: UnitName,
): Row {
  if (one.owed !== undefined && other.owed !== undefined) return { owed: addedClaims(one.owed, other.owed, money) };
  const supplied = one.supply !== undefined;
  const first = supplied || kind === "financial" ? inSides(one, money) : withoutRest(one, openingOne, money);
  const second = withoutRest(inSides(other, money), openingOther, money);
  const side = (name: "assets" | "liabilities"): Partial<Row> => {
    const holdings = [...Object.entries(first[name] ?? {}), ...Object.entries(second[name] ?? {})];
    return holdings.length === 0 ? {} : { [name]: addedUp(holdings, money) };
  };
  const otherSupply = other.supply ?? convert(sum(openingOther?.assets ?? new Map<string, number>()), "usd bn", money);
  return {
    ...side("assets"),
    ...side("liabilities"),
    ...(one.supply === undefined ? {} : { supply: together([one.supply, otherSupply], money) as Figure }),
  };
}

/** Claims by name as two sides. */
function inSides(row: Row, money: UnitName): Row {
  if (row.owed === undefined) return row;
  const claims = Object.entries(row.owed).flatMap(([debtor, creditors]) =>
    Object.entries(creditors).map(([creditor, figure]) => ({ debtor, creditor, figure })),
  );
  return {
    assets: addedUp(
      claims.map(({ creditor, figure }) => [creditor, figure]),
      money,
    ),
    liabilities: addedUp(
      claims.map(({ debtor, figure }) => [debtor, figure]),
      money,
    ),
  };
}

function addedClaims(one: Claims, other: Claims, money: UnitName): Claims {
  const debtors = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...debtors].map((debtor) => {
      const claims = [...Object.entries(one[debtor] ?? {}), ...Object.entries(other[debtor] ?? {})];
      return [debtor, addedUp(claims, money)];
    }),
  );
}

type Claims = NonNullable<Row["owed"]>;
type Convictions = WorldDocument["conviction"];

/** What is not named is sold last. */
const soldLast = 1;

function mergedConviction({ one, other, merged, weights }: Merging, conviction: Convictions): Convictions {
  if (conviction?.[one] === undefined && conviction?.[other] === undefined) return conviction;
  const mean = meanOf(conviction[one] ?? soldLast, conviction[other] ?? soldLast, weights, "share");
  return { ...without(conviction, one, other), [merged.id]: mean };
}

function mergedInvestors(
  investors: Readonly<Record<string, InvestorSpec>>,
  merging: Merging,
  conviction: Convictions,
  [openingOne, openingOther]: readonly [OpeningRow | undefined, OpeningRow | undefined],
  named: (id: string) => string,
): Record<string, InvestorSpec> {
  const { one, other, merged } = merging;
  return Object.fromEntries(
    Object.entries(investors).map(([sector, investor]) => {
      const { leverage } = investor;
      const debts = leverage === undefined ? {} : { debts: [...new Set(leverage.debts.map(named))] };
      const own = investor.conviction;
      const changed = { ...investor, ...(leverage === undefined ? {} : { leverage: { ...leverage, ...debts } }) };
      if (own?.[one] === undefined && own?.[other] === undefined) return [sector, changed];
      const weights = weightsOf(openingOne?.assets.get(sector) ?? 0, openingOther?.assets.get(sector) ?? 0);
      const of = (id: string): Figure => own[id] ?? conviction?.[id] ?? soldLast;
      const mean = meanOf(of(one), of(other), weights, "share");
      return [sector, { ...changed, conviction: { ...without(own, one, other), [merged.id]: mean } }];
    }),
  );
}

function without<Value>(record: Readonly<Record<string, Value>>, ...ids: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}
