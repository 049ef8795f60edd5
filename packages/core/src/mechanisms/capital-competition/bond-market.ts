import { type Column, column } from "../../model/column.ts";
import type { CompiledWorld } from "../../model/compile.ts";
import { type Economy, freeCash } from "../../model/economy.ts";
import type { Pen } from "../../ledger/pen.ts";
import { portfolioInvestors } from "../../model/parties.ts";
import { max, min } from "../../solve/math.ts";
import type { DeficitSplit } from "../fiscal/deficit-split.ts";
import { giveBack, place, type PlacementShares } from "./placement.ts";

/** Places of payers. */
const foreign = 0;
const borrowers = 1;
const dryPowder = 2;
const firstPortfolio = 3;

/** Scratch of the market: payers and what they pay, holders and what they give. Made once a run. */
export interface BondMarket {
  readonly portfolios: readonly number[];
  /** Foreign money, other borrowers, dry powder, each portfolio, and households, who take the rest. */
  readonly shares: Column;
  readonly limits: Column;
  readonly paid: Column;
  readonly holdings: Column;
  readonly given: Column;
}

export function bondMarket({ layout }: CompiledWorld): BondMarket {
  const portfolios = portfolioInvestors.map((id) => layout.sectors.indexOf(id)).filter((sector) => sector >= 0);
  const payers = firstPortfolio + portfolios.length + 1;
  return {
    portfolios,
    shares: column(payers),
    limits: column(payers),
    paid: column(payers),
    holdings: column(layout.nature),
    given: column(layout.nature),
  };
}

