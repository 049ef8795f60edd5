import { columnOf } from "../model/column.ts";
import type { Place } from "../model/problem.ts";
import { columnProblems, numberProblems, refuse } from "./input-problems.ts";

export interface MandateEffect {
  readonly newMarketCap: number;
  readonly marketCapChange: number;
  readonly relativePriceChange: number;
  /** The inflow as a fraction of bonds and shares together. */
  readonly flowShareOfWealth: number;
  /** Relative price change per flow share. Null when nothing flows. */
  readonly multiplier: number | null;
  readonly elasticity: number;
}

/**
 * The market in which one fund holds all shares and bonds and keeps a fixed share θ of its wealth in shares.
 *
 *   P = θ(B + F)/(1 − θ)   f = F/(P₀ + B)   M = (ΔP/P₀)/f = 1/(1 − θ) when P₀ was at the mandate   ζ = 1 − θ
 *
 * P market cap, P₀ before the flow, B bonds, F inflow [usd bn]; θ equity share; M multiplier; ζ elasticity.
 *
 * Throws EbbError: θ not in [0, 1), market cap not above 0, bonds below 0, an outflow above the bonds, not finite.
 * Source: Gabaix & Koijen 2021, NBER WP 28967, two-fund example (exact derivation our own).
 */
export function mandateFund(
  { equityShare, bonds, marketCap, inflow }: { equityShare: number; bonds: number; marketCap: number; inflow: number },
  place: Place = {},
): MandateEffect {
  refuse([
    ...numberProblems("equity share", equityShare, { atLeast: 0, below: 1 }, place),
    ...numberProblems("bonds", bonds, { atLeast: 0 }, place),
    ...numberProblems("market cap", marketCap, { above: 0 }, place),
    ...numberProblems("inflow", inflow, Number.isFinite(bonds) ? { atLeast: -bonds } : {}, place),
  ]);
  const newMarketCap = (equityShare * (bonds + inflow)) / (1 - equityShare);
  const relativePriceChange = newMarketCap / marketCap - 1;
  const flowShareOfWealth = inflow / (marketCap + bonds);
  return {
    newMarketCap,
    marketCapChange: newMarketCap - marketCap,
    relativePriceChange,
    flowShareOfWealth,
    multiplier: inflow === 0 ? null : relativePriceChange / flowShareOfWealth,
    elasticity: 1 - equityShare,
  };
}

/** Funds of one equity market, one entry per fund in every list. Letters: inelasticMarket. */
export interface FundGroup {
  readonly ownership: readonly number[];
  readonly equityShare: readonly number[];
  readonly kappa: readonly number[];
  readonly flows: readonly number[];
  readonly demandShocks: readonly number[];
}

export interface InelasticMarket {
  readonly fundElasticity: readonly number[];
  readonly aggregateElasticity: number;
  readonly multiplier: number;
  /** Relative price change. */
  readonly price: number;
  /** Relative change of each fund's holding. */
  readonly trades: readonly number[];
  /** Σ S_i q_i: 0 up to rounding, since supply is fixed. */
  readonly netTrade: number;
}

/**
 * The price at which funds with mandates absorb each other's flows.
 *
 *   q_i = −ζ_i p + f_i + ν_i + κ_i δ d     ζ_i = 1 − θ_i + κ_i δ     Σ S_i q_i = 0
 *   p = Σ S_i (f_i + ν_i + κ_i δ d)/ζ_S    ζ_S = Σ S_i ζ_i           M = 1/ζ_S
 *
 * S share of the equities owned (sums to 1), θ equity share, κ response to the expected return, f flow, ν demand shock (all
 * relative), δ dividend yield [1/yr], d expected relative change of dividends.
 *
 * Throws EbbError: lists of different length, S, θ, κ or δ below 0, S not summing to 1, ζ_S not above 0 (nobody answers a
 * price), not finite. Source: Gabaix & Koijen 2021, NBER WP 28967 (form from memory, so `assumed`).
 */
