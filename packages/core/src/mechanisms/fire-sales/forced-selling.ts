import type { Pen } from "../../ledger/pen.ts";
import type { Column } from "../../model/column.ts";
import { type Economy, freeCash } from "../../model/economy.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import { exp, max } from "../../solve/math.ts";
import { largest } from "../../solve/vector.ts";
import { lossParts } from "./amplification.ts";
import { executeOrders, executeSales, sellOffMarket } from "./executed-sales.ts";
import { lastingShares } from "./market-depth.ts";
import { payNeeds } from "./paid-needs.ts";
import { fireSalesParameters } from "./parameters.ts";
import { reprice } from "./repricing.ts";

/** A loop of mechanisms, itself one line of the pipeline. */
export interface Loop extends Mechanism {
  readonly lines: readonly Mechanism[];
}

/** Gap between the bounds of the loop gain of a month: small enough that no order of sellers shows. */
export const gainTolerance = 1e-12;

/**
 * The loop of the essay: who must sell lowers prices, and lower prices make more sellers.
 *
 * Its lines set the table: what lenders lend, what there is to sell, what must be paid. `kernels/settle.ts` finds the greatest
 * prices at which nobody must sell more. Then everything is posted once: all holdings to the new prices, sales to their buyers,
 * proceeds to lenders, labs and savers.
 */
export function settle(id: "forced-selling", lines: readonly Mechanism[]): Loop {
  return {
    id,
    lines,
    parts: [...new Set(lines.flatMap(({ parts }) => parts))],
    start(economy, draw) {
      const { off } = economy.scenario;
      const started = lines
        .filter((line) => !off.some((room) => room === line.id))
        .map((line) => line.start(economy, draw));
      const values = draw.of(fireSalesParameters);
      const lasting = lastingShares(economy.world.assets, values);
      const open = (now: Economy): void => {
        for (const each of started) each.open(now);
      };
      const step = (now: Economy, pen: Pen): void => {
        for (const each of started) each.step(now, pen);
        findPrices(now);
        reprice(now, pen);
        // Buyers have one purse for everything that is offered in a period.
        const purse = {
          valueInvestors: freeCash(now, now.who.valueInvestors),
          households: max(0, now.stocks.asset(now.what.deposits, now.who.households)),
        };
        const executed = executeSales(now, values.valueShare, purse, pen);
        leavePressure(now, lasting, executed);
        executeOrders(now, values.valueShare, purse, pen);
        sellOffMarket(now, purse, pen);
        payNeeds(now, pen);
      };
      return { open, step };
    },
  };
}

/** Prices of the period, and how they were found. */
function findPrices({ market, state, selling }: Economy): void {
  const { input, scratch, search } = selling;
  input.value.set(market.value);
  const { rounds, residual, runaway } = search.settle();
  state.rounds = rounds;
  state.residual = residual;
  state.runaway = runaway ? 1 : 0;
  state.loopGain = largest(scratch.sold) > 0 ? search.gain(gainTolerance).value : 0;
  let [without, afterOne, settled] = [0, 0, 0];
  for (let a = 0; a < market.price.length; a++) {
    without += input.supply[a] * exp(scratch.startLogPrice[a]);
    afterOne += input.supply[a] * exp(scratch.firstLogPrice[a]);
    settled += input.supply[a] * scratch.price[a];
  }
  const losses = lossParts(without, afterOne, settled);
  state.firstRoundLoss = losses.firstRound;
  state.feedbackLoss = losses.feedback;
  for (let a = 0; a < market.price.length; a++) {
    market.opened[a] = market.price[a];
    market.price[a] = scratch.price[a];
  }
}

/** What orders and sales leave behind, in its two parts; an offer without a buyer was a low price, and leaves nothing. */
function leavePressure({ market, selling }: Economy, lasting: Column, executed: number): void {
  for (let a = 0; a < lasting.length; a++) {
    const pressure: number = market.ordersPressure[a] + executed * selling.scratch.salesPressure[a];
    const stays = lasting[a] * pressure;
    market.transient[a] += pressure - stays;
    market.lasting[a] += stays;
  }
}