/** What households can still pay and give in the stage [usd bn]: one purse for taxes, bonds, bills and lower wages. */
export interface HouseholdPurse {
  left: number;
  /** Treasuries they have not sold or given back yet. */
  treasuries: number;
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
 * What finds no buyer with money is not issued: builders carry it over, the central bank sells less, then the deficit is less.
 * Returns what the central bank has paid for bonds [usd bn].
 * The Treasury is the window: buyers pay it, sellers are paid by it, and its debt moves by the difference.
 */
export function clearBonds(
  economy: Economy,
  market: BondMarket,
  split: DeficitSplit,
  shares: PlacementShares | undefined,
  purse: HouseholdPurse,
  pen: Pen,
): number {
  const { state, who, what, stocks, dt } = economy;
  const purchases = state.purchases * dt;
  const { backed, placed } = executable(
    split,
    stocks.asset(what.treasuries, who.centralBank) + min(0, purchases),
    purse,
  );
  const fromMarket = state.purchasesFromBanks === 1 ? 0 : purchases;
  const treasuries = placed - fromMarket - (state.savingShift + state.foreignShift) * dt;

  const newBonds = max(0, treasuries) + max(0, state.aiBonds);
  const treasuryPart = newBonds > 0 ? max(0, treasuries) / newBonds : 0;
  const sold = newBonds > 0 ? payersOf(economy, market, newBonds, shares, purse) : 1;
  const unsold = (1 - sold) * max(0, treasuries);
  const soldLess = min(unsold, max(0, -fromMarket));
  const deficit = backed + placed - (unsold - soldLess);

  const buy = (buyer: number, amount: number): void => {
    if (amount !== 0) pen.finance(buyer, who.government, what.treasuries, amount);
  };
  buy(who.centralBank, backed + purchases + soldLess);
  if (state.purchasesFromBanks === 1) buy(who.banks, -purchases);
  buy(who.households, state.savingShift * dt);
  buy(who.restOfWorld, state.foreignShift * dt);
  if (state.foreignShift !== 0) {
    pen.pass(who.households, who.restOfWorld, "consumption", "income", state.foreignShift * dt);
  }
  if (newBonds > 0) sellNewBonds(economy, market, treasuryPart, pen);
  if (treasuries < 0) {
    takeBack(economy, market, what.treasuries, who.government, -treasuries, pen, () => undefined, purse.treasuries);
    purse.treasuries -= market.given[who.households];
  }
  if (state.aiBonds < 0) takeBack(economy, market, what.ig, who.builders, -state.aiBonds, pen);
  if (deficit !== 0) pen.pass(who.government, who.households, "spending", "income", deficit);

  state.aiRaised += min(state.aiBonds, sold * state.aiBonds);
  state.aiBacklog += max(0, state.aiBonds - sold * state.aiBonds);
  state.deficitSpent = deficit / dt;
  state.purchases += soldLess / dt;
  state.notExecuted += Math.abs(split.backed + split.placed - deficit) + soldLess;
  return backed + purchases + soldLess;
}

/** A surplus is at most what households can pay; debt the central bank gives back is at most what it holds. */
function executable({ backed, placed }: DeficitSplit, held: number, purse: HouseholdPurse): DeficitSplit {
  const planned = backed + placed;
  const deficit = max(planned, -purse.left);
  if (deficit < 0) purse.left += deficit;
  const byBank = planned === 0 ? 0 : max((backed * deficit) / planned, -held);
  return { backed: byBank, placed: deficit - byBank };
}

/**
 * Who pays for new bonds, written to `market.paid`, with households last: the part of `dollars` that finds money, in [0, 1].
 * What is crowded out leaves households by their wages.
 */
function payersOf(
  economy: Economy,
  market: BondMarket,
  dollars: number,
  shares: PlacementShares | undefined,
  purse: HouseholdPurse,
): number {
  const { portfolios, limits, paid } = market;
  const households = paid.length - 1;
  market.shares.fill(0);
  limits.fill(0);
  if (shares !== undefined) {
    const { who, what } = economy;
    const powder = portfolios.reduce((sum, sector) => sum + freeCash(economy, sector), 0);
    market.shares[foreign] = shares.foreign;
    limits[foreign] = freeCash(economy, who.restOfWorld);
    market.shares[borrowers] = shares.borrowers;
    const held = heldByMarket(economy, market, what.ig) + min(0, economy.state.aiBonds);
    limits[borrowers] = min(economy.stocks.liability(what.ig, who.firms), held);
    market.shares[dryPowder] = shares.dryPowder;
    limits[dryPowder] = freeCash(economy, who.valueInvestors);
    portfolios.forEach((sector, j) => {
      limits[firstPortfolio + j] = freeCash(economy, sector);
      market.shares[firstPortfolio + j] = powder > 0 ? (shares.portfolio * limits[firstPortfolio + j]) / powder : 0;
    });
  }
  paid[households] = place(dollars, market.shares, limits, paid);
  const outlay: number = paid[households] + paid[borrowers];
  if (outlay <= purse.left) {
    purse.left -= outlay;
    return 1;
  }
  // Households' part falls at least as fast as the whole, so this part of it is one they can pay.
  const sold = purse.left / outlay;
  paid[households] = place(sold * dollars, market.shares, limits, paid);
  purse.left -= paid[households] + paid[borrowers];
  return sold;
}

/** New bonds to those who pay for them, the part `treasuryPart` Treasuries and the rest of builders. */
function sellNewBonds(economy: Economy, market: BondMarket, treasuryPart: number, pen: Pen): void {
  const { who, what, state, sectors } = economy;
  const { portfolios, paid } = market;
  const buy = (buyer: number, amount: number): void => {
    if (amount === 0) return;
    pen.finance(buyer, who.government, what.treasuries, treasuryPart * amount);
    pen.finance(buyer, who.builders, what.ig, amount - treasuryPart * amount);
  };
  buy(who.restOfWorld, paid[foreign]);
  buy(who.valueInvestors, paid[dryPowder]);
  buy(who.households, paid[paid.length - 1]);
  portfolios.forEach((sector, j) => {
    buy(sector, paid[firstPortfolio + j]);
    sectors.swaps[sector] = paid[firstPortfolio + j];
  });
  state.crowdedOut = paid[borrowers];
  if (state.crowdedOut > 0) {
    takeBack(economy, market, what.ig, who.firms, state.crowdedOut, pen, buy);
    pen.pass(who.firms, who.households, "wages", "wages", -state.crowdedOut);
  }
}

/** Holdings of everybody but central bank, banks and the rest of the world, written to `holdings`; their sum [usd bn]. */
function heldByMarket(
  { world: { layout }, who, stocks }: Economy,
  { holdings }: BondMarket,
  instrument: number,
): number {
  let all = 0;
  for (let sector = 0; sector < layout.nature; sector++) {
    const isOutside = sector === who.centralBank || sector === who.banks || sector === who.restOfWorld;
    holdings[sector] = isOutside ? 0 : stocks.asset(instrument, sector);
    all += holdings[sector];
  }
  return all;
}

/**
 * An issuer's bonds taken back from the market pro rata; `then`: what each holder does with the money; ofHouseholds: what they
 * have left to give [usd bn].
 */
function takeBack(
  economy: Economy,
  market: BondMarket,
  instrument: number,
  issuer: number,
  dollars: number,
  pen: Pen,
  then: (holder: number, amount: number) => void = () => undefined,
  ofHouseholds = Infinity,
): void {
  const { households } = economy.who;
  heldByMarket(economy, market, instrument);
  market.holdings[households] = min(market.holdings[households], ofHouseholds);
  giveBack(dollars, market.holdings, market.given);
  for (let sector = 0; sector < market.given.length; sector++) {
    const amount: number = market.given[sector];
    if (amount === 0) continue;
    pen.finance(sector, issuer, instrument, -amount);
    then(sector, amount);
  }
}
