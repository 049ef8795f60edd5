import { mechanism } from "../../model/mechanism.ts";
import { freeCash } from "../../model/economy.ts";
import { gapClosed } from "../../solve/gap-closed.ts";
import { max, min } from "../../solve/math.ts";
import { incomeParameters } from "../income/parameters.ts";
import { financed, unmetFinance } from "./finance.ts";
import { aiCapexParameters } from "./parameters.ts";
import { spendingOverPlan } from "./spending-over-plan.ts";

/**
 * The build-out, planned: free cash first; then bonds, calls on investors, and sales of what builders hold.
 *
 *   k  = (K − K_ref)·e^(−ε·x̄)        dx̄/dt = (x − x̄)/T        (`spending-over-plan.ts`, `finance.ts`)
 *
 * K_ref is paid by the reference plan and moves nothing here. Builders may keep payouts back and spend them instead. What calls and sales did not raise in the last period is sought
 * from bonds in this one, up to a cap; the rest is reported and not spent.
 * Parts T4, T5, T9 · source: assumed
 */
const plan = mechanism({
  id: "ai-capex",
  parts: ["T4", "T5", "T9"],
  parameters: aiCapexParameters,
  calibrate: ({ dt, world: { reference } }, values) => ({
    ...values,
    reference: reference.aiSpending ?? 0,
    closed: gapClosed(dt, values.investmentTime),
    cap: values.bondCap * (reference.aiFinance ?? 0) * dt,
  }),
  step(economy, { reference, closed, cap, financeShare, investmentElasticity }, pen) {
    const { state, scenario, period, dt, who, what, stocks } = economy;
    const { aiSpending, labCalls, ownCash, financeShares } = scenario.paths;
    state.expectedPremium += (state.premium - state.expectedPremium) * closed;
    state.aiSpending = spendingOverPlan(aiSpending[period], reference, state.expectedPremium, investmentElasticity);
    const shares =
      financeShares === undefined
        ? financeShare
        : {
            cash: financeShares.cash[period],
            bonds: financeShares.bonds[period],
            calls: financeShares.calls[period],
            sales: financeShares.sales[period],
          };
    // Owners have that much less: what is kept back was to be paid out to them.
    const kept = min(ownCash[period] * dt, stocks.asset(what.deposits, who.households));
    if (kept !== 0) pen.pass(who.households, who.builders, "dividend", "dividend", kept);
    const outstanding = stocks.liability(what.ig, who.builders);
    const { cash, bonds, calls, sales } = financed(
      state.aiSpending * dt,
      freeCash(economy, who.builders) + kept,
      shares,
      outstanding,
    );
    const late = unmetFinance(state.aiBacklog, cap);
    state.aiCash = cash;
    state.aiBonds = bonds + late.bonds;
    state.aiCalls = calls;
    state.aiSales = sales;
    state.labCalls = labCalls[period] * dt;
    state.notFinanced = late.notFinanced;
    state.aiBacklog = 0;
  },
});

/**
 * The build-out, paid: what was raised is spent, at home and abroad.
 *
 *   spent = cash + what bonds and sales raised (builders), what calls raised (labs)
 *
 * Builders own what they build. Labs spend on work and on computing power, and own nothing for it. Income of households and of
 * the rest of the world, which sells the share i of it.
 */
const spend = mechanism({
  id: "ai-capex",
  parts: ["T4"],
  parameters: aiCapexParameters,
  calibrate: (_economy, _values, draw) => ({ importShare: draw.of(incomeParameters).importShare }),
  step({ state, who, what, stocks }, { importShare }, pen) {
    const pay = (spender: number, planned: number): number => {
      // What rounding leaves of money raised a moment ago is not overdrawn; below the plan, nobody gives back what he has not.
      const most = stocks.asset(what.deposits, spender);
      const least = -min(stocks.asset(what.deposits, who.households), stocks.asset(what.deposits, who.restOfWorld));
      const spent = max(min(planned, most), least);
      if (spent === 0) return 0;
      const abroad = importShare * spent;
      pen.pay(spender, who.households, spent - abroad);
      pen.pay(spender, who.restOfWorld, abroad);
      pen.earn(who.households, "income", spent - abroad);
      pen.earn(who.restOfWorld, "income", abroad);
      return spent;
    };
    state.aiSpent = pay(who.builders, state.aiCash + state.aiRaised);
    // Below the plan the book lacks what was not built; beyond all there is, builders are simply richer.
    const built = max(state.aiSpent, -stocks.asset(what.capital, who.builders));
    pen.make(who.builders, what.capital, built);
    pen.earn(who.builders, "spending", built - state.aiSpent);
    state.labsSpent = pay(who.labs, state.labsRaised);
    pen.earn(who.labs, "spending", -state.labsSpent);
  },
});

export const aiCapex = { plan, spend };
