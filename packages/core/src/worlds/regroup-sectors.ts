import type { World } from "../formats/parse-world.ts";
import type { Figure, Holding } from "../formats/parts.ts";
import type { WorldDocument } from "../formats/world.ts";
import { valueOf } from "../formats/world/figures.ts";
import type { InvestorSpec } from "../formats/world/investors.ts";
import { type Holdings, sides } from "../formats/world/rows.ts";
import type { UnitName } from "../model/units.ts";
import { addedUp, times } from "./figure-arithmetic.ts";
import { commonTerms } from "./investor-terms.ts";
import { opened } from "./opened.ts";
import { amountIn, type Row } from "./rest-of-row.ts";

/** Where what belonged to a sector goes: to `id`, by its share. */
export interface Part {
  readonly id: string;
  readonly share: number;
}

/** Sectors that become others, by id; the shares of one sum to 1. Whoever is not named stays. */
export type Regrouping = ReadonlyMap<string, readonly Part[]>;

/**
 * A world whose sectors are divided, joined or renamed. Every holding, debt, floor and flow goes where its sector goes, by
 * share; what meets is added. Of the rest of a row, the first part stays the rest. What sectors that join owed one another
 * by name is netted out; on rows that do not say who owes whom it stays on both sides.
 * sectors: the list of the new world.
 */
export function regroupSectors(world: World, into: Regrouping, sectors: WorldDocument["sectors"]): World {
  const { document, rows, plan } = world;
  const money = document.unit as UnitName;
  const partsOf = (sector: string): readonly Part[] => into.get(sector) ?? [{ id: sector, share: 1 }];
  const first = (sector: string): string => partsOf(sector)[0]?.id ?? sector;

  /** amounts: of the same holdings, their rest worked out, in `unit`. */
  const regrouped = (holdings: Holdings, amounts: (sector: string) => number, unit: UnitName): Holdings => {
    const parts = Object.entries(holdings).flatMap(([sector, holding]) =>
      partsOf(sector).map(({ id, share }, index): [string, Holding] => {
        const isRest = valueOf(holding) === "residual" && index > 0;
        const part = isRest ? { ...certificate(holding), value: amounts(sector) } : holding;
        return [id, times(part, share, `${share} of ${sector}`)];
      }),
    );
    return addedUp(parts, unit);
  };

  const regroupedClaims = (owed: Claims): Claims => {
    const claims = Object.entries(owed).flatMap(([debtor, creditors]) =>
      Object.entries(creditors).flatMap(([creditor, figure]) =>
        partsOf(debtor).flatMap((by) =>
          partsOf(creditor).flatMap((to) => {
            const share = by.share * to.share;
            const part = times(figure, share, `${share} of what ${debtor} owes ${creditor}`) as Figure;
            return by.id === to.id && debtor !== creditor ? [] : [{ by: by.id, to: to.id, part }];
          }),
        ),
      ),
    );
    const debtors = new Set(Object.keys(owed).flatMap((debtor) => partsOf(debtor).map(({ id }) => id)));
    const owedBy = (debtor: string): [string, Figure][] =>
      claims.flatMap(({ by, to, part }) => (by === debtor ? [[to, part]] : []));
    return Object.fromEntries([...debtors].map((debtor) => [debtor, addedUp(owedBy(debtor), money)]));
  };

  const rowOf = new Map(rows.map((row) => [row.instrument, row]));
  const balanceSheet = Object.fromEntries(
    Object.entries(document.balanceSheet).map(([instrument, row]) => {
      const changed = sides(row).map(([side, holdings]) => [
        side,
        regrouped(holdings, amountIn(rowOf.get(instrument), side, money), money),
      ]);
      const claims = row.owed === undefined ? {} : { owed: regroupedClaims(row.owed) };
      return [instrument, { ...row, ...Object.fromEntries(changed), ...claims }];
    }),
  );

  return opened({
    ...document,
    sectors: sectors.map((each) => (each.bank === undefined ? each : { ...each, bank: first(each.bank) })),
    balanceSheet,
    ...(document.assets === undefined ? {} : { assets: document.assets.map((each) => issuersOf(each, partsOf)) }),
    ...(document.investors === undefined ? {} : { investors: investorsOf(document.investors, partsOf, money) }),
    ...(document.plan === undefined
      ? {}
      : {
          plan: document.plan.map((each, index) => ({
            ...each,
            amounts: regrouped(each.amounts, (sector) => plan[index]?.amounts.get(sector) ?? 0, "usd bn/yr"),
          })),
        }),
  });
}

type Claims = NonNullable<Row["owed"]>;
type AssetOfWorld = NonNullable<WorldDocument["assets"]>[number];

function certificate(holding: Holding): Partial<Extract<Holding, object>> {
  return typeof holding === "object" ? holding : {};
}

/** Labels of issuers: further parts get labels of their own; of labels whose issuers join, the first stays. */
function issuersOf(asset: AssetOfWorld, partsOf: (sector: string) => readonly Part[]): AssetOfWorld {
  if (asset.issuers === undefined) return asset;
  const labels = new Map<string, string>();
  for (const [label, sector] of Object.entries(asset.issuers)) {
    for (const [index, { id, share }] of partsOf(sector).entries()) {
      const isJoined = share === 1 && id !== sector && [...labels.values()].includes(id);
      if (!isJoined) labels.set(index === 0 ? label : `${label}-${id}`, id);
    }
  }
  return { ...asset, issuers: Object.fromEntries(labels) };
}

function investorsOf(
  investors: Readonly<Record<string, InvestorSpec>>,
  partsOf: (sector: string) => readonly Part[],
  money: UnitName,
): Record<string, InvestorSpec> {
  const met = new Map<string, { readonly sector: string; readonly investor: InvestorSpec }[]>();
  for (const [sector, investor] of Object.entries(investors)) {
    for (const { id, share } of partsOf(sector)) {
      const part = { sector, investor: shareOf(investor, share, `${share} of ${sector}`) };
      met.set(id, [...(met.get(id) ?? []), part]);
    }
  }
  return Object.fromEntries([...met].map(([id, parts]) => [id, commonTerms(id, parts, money)]));
}

/** An investor with a share of all amounts, on the same terms. */
function shareOf(investor: InvestorSpec, share: number, rule: string): InvestorSpec {
  const of = <Key extends string>(key: Key, figure: Figure | undefined): Partial<Record<Key, Figure>> =>
    figure === undefined ? {} : ({ [key]: times(figure, share, rule) } as Partial<Record<Key, Figure>>);
  const { floor, creditLine, callShare, leverage } = investor;
  return {
    ...investor,
    ...of("floor", floor),
    ...of("creditLine", creditLine),
    ...of("callShare", callShare),
    ...(leverage === undefined ? {} : { leverage: { ...leverage, ...of("limit", leverage.limit) } }),
  };
}
