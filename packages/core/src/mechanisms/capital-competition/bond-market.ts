import { type Column, column } from "../../model/column.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import { type Economy, freeCash } from "../../model/economy.ts";
import type { Pen } from "../../ledger/pen.ts";
import { max } from "../../solve/math.ts";
import type { DeficitSplit } from "../fiscal/deficit-split.ts";
import { giveBack, place, type PlacementShares } from "./placement.ts";

/** Who absorbs bonds beside saving: they sell other assets for what they pay. In a world without them households pay. */
const portfolioInvestors = ["long-only-funds", "insurers-pensions"];

/** Scratch of the market: payers and what they pay, holders and what they give. Made once a run. */
export interface BondMarket {
  readonly portfolios: readonly number[];
  /** Foreign money, other borrowers, dry powder, and each portfolio; households take the rest. */
  readonly shares: Column;
  readonly limits: Column;
  readonly paid: Column;
  readonly holdings: Column;
  readonly given: Column;
}

export function bondMarket({ layout }: CompiledWorld): BondMarket {
  const portfolios = portfolioInvestors.map((id) => layout.sectors.indexOf(id)).filter((sector) => sector >= 0);
  const payers = 3 + portfolios.length;
  return {
    portfolios,
    shares: column(payers),
    limits: column(payers),
    paid: column(payers),
    holdings: column(layout.nature),
    given: column(layout.nature),
  };
}

/**
 * All bonds of a period change hands.
 *
 *   Treasuries to place  T = D·(1 − b)·dt − q·dt − (σ_S + σ_F)·dt        bonds of builders  B
 *
 * The central bank takes b·D and q; savers and the rest of the world take the shifts σ. Of T and B above 0 each source pays its
 * share, at most what it has, households the rest (`place`); below 0 holders give back pro rata (`giveBack`). Borrowers that are
 * crowded out issue less and spend less: their bonds are taken back, and their holders take the new ones instead. Portfolios
 * sell other assets for what they pay. Purchases from banks move reserves alone.
 * The Treasury is the window: buyers pay it, sellers are paid by it, and its debt moves by the difference.
 */
export function clearBonds(
  economy: Economy,
  market: BondMarket,
  { backed, placed }: DeficitSplit,
  shares: PlacementShares | undefined,
  pen: Pen,
): void {
  const { state, who, what, dt } = economy;
  const deficit = backed + placed;
  const purchases = state.purchases * dt;
  const buy = (buyer: number, amount: number): void => {
    if (amount !== 0) pen.finance(buyer, who.government, what.treasuries, amount);
  };
  buy(who.centralBank, backed + purchases);
  if (state.purchasesFromBanks === 1) buy(who.banks, -purchases);
  buy(who.households, state.savingShift * dt);
  buy(who.restOfWorld, state.foreignShift * dt);
  if (state.foreignShift !== 0) {
    pen.pass(who.households, who.restOfWorld, "consumption", "income", state.foreignShift * dt);
  }

  const purchasesFromMarket = state.purchasesFromBanks === 1 ? 0 : purchases;
  const treasuries = placed - purchasesFromMarket - (state.savingShift + state.foreignShift) * dt;
  state.crowdedOut = 0;
  const newBonds = max(0, treasuries) + max(0, state.aiBonds);
  const treasuryPart = newBonds > 0 ? max(0, treasuries) / newBonds : 0;
  if (newBonds > 0) placeBonds(economy, market, newBonds, treasuryPart, shares, pen);
  if (treasuries < 0) takeBack(economy, market, what.treasuries, who.government, -treasuries, pen);
  if (state.aiBonds < 0) takeBack(economy, market, what.ig, who.builders, -state.aiBonds, pen);

  if (deficit !== 0) pen.pass(who.government, who.households, "spending", "income", deficit);
}

/** New bonds, the part `treasuryPart` of them Treasuries and the rest of builders, paid by each source its share. */
function placeBonds(
  economy: Economy,
  market: BondMarket,
  dollars: number,
  treasuryPart: number,
  shares: PlacementShares | undefined,
  pen: Pen,
): void {
  const { who, what, stocks, state, sectors } = economy;
  const { portfolios, limits, paid } = market;
  const buy = (buyer: number, amount: number): void => {
    if (amount === 0) return;
    pen.finance(buyer, who.government, what.treasuries, treasuryPart * amount);
    pen.finance(buyer, who.builders, what.ig, amount - treasuryPart * amount);
  };
  if (shares === undefined) {
    buy(who.households, dollars);
    return;
  }
  const powderOf = portfolios.map((sector) => freeCash(economy, sector));
  const powder = powderOf.reduce((sum, each) => sum + each, 0);
  market.shares[0] = shares.foreign;
  limits[0] = freeCash(economy, who.restOfWorld);
  market.shares[1] = shares.borrowers;
  limits[1] = stocks.liability(what.ig, who.firms);
  market.shares[2] = shares.dryPowder;
  limits[2] = freeCash(economy, who.valueInvestors);
  powderOf.forEach((free, j) => {
    market.shares[3 + j] = powder > 0 ? (shares.portfolio * free) / powder : 0;
    limits[3 + j] = free;
  });
  const rest = place(dollars, market.shares, limits, paid);
  buy(who.restOfWorld, paid[0]);
  buy(who.valueInvestors, paid[2]);
  buy(who.households, rest);
  portfolios.forEach((sector, j) => {
    buy(sector, paid[3 + j]);
    sectors.payments[sector] = paid[3 + j];
  });
  const crowdedOut: number = paid[1];
  if (crowdedOut > 0) {
    state.crowdedOut = crowdedOut;
    takeBack(economy, market, what.ig, who.firms, crowdedOut, pen, buy);
    pen.pass(who.firms, who.households, "wages", "wages", -crowdedOut);
  }
}

/** An issuer's bonds taken back from private holders pro rata; `then`: what each does with the money. */
function takeBack(
  { world: { layout }, who, stocks }: Economy,
  { holdings, given }: BondMarket,
  instrument: number,
  issuer: number,
  dollars: number,
  pen: Pen,
  then: (holder: number, amount: number) => void = () => undefined,
): void {
  for (let sector = 0; sector < layout.nature; sector++) {
    const isPublic = sector === who.centralBank || sector === who.banks || sector === who.restOfWorld;
    holdings[sector] = isPublic ? 0 : stocks.asset(instrument, sector);
  }
  giveBack(dollars, holdings, given);
  for (let sector = 0; sector < layout.nature; sector++) {
    const amount: number = given[sector];
    if (amount === 0) continue;
    pen.finance(sector, issuer, instrument, -amount);
    then(sector, amount);
  }
}
