import type { Pen } from "../../ledger/pen.ts";
import type { Economy } from "../../model/economy.ts";
import { max, min } from "../../solve/math.ts";
import { paidShare } from "../commitment-calls/pooled-cash.ts";
import { securedDebt } from "../margin-calls/margin-calls.ts";

/**
 * Everything an investor owes this period is paid from one purse: cash above the floor, credit line, what its sales raised.
 *
 *   owed = payments + what its lenders call        paid = min(1, purse/owed) of each, so that no claim is senior by its stage
 *
 * Calls go to the labs, redemptions to savers, repayments to lenders; a bank's loan repaid ends the deposit it once made. What is
 * not paid: calls and sales of builders are sought from bonds next period, redemptions stay due, margin calls are arrears.
 */
export function payNeeds(economy: Economy, pen: Pen): void {
  const { selling, sectors, who, what } = economy;
  const { sellers, scratch, input } = selling;
  for (let row = 0; row < sellers.length; row++) {
    const investor: number = sellers[row];
    const payments: number = sectors.payments[investor] + sectors.offMarket[investor];
    const raised: number = selling.proceeds[row] + sectors.raised[investor];
    const purse: number = selling.cash[row] + raised;
    const called = scratch.curing[row] > 0 ? max(0, input.debt[row] - limitAfterSales(economy, row)) : 0;
    const paid = paidShare(purse, payments + called);
    const repaid = called > 0 ? max(0, min(input.debt[row], purse - paid * payments)) : 0;
    sectors.called[investor] = called;
    sectors.paid[investor] = paid;
    sectors.repaid[investor] = repaid;
    sectors.arrears[investor] = called - repaid > arrearsTolerance * called ? called - repaid : 0;

    const fromOutside = paid * payments + repaid - raised - selling.ownCash[row];
    const credit = min(max(0, fromOutside), sectors.line[investor]);
    if (credit > 0) pen.finance(who.banks, investor, what.bankLoans, credit);
    payCalls(economy, investor, paid, raised, pen);
    if (sectors.redemptionsDue[investor] > 0) payRedemptions(economy, investor, paid, pen);
    if (repaid > 0) repayDebts(economy, investor, repaid, pen);
  }
}

/** What rounding leaves of a debt that is repaid, relative to it. */
const roundingOfDebt = 1e-12;

/** A call that is open by no more than this part of it is met: rounding, not arrears. */
const arrearsTolerance = 1e-9;

/** What a called investor may owe on what it has kept: its limit times the part it is cured to [usd bn]. */
function limitAfterSales({ selling: { input, sold }, market }: Economy, row: number): number {
  const count = market.price.length;
  let limit = 0;
  for (let a = 0; a < count; a++) {
    const cell = row * count + a;
    limit += input.lendable[cell] * (input.units[cell] * market.price[a] - sold[cell]);
  }
  return input.curedShare[row] * limit;
}

/** Calls by the part that is paid; what a builder planned to sell, by what it sold. */
function payCalls(
  { state, sectors, stocks, who, what }: Economy,
  investor: number,
  paid: number,
  sold: number,
  pen: Pen,
): void {
  const due: number = sectors.callsDue[investor];
  if (due > 0) {
    const amount = paid * due;
    pen.finance(investor, who.labs, what.privateAiEquity, amount);
    pen.memo(investor, what.commitments, -min(amount, stocks.asset(what.commitments, investor)));
    state.labsRaised += amount;
    state.aiBacklog += due - amount;
  }
  if (investor === who.builders && state.aiSales > 0) {
    const raised = min(state.aiSales, sold);
    state.aiRaised += raised;
    state.aiBacklog += state.aiSales - raised;
  }
}

function payRedemptions({ claims, world, sectors, what }: Economy, fund: number, paid: number, pen: Pen): void {
  const { creditor, shares } = world.claims;
  const { first, next } = shares;
  let due = 0;
  for (let row: number = first[fund]; row >= 0; row = next[row]) due += claims.due[row];
  const part = due > 0 ? min(1, (paid * sectors.redemptionsDue[fund]) / due) : 0;
  for (let row: number = first[fund]; row >= 0; row = next[row]) {
    const amount = part * claims.due[row];
    if (amount === 0) continue;
    pen.finance(creditor[row], fund, what.fundShares, -amount);
    claims.owed[row] -= amount;
    claims.due[row] -= amount;
  }
}

function repayDebts(economy: Economy, investor: number, amount: number, pen: Pen): void {
  const { claims, world } = economy;
  const { creditor, instrument, debts } = world.claims;
  const { first, next } = debts;
  const debt = securedDebt(economy, investor);
  // A debt paid but for rounding is paid: dust would be called, and default, for ever.
  const part = amount > (1 - roundingOfDebt) * debt ? 1 : amount / debt;
  for (let row: number = first[investor]; row >= 0; row = next[row]) {
    const share = part * claims.owed[row];
    pen.finance(creditor[row], investor, instrument[row], -share);
    claims.owed[row] -= share;
  }
}
