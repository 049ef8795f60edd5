import { type Economy, freeCash } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import { reserveLevel } from "../central-bank/reserves.ts";
import { centralBankParameters } from "../central-bank/parameters.ts";
import { deficitSplit } from "../fiscal/deficit-split.ts";
import { absorbedNext } from "./absorbed.ts";
import { bondMarket, clearBonds } from "./bond-market.ts";
import { displacement } from "./displacement.ts";
import type { DryPowder } from "./dry-powder.ts";
import { dollarsToPlace, excessSupply, type FlowsOverPlan } from "./funds-sought.ts";
import { spreadOfIssuance } from "./issuance-spread.ts";
import { parkMoney } from "./money-market.ts";
import { capitalCompetitionParameters } from "./parameters.ts";
import { placementShares } from "./placement.ts";
import { scarcityPremium, surplusAtFloor } from "./scarcity-premium.ts";
import { shiftSavings } from "./shifted-savings.ts";
import { type SupplySlopes, supplySlopes, totalSlope } from "./supply-slopes.ts";
import { type FundsLevels, headroom, regimeAfter, tightness } from "./tightness.ts";

/**
 * Capital competition: one pool of saving, many claims; a premium clears it.
 *
 *   X = h_D·D·(1 − b) − h_Q·q + φ·h_AI·B − σ_S − σ_F        excess supply of bonds, in dollars of a lasting deficit [usd bn/yr]
 *   (s_S + s_F + s_B + s_P)·x − A_P/T_A + P(x) = X          x scarcity premium, 10-year equivalent
 *
 * Then all bonds of the period change hands (`bond-market.ts`): every dollar is paid by somebody who has it, and only then is
 * the deficit spent. Also here: what banks borrow from the central bank when reserves fall short, and the Treasury account.
 * Switched off, x is 0 and households take every bond.
 * Parts T5, T6, T8 · source: `supply-slopes.ts`, `funds-sought.ts`
 */
export const capitalCompetition = mechanism({
  id: "capital-competition",
  parts: ["T5", "T6", "T8"],
  parameters: capitalCompetitionParameters,
  calibrate(economy, values, draw) {
    const { world, what, who, opening } = economy;
    const slopes = supplySlopes(world.reference.gdp ?? 0, values);
    let bankAssets = 0;
    for (let item = 0; item < world.layout.instruments.length; item++) bankAssets += opening.asset(item, who.banks);
    const { reserveSatiation } = draw.of(centralBankParameters);
    return {
      ...values,
      slopes,
      slope: totalSlope(slopes),
      netUses: world.reference.netUses ?? 0,
      aiFinance: world.reference.aiFinance ?? 0,
      bonds: bondMarket(world),
      reserveLevel: reserveLevel(reserveSatiation, bankAssets, opening.asset(what.reserves, who.banks)),
      openingLoans: opening.liability(what.centralBankLoans, who.banks),
    };
  },
  open(economy, room) {
    report(economy, room, noFlows, dryPowderOf(economy, room));
  },
  step(economy, room, pen) {
    const { state, dt, reaches, stocks, what, who } = economy;
    const { slopes, slope } = room;
    const purse = {
      left: stocks.asset(what.deposits, who.households),
      treasuries: stocks.asset(what.treasuries, who.households),
    };
    shiftSavings(economy, purse);
    const flows: FlowsOverPlan = {
      deficit: state.deficit,
      backstop: state.backstop,
      purchases: state.purchases,
      aiBonds: state.aiBonds / dt,
      savingShift: state.savingShift,
      foreignShift: state.foreignShift,
    };
    const powder = dryPowderOf(economy, room);
    const sought = excessSupply(flows, room);
    const market = {
      slope,
      spent: state.absorbed / room.absorptionTime,
      dryPowder: powder,
      floor: room.floor,
      ceiling: room.ceiling,
    };

    const isOpen = reaches["capital-competition"];
    state.premium = isOpen ? scarcityPremium(sought, market).value : 0;
    state.surplus = isOpen ? surplusAtFloor(sought, market) * dt : 0;
    state.issuanceSpread = isOpen ? spreadOfIssuance(flows.aiBonds, room.issuanceSpread) : 0;
    state.absorbed = absorbedNext(state.absorbed, state.premium, slopes.portfolio, room, dt);

    const shares = isOpen ? placementShares(slopes, powder, state.premium) : undefined;
    const created = clearBonds(
      economy,
      room.bonds,
      deficitSplit(state.deficit * dt, state.backstop),
      shares,
      purse,
      pen,
    );
    parkMoney(economy, room, created, purse, pen);

    report(economy, room, flows, powder);
  },
});

const noFlows: FlowsOverPlan = {
  deficit: 0,
  backstop: 0,
  purchases: 0,
  aiBonds: 0,
  savingShift: 0,
  foreignShift: 0,
};

function dryPowderOf(economy: Economy, { deployTime, deployPremium }: Omit<DryPowder, "amount">): DryPowder {
  return { amount: freeCash(economy, economy.who.valueInvestors), deployTime, deployPremium };
}

/** How near the market is to displacing others. */
function report(
  { state }: Economy,
  room: Omit<FundsLevels, "dryPowder"> & { readonly slopes: SupplySlopes },
  flows: FlowsOverPlan,
  powder: DryPowder,
): void {
  const toPlace = dollarsToPlace(flows);
  const { netUses, aiFinance, deployTime } = room;
  const levels = { netUses, aiFinance, deployTime, dryPowder: powder.amount };
  state.tightness = tightness(toPlace, levels);
  state.headroom = headroom(toPlace, flows.aiBonds, levels);
  state.displacement = displacement(room.slopes, powder, state.premium);
  const before = state.competition === 1 ? "competition" : "abundance";
  state.competition = regimeAfter(before, state.tightness) === "competition" ? 1 : 0;
}
