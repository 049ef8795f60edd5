import { EbbError, type Place, problem } from "../model/problem.ts";

/** A bank as its lending limits see it. Amounts in one currency unit; ratios are decimals. */
export interface LendingBank {
  /** Own funds E. */
  readonly ownFunds: number;
  /** Risk-weighted assets RWA, and required own funds per unit of them κ, buffers included. */
  readonly riskWeightedAssets: number;
  readonly capitalRequirement: number;
  /** Risk weight of the new loan w. */
  readonly riskWeight: number;
  /** Leverage exposure A, and required own funds per unit of it λ. */
  readonly exposure: number;
  readonly leverageRequirement: number;
  /** High-quality liquid assets H, net 30-day outflows O, the target ratio t, run-off of a new deposit ρ. */
  readonly liquidAssets: number;
  readonly netOutflows: number;
  readonly liquidityTarget: number;
  readonly runOff: number;
  /** Share φ of new deposits that leaves for other banks, cash, Treasury account or reverse repo with reserves. */
  readonly leakage: number;
  /** Reserves R, deposits D, reserve requirement r. */
  readonly reserves: number;
  readonly deposits: number;
  readonly reserveRequirement: number;
  /** Loans asked for at the bank's terms. */
  readonly demand: number;
}

export const lendingLimitNames = ["capital", "leverage", "lcr", "demand", "reserves"] as const;
export type LendingLimitName = (typeof lendingLimitNames)[number];

export interface LendingLimits {
  /** New lending each limit allows; null where a limit does not bind at any size. */
  readonly limits: Readonly<Record<LendingLimitName, number | null>>;
  readonly binding: LendingLimitName;
  readonly lending: number;
}

/**
 * How much a bank can lend, and what stops it: own funds, leverage, liquidity, demand, or (rarely) reserves.
 *
 *   capital   (E/κ − RWA)/w            leverage  E/λ − A
 *   lcr       (H − t·O)/(φ + t·ρ(1−φ))   reserves  (R − r·D)/(φ + r(1−φ)), unlimited when φ = r = 0
 *   lending   max(0, the least of them)
 *
 * Throws kernel/out-of-range for a requirement, weight or liquidity drain that is not positive.
 * Source: the reference cases name Bank of England QB 2014 Q1, Borio & Disyatat 2009 and Basel LCR40.
 */
export function lendingLimits(bank: LendingBank, place: Place = {}): LendingLimits {
  const drain = bank.leakage + bank.liquidityTarget * bank.runOff * (1 - bank.leakage);
  const divisors = {
    capitalRequirement: bank.capitalRequirement,
    riskWeight: bank.riskWeight,
    leverageRequirement: bank.leverageRequirement,
    "liquidity drain of a new deposit": drain,
  };
  const problems = Object.entries(divisors)
    .filter(([, given]) => !(given > 0))
    .map(([what, given]) => problem("kernel/out-of-range", place, { what, given, range: "> 0" }));
  if (problems.length > 0) throw new EbbError(problems);

  const reserveUse = bank.leakage + bank.reserveRequirement * (1 - bank.leakage);
  const limits = {
    capital: (bank.ownFunds / bank.capitalRequirement - bank.riskWeightedAssets) / bank.riskWeight,
    leverage: bank.ownFunds / bank.leverageRequirement - bank.exposure,
    lcr: (bank.liquidAssets - bank.liquidityTarget * bank.netOutflows) / drain,
    demand: bank.demand,
    reserves: reserveUse > 0 ? (bank.reserves - bank.reserveRequirement * bank.deposits) / reserveUse : null,
  };
  let binding: LendingLimitName = "demand";
  for (const name of lendingLimitNames) {
    const limit = limits[name];
    if (limit !== null && limit < (limits[binding] ?? 0)) binding = name;
  }
  const least = limits[binding] ?? 0;
  return { limits, binding, lending: least > 0 ? least : 0 };
}

export interface Purchases {
  /** Central-bank purchases [usd bn], and the share bought from non-banks. */
  readonly amount: number;
  readonly nonBankShare: number;
  /** Share of the new deposits that repays bank credit or moves to long bank liabilities. */
  readonly extinguishedShare: number;
}

export interface PurchasesEffect {
  readonly money: number;
  readonly base: number;
  readonly marginalMultiplier: number;
  readonly multiplierBefore: number;
  readonly multiplierAfter: number;
}

/**
 * What central-bank purchases do to money, base and their ratio.
 *
 *   ΔB = q      ΔM = q·s·(1 − u)      m = M/B before, (M + ΔM)/(B + ΔB) after
 *
 * Purchases raise broad money at most one for one and lower M/B whenever it exceeds ΔM/ΔB: read M, B and ΔM/ΔB together.
 * Throws kernel/out-of-range when the base, before or after, is not positive.
 */
export function purchasesEffect(purchases: Purchases, money: number, base: number, place: Place = {}): PurchasesEffect {
  const change = purchases.amount * purchases.nonBankShare * (1 - purchases.extinguishedShare);
  const after = base + purchases.amount;
  for (const given of [base, after]) {
    if (!(given > 0))
      throw new EbbError([problem("kernel/out-of-range", place, { what: "base", given, range: "> 0" })]);
  }
  return {
    money: change,
    base: purchases.amount,
    marginalMultiplier: purchases.amount === 0 ? 0 : change / purchases.amount,
    multiplierBefore: money / base,
    multiplierAfter: (money + change) / after,
  };
}
