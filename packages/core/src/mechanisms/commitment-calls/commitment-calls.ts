import { fundKinds } from "../../formats/world/investors.ts";
import { type Column, column } from "../../model/column.ts";
import { overCentral } from "../../model/draw.ts";
import { type Economy, freeCash } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import { max, min } from "../../solve/math.ts";
import { askedFromHedgeFunds, callsDue } from "./calls-due.ts";
import { convictions, setSaleOrder } from "./sale-order.ts";
import { commitmentCallsParameters } from "./parameters.ts";
import { unusedLine } from "./pooled-cash.ts";

/**
 * Commitment calls: promises are drawn; dry powder runs out.
 *
 *   due_i = σ_i·(calls of labs + calls of builders)        paid from cash above the floor, then a credit line, then sales
 *
 * Sets what each investor must pay and in which order it would sell; `forced-selling` pools the need with everything else the
 * investor owes, and pays. What no investor is asked for, value investors pay at once from cash above their floor, then
 * households. Calls beyond what was promised are new rounds, in which investors keep their share. A part of what cash and credit
 * leave open is asked back from hedge funds, and bridged from below the floor until they pay.
 * Switched off (`capital-calls`), the same is paid, but what is sold for it does not press on prices.
 * Parts T9, T10 · source: assumed
 */
export const commitmentCalls = mechanism({
  id: "commitment-calls",
  parts: ["T9", "T10"],
  parameters: commitmentCallsParameters,
  calibrate({ world, opening, what }, values) {
    const { layout, sectors, claims } = world;
    const count = layout.sectors.length;
    const drawn: Readonly<Record<string, number>> = values.callShare;
    const lineScale = overCentral(commitmentCallsParameters.creditLine, values.creditLine);
    const hedge = fundKinds.indexOf("hedge");
    return {
      ...values,
      share: column(count).map((_, i) => drawn[layout.sectors[i] ?? ""] ?? sectors.callShare[i]),
      creditLine: sectors.creditLine.map((each) => each * lineScale),
      openingLoans: column(count).map((_, i) => opening.liability(what.bankLoans, i)),
      isHedgeFundShare: column(claims.amount.length).map((_, row) =>
        claims.instrument[row] === what.fundShares && sectors.fundKind[claims.debtor[row]] === hedge ? 1 : 0,
      ),
      convictions: convictions(world),
    };
  },
  open({ sectors, selling }, { creditLine }) {
    for (let row = 0; row < selling.sellers.length; row++) {
      sectors.line[selling.sellers[row]] = creditLine[selling.sellers[row]];
    }
  },
  step(economy, room, pen) {
    const { state, stocks, sectors, who, what, selling, reaches, dt } = economy;
    const { callsDue: due, payments, offMarket, line, bridge } = sectors;
    setSaleOrder(economy, room.convictions, room);

    const call = (investor: number, amount: number): void => {
      if (amount !== 0) pen.finance(investor, who.labs, what.privateAiEquity, amount);
    };
    const rest = callsDue((state.labCalls + state.aiCalls) / dt, room.share, dt, due);
    // Below the plan (rest < 0) households have back what is not called.
    const fromValue = min(max(rest, 0), freeCash(economy, who.valueInvestors));
    const fromHouseholds = min(rest - fromValue, max(0, stocks.asset(what.deposits, who.households)));
    call(who.valueInvestors, fromValue);
    call(who.households, fromHouseholds);
    state.labsRaised += fromValue + fromHouseholds;
    state.aiBacklog += rest - fromValue - fromHouseholds;

    const needs = reaches["capital-calls"] ? payments : offMarket;
    for (let row = 0; row < selling.sellers.length; row++) {
      const investor: number = selling.sellers[row];
      const drawnLine = stocks.liability(what.bankLoans, investor) - room.openingLoans[investor];
      line[investor] = unusedLine(room.creditLine[investor], drawnLine);
      if (due[investor] < 0) {
        call(investor, due[investor]);
        state.labsRaised += due[investor];
        due[investor] = 0;
      }
      needs[investor] += due[investor];
      const short = due[investor] - freeCash(economy, investor) - line[investor];
      bridge[investor] = short > 0 ? askHedgeFunds(economy, room, investor, short) : 0;
    }
    const swaps = reaches["capital-calls"] ? sectors.swaps : sectors.swapsOffMarket;
    swaps[who.builders] += state.aiSales;
  },
});

/** Asks a part of a shortfall back from hedge funds [usd bn]; what is asked is bridged by cash below the floor. */
function askHedgeFunds(
  economy: Economy,
  { isHedgeFundShare, passedToHedgeFunds }: { readonly isHedgeFundShare: Column; readonly passedToHedgeFunds: number },
  investor: number,
  shortfall: number,
): number {
  const { claims, sectors, world, stocks, what } = economy;
  const isOwn = (row: number): boolean => isHedgeFundShare[row] === 1 && world.claims.creditor[row] === investor;
  let held = 0;
  for (let row = 0; row < claims.owed.length; row++) {
    if (isOwn(row)) held += max(0, claims.owed[row] - claims.waiting[row] - claims.due[row]);
  }
  const belowFloor = max(0, stocks.asset(what.deposits, investor) - freeCash(economy, investor));
  const asked = min(askedFromHedgeFunds(shortfall, passedToHedgeFunds, held), belowFloor);
  if (!(asked > 0)) return 0;
  for (let row = 0; row < claims.owed.length; row++) {
    if (!isOwn(row)) continue;
    const part = (asked * max(0, claims.owed[row] - claims.waiting[row] - claims.due[row])) / held;
    claims.waiting[row] += part;
    sectors.asked[world.claims.debtor[row]] += part;
  }
  return asked;
}
