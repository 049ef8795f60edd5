import { exp } from "../../solve/math.ts";

/** What lending answers to. All at rest: premium 0, capitalLimit 1, confidence 1. */
export interface LoanConditions {
  /** Scarcity premium as firms have come to expect it, x̄ [decimal]. */
  readonly premium: number;
  /** Share of lending own funds allow: `capitalLimit`. */
  readonly capitalLimit: number;
  /** Broad confidence, C_B. */
  readonly confidence: number;
}

/**
 * The excess of bank loans over the plan that banks and borrowers want [usd bn].
 *
 *   L* = L₀ · (e^(η·x̄) · lim · (1 − l_C·(1 − C_B)) − 1)
 *
 * L₀ opening loans [usd bn]   η elasticity [per 1.00 of yield, < 0]   l_C share not lent when confidence is gone
 * Exactly 0 at rest. The gap moves there by `gapClosed(dt, loanTime)`; what is lent makes deposits, what is repaid ends them.
 * Source: assumed.
 */
export function loanGapWanted(
  openingLoans: number,
  { premium, capitalLimit, confidence }: LoanConditions,
  { loanElasticity, confidenceLoss }: { readonly loanElasticity: number; readonly confidenceLoss: number },
): number {
  const supply = capitalLimit * (1 - confidenceLoss * (1 - confidence));
  return openingLoans * (exp(loanElasticity * premium) * supply - 1);
}
