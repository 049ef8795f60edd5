import { z } from "zod";
import { lendingLimits, purchasesEffect } from "../kernels/lending-limits.ts";
import {
  brunnerMeltzerMultipliers,
  depositExpansion,
  injections,
  moneyFromBase,
  type MoneyRatios,
  multiplierChange,
} from "../kernels/money-multiplier.ts";
import { fail } from "../model/problem.ts";
import { readInputs } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const ratios = { currency_ratio: z.number(), required_ratio: z.number(), excess_ratio: z.number() };
const textbook = z.object({ base: z.number(), ...ratios });
const expansion = z.object({
  injection: z.number(),
  start: z.enum(injections),
  rounds: z.number().int().min(1).max(10_000).default(50),
  ...ratios,
});
const jordan = z.object({ k: z.number(), t: z.number(), g: z.number(), r: z.number(), b: z.number() });
const shortRatios = z.object({ c: z.number(), rr: z.number(), e: z.number() });
const change = z.object({ before: shortRatios, after: shortRatios });
const bank = z.object({
  E: z.number(),
  RWA: z.number(),
  w: z.number(),
  kappa: z.number(),
  A: z.number(),
  lam: z.number(),
  H: z.number(),
  outflow: z.number(),
  rho: z.number(),
  phi: z.number(),
  target: z.number(),
  R: z.number(),
  D: z.number(),
  rr: z.number(),
  demand: z.number(),
});
/** Broad money and base before the purchases; unless given, those of the opening state of the ledger cases. */
const purchases = z.object({
  purchases: z.number(),
  share_from_nonbanks: z.number(),
  share_of_new_deposits_that_repays_bank_credit_or_moves_to_long_bank_liabilities: z.number(),
  broad_money: z.number().default(3250),
  base: z.number().default(600),
});

/** The textbook multiplier, its rounds, Brunner-Meltzer, the split of a change, lending limits, and purchases. */
export const moneyMultiplier: ReferenceMechanism = {
  mechanism: "money-multiplier",
  compute(each: ReferenceCase): JsonObject {
    const { inputs } = each;
    if ("injection" in inputs) return expand(each);
    if ("purchases" in inputs) return purchase(each);
    if ("before" in inputs) return explainChange(each);
    if ("RWA" in inputs) return limit(each);
    if ("base" in inputs) return multiply(each);
    if ("k" in inputs) {
      const { k, t, g, r, b } = readInputs(jordan, each);
      const { m1, m2 } = brunnerMeltzerMultipliers(
        { currency: k, time: t, government: g, reserves: r, borrowed: b },
        each.place,
      );
      return { m1, m2 };
    }
    return fail("verify/unknown-choice", each.place, {
      given: Object.keys(inputs).join(", "),
      known: ["base …", "injection …", "k t g r b", "before after", "E RWA …", "purchases …"],
    });
  },
};

function multiply(each: ReferenceCase): JsonObject {
  const inputs = readInputs(textbook, each);
  const stock = moneyFromBase(inputs.base, readRatios(inputs), each.place);
  return {
    multiplier: stock.multiplier,
    deposits: stock.deposits,
    currency: stock.currency,
    required_reserves: stock.requiredReserves,
    excess_reserves: stock.excessReserves,
    money: stock.money,
  };
}

function expand(each: ReferenceCase): JsonObject {
  const inputs = readInputs(expansion, each);
  const {
    relent,
    rounds,
    limit: end,
  } = depositExpansion(inputs.injection, inputs.start, readRatios(inputs), inputs.rounds, each.place);
  return {
    q: relent,
    limit: { ...end },
    rounds: rounds.map((row) => ({
      round: row.round,
      loan: row.loan,
      new_currency: row.newCurrency,
      new_deposits: row.newDeposits,
      reserves_kept: row.reservesKept,
      cum_loans: row.loansSoFar,
      cum_money: row.moneySoFar,
      cum_currency: row.currencySoFar,
      cum_deposits: row.depositsSoFar,
    })),
  };
}

function explainChange(each: ReferenceCase): JsonObject {
  const { before, after } = readInputs(change, each);
  const long = ({ c, rr, e }: z.output<typeof shortRatios>): MoneyRatios => ({ currency: c, required: rr, excess: e });
  const short = ({ currency, required, excess }: MoneyRatios): JsonObject => ({ c: currency, rr: required, e: excess });
  const split = multiplierChange(long(before), long(after), each.place);
  return {
    before: split.before,
    after: split.after,
    total_change: split.change,
    shapley: short(split.shares),
    log_total: split.logChange,
    log_shapley: short(split.logShares),
  };
}

function limit(each: ReferenceCase): JsonObject {
  const inputs = readInputs(bank, each);
  const { limits, binding, lending } = lendingLimits(
    {
      ownFunds: inputs.E,
      riskWeightedAssets: inputs.RWA,
      capitalRequirement: inputs.kappa,
      riskWeight: inputs.w,
      exposure: inputs.A,
      leverageRequirement: inputs.lam,
      liquidAssets: inputs.H,
      netOutflows: inputs.outflow,
      liquidityTarget: inputs.target,
      runOff: inputs.rho,
      leakage: inputs.phi,
      reserves: inputs.R,
      deposits: inputs.D,
      reserveRequirement: inputs.rr,
      demand: inputs.demand,
    },
    each.place,
  );
  return { limits, binding, lending };
}

function purchase(each: ReferenceCase): JsonObject {
  const inputs = readInputs(purchases, each);
  const effect = purchasesEffect(
    {
      amount: inputs.purchases,
      nonBankShare: inputs.share_from_nonbanks,
      extinguishedShare: inputs.share_of_new_deposits_that_repays_bank_credit_or_moves_to_long_bank_liabilities,
    },
    inputs.broad_money,
    inputs.base,
    each.place,
  );
  return {
    dM: effect.money,
    dB: effect.base,
    marginal_multiplier: effect.marginalMultiplier,
    m_before: effect.multiplierBefore,
    m_after: effect.multiplierAfter,
  };
}

function readRatios(inputs: { currency_ratio: number; required_ratio: number; excess_ratio: number }): MoneyRatios {
  return { currency: inputs.currency_ratio, required: inputs.required_ratio, excess: inputs.excess_ratio };
}
