import type { World } from "../formats/parse-world.ts";
import { amountOf } from "../formats/world/figures.ts";
import { debtOf, openingCash, priced, rowsByInstrument } from "../formats/world/holdings.ts";
import {
  type PublishedRatio,
  type RatioName,
  ratioNames,
  ratioUnits,
  type ReferenceLevel,
} from "../formats/world/reference.ts";
import type { OpeningRow } from "../formats/world/rows.ts";
import { sum } from "../formats/world/rows.ts";
import { convert, type UnitName } from "./units.ts";

/** A ratio of the opening balance sheet, and what others published of it, in the same unit. */
export interface OpeningRatio {
  readonly ratio: RatioName;
  readonly value: number;
  readonly unit: UnitName;
  readonly published: readonly (PublishedRatio & { readonly inUnit: number })[];
}

/** Years over which opportunistic cash would be put to work, H_P: the central value of `capital-competition.deployTime`; assumed. */
const deployTime = 1.5;

/**
 * The ratios of a world that a reader knows, in the order of `ratioUnits`; those it has no figures for are left out.
 *
 *   tightness at rest  τ = U_ref/(U_ref + Pow/H_P)      U_ref  reference net uses    [usd bn/yr]
 *   headroom at rest   h = B_ref + Pow/H_P              B_ref  reference AI finance  [usd bn/yr]
 *                                                       Pow    opportunistic dry powder [usd bn]   H_P  years
 */
export function openingRatios(world: World): readonly OpeningRatio[] {
  const values = valuesOf(world);
  return ratioNames.flatMap((ratio) => {
    const value = values[ratio]();
    if (value === undefined || !Number.isFinite(value)) return [];
    const unit = ratioUnits[ratio];
    const published = (world.document.published ?? [])
      .filter((each) => each.ratio === ratio)
      .map((each) => ({ ...each, inUnit: convert(each.value, (each.unit as UnitName | undefined) ?? unit, unit) }));
    return [{ ratio, value, unit, published }];
  });
}

function valuesOf({ document, rows }: World): Readonly<Record<RatioName, () => number | undefined>> {
  const byInstrument = rowsByInstrument(rows);
  const nothing: OpeningRow = {
    instrument: "",
    assets: new Map(),
    liabilities: new Map(),
    claims: [],
    gap: 0,
    gross: 0,
  };
  const row = (instrument: string): OpeningRow => byInstrument.get(instrument) ?? nothing;
  const onBooks = rows.filter(({ instrument }) =>
    document.instruments.some(({ id, kind }) => id === instrument && kind !== "memo"),
  );
  const financial = rows.filter(({ instrument }) =>
    document.instruments.some(({ id, kind }) => id === instrument && kind === "financial"),
  );
  const held = (sector: string, among: readonly OpeningRow[] = onBooks): number =>
    among.reduce((total, { assets }) => total + (assets.get(sector) ?? 0), 0);
  const owed = (sector: string, except?: string): number =>
    onBooks.reduce(
      (total, { instrument, liabilities }) => total + (instrument === except ? 0 : (liabilities.get(sector) ?? 0)),
      0,
    );
  const level = (name: ReferenceLevel): number | undefined => {
    const figure = document.reference?.[name];
    return figure === undefined ? undefined : amountOf(figure, name === "m2" ? "usd bn" : "usd bn/yr");
  };
  const over = (above: number | undefined, below: number | undefined): number | undefined =>
    above === undefined || below === undefined || below === 0 ? undefined : above / below;
  const positive = (value: number): number | undefined => (value === 0 ? undefined : value);

  const base = positive(sum(row("reserves").liabilities) + sum(row("currency").liabilities));
  const banks = document.sectors.filter(({ settles }) => settles === "reserves").map(({ id }) => id);
  const publicMoney = (instrument: string): number =>
    document.sectors
      .filter(({ id, settles }) => settles === "deposits" && id !== "rest-of-world")
      .reduce((total, { id }) => total + (row(instrument).assets.get(id) ?? 0), 0);
  const ownFunds = (): number | undefined =>
    positive(banks.reduce((total, bank) => total + held(bank) - owed(bank, "bank-equity"), 0));
  const centralBank = document.sectors.find(({ settles }) => settles === "central-bank")?.id;
  const loanToValue = (sector: string): number | undefined => {
    const debts = document.investors?.[sector]?.leverage?.debts;
    return debts === undefined
      ? undefined
      : over(debtOf(debts, byInstrument, sector), priced(document, byInstrument, sector));
  };
  const powder = (): number | undefined => {
    const waiting = document.sectors.filter(({ id }) => document.investors?.[id]?.opportunistic === true);
    if (waiting.length === 0) return undefined;
    return waiting.reduce((total, each) => {
      const floor = document.investors?.[each.id]?.floor ?? 0;
      return total + openingCash(each, byInstrument) - amountOf(floor, document.unit as UnitName, "usd bn");
    }, 0);
  };
  const deployed = (): number | undefined => over(powder(), deployTime);

  /** Shares held by households directly and through equity funds, over their financial assets. */
  const householdEquity = (): number | undefined => {
    const people = ["households", "retail"];
    const isShare = (id: string): boolean =>
      id === "bank-equity" || (document.assets ?? []).some((asset) => asset.id === id && asset.class === "equity");
    const shares = rows.filter(({ instrument }) => isShare(instrument));
    if (shares.length === 0) return undefined;
    const throughFunds = rows
      .flatMap(({ claims }) => claims)
      .reduce((total, { creditor, debtor, amount }) => {
        const isFund = document.investors?.[debtor]?.redemptions?.flows === "equity";
        return isFund && people.includes(creditor) ? total + (amount * held(debtor, shares)) / held(debtor) : total;
      }, 0);
    const direct = people.reduce((total, sector) => total + held(sector, shares), 0);
    return over(
      direct + throughFunds,
      people.reduce((total, sector) => total + held(sector, financial), 0),
    );
  };

  return {
    "m2-over-base": () => over(level("m2"), base),
    "broad-money-over-base": () => over(publicMoney("currency") + publicMoney("deposits"), base),
    "deposits-over-gdp": () => over(sum(row("deposits").liabilities), level("gdp")),
    "household-equity-share": householdEquity,
    "foreign-treasury-share": () => {
      const { assets } = row("treasuries");
      return over((assets.get("rest-of-world") ?? 0) + (assets.get("sovereign-funds") ?? 0), positive(sum(assets)));
    },
    "hedge-fund-leverage": () => over(held("hedge-funds"), row("fund-shares").liabilities.get("hedge-funds")),
    "conglomerate-loan-to-value": () => loanToValue("conglomerate"),
    "retail-loan-to-value": () => loanToValue("retail"),
    "crypto-loan-to-value": () => loanToValue("crypto-traders"),
    "bank-own-funds": ownFunds,
    "bank-own-funds-over-assets": () =>
      over(
        ownFunds(),
        banks.reduce((total, bank) => total + held(bank), 0),
      ),
    "net-liquidity": () =>
      centralBank === undefined
        ? undefined
        : held(centralBank) - sum(row("treasury-account").liabilities) - sum(row("reverse-repo").liabilities),
    "dry-powder": powder,
    tightness: () => {
      const uses = level("netUses");
      const deployable = deployed();
      return uses === undefined || deployable === undefined ? undefined : uses / (uses + deployable);
    },
    headroom: () => {
      const finance = level("aiFinance");
      const deployable = deployed();
      return finance === undefined || deployable === undefined ? undefined : finance + deployable;
    },
  };
}
