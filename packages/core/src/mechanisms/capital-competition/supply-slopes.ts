/** What each source gives per 1.00 of premium [usd bn/yr]. */
export interface SupplySlopes {
  readonly saving: number;
  readonly foreign: number;
  readonly borrowers: number;
  readonly portfolio: number;
}

/**
 * Slopes of the sources of funds, from the yield that a lasting flow of 1 % of GDP moves.
 *
 *   Λ = 0.01·GDP/y       s_P = w_P·Λ       s_j = w_j·(1 − w_P)·Λ for saving, foreign money and other borrowers
 *
 * gdp [usd bn/yr]; flowSlope y [decimal]; shares w. Those of the three are what they answer of a dollar that portfolios leave;
 * they need not sum to 1, and without saving and foreign money what is left is less, not shared out anew.
 * Source: Laubach 2003, 2009; Huntley 2014 (CBO).
 */
export function supplySlopes(
  gdp: number,
  shares: {
    readonly flowSlope: number;
    readonly savingShare: number;
    readonly foreignShare: number;
    readonly borrowerShare: number;
    readonly portfolioShare: number;
  },
): SupplySlopes {
  const whole = (0.01 * gdp) / shares.flowSlope;
  const portfolio = shares.portfolioShare * whole;
  const left = whole - portfolio;
  return {
    saving: shares.savingShare * left,
    foreign: shares.foreignShare * left,
    borrowers: shares.borrowerShare * left,
    portfolio,
  };
}

/** s_S + s_F + s_B + s_P [usd bn/yr per 1.00]. */
export function totalSlope({ saving, foreign, borrowers, portfolio }: SupplySlopes): number {
  return saving + foreign + borrowers + portfolio;
}
