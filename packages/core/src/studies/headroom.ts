import { displacement } from "../mechanisms/capital-competition/displacement.ts";
import { type FlowsOverPlan, dollarsToPlace, excessSupply } from "../mechanisms/capital-competition/funds-sought.ts";
import { capitalCompetitionParameters } from "../mechanisms/capital-competition/parameters.ts";
import { type FundsMarket, scarcityPremium } from "../mechanisms/capital-competition/scarcity-premium.ts";
import { supplySlopes, totalSlope } from "../mechanisms/capital-competition/supply-slopes.ts";
import { type FundsLevels, headroom, tightness } from "../mechanisms/capital-competition/tightness.ts";
import { drawOf, type Values } from "../model/draw.ts";
import { itemsOf, partiesOf } from "../model/parties.ts";
import type { RunRecord } from "../model/record.ts";
import { balancesAt, rowCount } from "../outputs/rows.ts";
import { max, min } from "../solve/math.ts";

/** How scarce capital is: what the market for funds comes to. */
export interface FundsState {
  /** External finance of AI builders at which τ = 1 [usd bn/yr], and τ itself. */
  readonly headroom: number;
  readonly tightness: number;
  /** Scarcity premium x [decimal], and what the next external AI dollar takes from others, δ [share]. */
  readonly premium: number;
  readonly displacement: number;
}

/**
 * The closed form of one period, term by term [usd bn/yr unless said otherwise].
 *
 *   headroom = B_ref + Pow/H + q + σ_S + σ_F − D·(1 − b)        left = headroom − (B_ref + B)
 *   τ = (U + R)/(U + Pow/H)                                    R = D·(1 − b) − q + B − σ_S − σ_F
 *
 * planned       B_ref, external finance of AI builders in the reference plan
 * dryPowder     Pow, what value investors hold above their floor as the period opens [usd bn]; deployTime H [yr]
 * powderFlow    Pow/H
 * purchases     q, of the central bank; savingShift σ_S, foreignShift σ_F: beyond the plan, whatever the premium
 * deficit       D·(1 − b), what of the deficit over the plan the market must take
 * aiFinance     B_ref + B; toPlace R; netUses U of the reference plan
 */
export interface HeadroomTerms {
  readonly row: number;
  readonly planned: number;
  readonly dryPowder: number;
  readonly deployTime: number;
  readonly powderFlow: number;
  readonly purchases: number;
  readonly savingShift: number;
  readonly foreignShift: number;
  readonly deficit: number;
  readonly aiFinance: number;
  readonly left: number;
  readonly netUses: number;
  readonly toPlace: number;
  /** What the closed form gives, and what the run reports. */
  readonly closed: FundsState;
  readonly reported: FundsState;
}

/** The market for funds as one period of a run finds it, for whatever flows. */
export interface PeriodFunds {
  readonly flows: FlowsOverPlan;
  readonly levels: FundsLevels;
  readonly at: (flows: FlowsOverPlan) => FundsState;
}

/**
 * What the flows of a period meet: dry powder and what portfolios have absorbed as it opens, and the numbers of its draw.
 *
 * Exact for any flows of that one period, the periods before being as they were; later ones find less dry powder. Row 0 is the
 * opening, where no flow is over the plan.
 */
export function periodFunds(run: RunRecord, row: number): PeriodFunds {
  const { world, state } = run;
  const before = max(0, row - 1);
  const values = valuesAt(run, before);
  const slopes = supplySlopes(world.reference.gdp ?? 0, values);
  const { valueInvestors } = partiesOf(world);
  const free =
    balancesAt(run, before).asset(itemsOf(world).deposits, valueInvestors) - world.sectors.floor[valueInvestors];
  const powder = { amount: max(0, free), deployTime: values.deployTime, deployPremium: values.deployPremium };
  const levels = {
    netUses: world.reference.netUses ?? 0,
    aiFinance: world.reference.aiFinance ?? 0,
    dryPowder: powder.amount,
    deployTime: values.deployTime,
  };
  const market: FundsMarket = {
    slope: totalSlope(slopes),
    spent: state.absorbed[before] / values.absorptionTime,
    dryPowder: powder,
    floor: values.floor,
    ceiling: values.ceiling,
  };
  const isOpen = row > 0 && !run.scenario.without.includes("capital-competition");
  return {
    levels,
    flows: {
      deficit: state.deficit[row],
      backstop: state.backstop[row],
      purchases: state.purchases[row],
      aiBonds: state.aiBonds[row] / run.scenario.dt,
      savingShift: state.savingShift[row],
      foreignShift: state.foreignShift[row],
    },
    at(flows) {
      const toPlace = dollarsToPlace(flows);
      const premium = isOpen ? scarcityPremium(excessSupply(flows, values), market).value : 0;
      return {
        headroom: headroom(toPlace, flows.aiBonds, levels),
        tightness: tightness(toPlace, levels),
        premium,
        displacement: displacement(slopes, powder, premium),
      };
    },
  };
}

/** The closed form of a row of a run, with its numbers put in. */
export function headroomTerms(run: RunRecord, row: number): HeadroomTerms {
  const { flows, levels, at } = periodFunds(run, row);
  const closed = at(flows);
  const { state } = run;
  const aiFinance = levels.aiFinance + flows.aiBonds;
  return {
    row,
    planned: levels.aiFinance,
    dryPowder: levels.dryPowder,
    deployTime: levels.deployTime,
    powderFlow: levels.dryPowder / levels.deployTime,
    purchases: flows.purchases,
    savingShift: flows.savingShift,
    foreignShift: flows.foreignShift,
    deficit: flows.deficit - flows.backstop * flows.deficit,
    aiFinance,
    left: closed.headroom - aiFinance,
    netUses: levels.netUses,
    toPlace: dollarsToPlace(flows),
    closed,
    reported: {
      headroom: state.headroom[row],
      tightness: state.tightness[row],
      premium: state.premium[row],
      displacement: state.displacement[row],
    },
  };
}

/** The row where the headroom is lowest, the first of equals. */
export function lowestHeadroomRow({ state }: RunRecord): number {
  return state.headroom.indexOf(state.headroom.reduce((least, each) => min(least, each), Infinity));
}

/**
 * The largest gap between closed form and run over all rows, relative to the size of the number where that is above 1.
 *
 * Rounding where they agree; more where bonds the central bank meant to sell found no buyer, of which the record keeps only what was done.
 */
export function headroomGap(run: RunRecord): number {
  let gap = 0;
  for (let row = 0; row < rowCount(run); row++) {
    const { closed, reported } = headroomTerms(run, row);
    for (const name of ["headroom", "tightness", "premium", "displacement"] as const) {
      gap = max(gap, Math.abs(closed[name] - reported[name]) / max(1, Math.abs(reported[name])));
    }
  }
  return gap;
}

/** Numbers of the market for funds in a period: the draw's, and on top of them those the scenario sets. */
function valuesAt({ parameters, scenario }: RunRecord, period: number): Values<typeof capitalCompetitionParameters> {
  const all = new Map(parameters);
  for (const [key, path] of scenario.parameters) all.set(key, path[period]);
  return drawOf(all).of(capitalCompetitionParameters);
}