export function inelasticMarket(
  funds: FundGroup,
  { dividendYield, expectedDividendChange }: { dividendYield: number; expectedDividendChange: number },
  place: Place = {},
): InelasticMarket {
  const count = funds.ownership.length;
  refuse([
    ...columnProblems("ownership", funds.ownership, count, { atLeast: 0 }, place),
    ...columnProblems("equity share", funds.equityShare, count, { atLeast: 0 }, place),
    ...columnProblems("kappa", funds.kappa, count, { atLeast: 0 }, place),
    ...columnProblems("flows", funds.flows, count, {}, place),
    ...columnProblems("demand shocks", funds.demandShocks, count, {}, place),
    ...numberProblems("dividend yield", dividendYield, { atLeast: 0 }, place),
    ...numberProblems("expected dividend change", expectedDividendChange, {}, place),
  ]);
  const ownership = columnOf(funds.ownership);
  const ownershipSum = ownership.reduce((sum, share) => sum + share, 0);
  refuse(numberProblems("sum of ownership", ownershipSum, { atLeast: 1 - 1e-9, atMost: 1 + 1e-9 }, place));
  const weighted = (list: ArrayLike<number>): number =>
    ownership.reduce((sum, share, i) => sum + share * (list[i] ?? 0), 0);

  const response = columnOf(funds.kappa.map((kappa) => kappa * dividendYield));
  const fundElasticity = funds.equityShare.map((share, i) => 1 - share + response[i]);
  const aggregateElasticity = weighted(fundElasticity);
  refuse(numberProblems("aggregate elasticity", aggregateElasticity, { above: 0 }, place));
  const shocks = columnOf(funds.demandShocks);
  const demand = funds.flows.map((flow, i) => flow + shocks[i] + response[i] * expectedDividendChange);
  const price = weighted(demand) / aggregateElasticity;
  const trades = demand.map((wanted, i) => wanted - (fundElasticity[i] ?? 0) * price);
  return {
    fundElasticity,
    aggregateElasticity,
    multiplier: 1 / aggregateElasticity,
    price,
    trades,
    netTrade: weighted(trades),
  };
}

export interface DecayingFlowPrice {
  /** Relative price change when the flow arrives. */
  readonly priceImpact0: number;
  /** The change if the flow stayed for good. */
  readonly permanent: number;
  /** ρ, at which investors discount the flows to come; null where κ = 0: they look at today's only. */
  readonly discountRate: number | null;
  /** The first terms of the forward sum, which tends to priceImpact0. */
  readonly sumCheck: number;
}

/**
 * The price of a flow that everyone knows to fade.
 *
 *   ζ p_t = f_t + κ(p_{t+1} − p_t), f_t = f(1 − φ)^t      p₀ = f/(ζ + κφ) = Σ_t ρ/(1 + ρ)^(t+1) · f_t/ζ      ρ = ζ/κ
 *
 * f flow (relative), φ decay per period, ζ elasticity, κ response to the expected return; `horizon` terms are summed.
 *
 * Throws EbbError: ζ not above 0, κ below 0, φ not in [0, 1], horizon not a whole number ≥ 0, not finite.
 * Source: Gabaix & Koijen 2021, NBER WP 28967, infinite horizon (form from memory, re-derived).
 */
export function decayingFlowPrice(
  { elasticity, kappa, decay, flow }: { elasticity: number; kappa: number; decay: number; flow: number },
  horizon: number,
  place: Place = {},
): DecayingFlowPrice {
  refuse([
    ...numberProblems("elasticity", elasticity, { above: 0 }, place),
    ...numberProblems("kappa", kappa, { atLeast: 0 }, place),
    ...numberProblems("decay", decay, { atLeast: 0, atMost: 1 }, place),
    ...numberProblems("flow", flow, {}, place),
    ...numberProblems("horizon", horizon, { atLeast: 0, atMost: 1e6 }, place),
  ]);
  let sumCheck = 0;
  // ρ/(1 + ρ)^(t+1)/ζ = κ^t/(ζ + κ)^(t+1), which also holds at κ = 0.
  let term = flow / (elasticity + kappa);
  for (let t = 0; t < horizon; t++) {
    sumCheck += term;
    term *= ((1 - decay) * kappa) / (elasticity + kappa);
  }
  return {
    priceImpact0: flow / (elasticity + kappa * decay),
    permanent: flow / elasticity,
    discountRate: kappa === 0 ? null : elasticity / kappa,
    sumCheck,
  };
}

/**
 * p = −M·f: relative price changes when a share f of the market cap leaves, one for each multiplier M.
 *
 * Throws EbbError: a multiplier below 0, not finite. Source: Gabaix & Koijen 2021, NBER WP 28967.
 */
export function outflowPriceChanges(multipliers: readonly number[], outflow: number, place: Place = {}): number[] {
  refuse([
    ...columnProblems("multipliers", multipliers, multipliers.length, { atLeast: 0 }, place),
    ...numberProblems("outflow", outflow, {}, place),
  ]);
  return multipliers.map((multiplier) => -multiplier * outflow);
}
