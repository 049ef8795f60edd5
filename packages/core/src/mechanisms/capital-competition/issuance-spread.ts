/** The issuance that `issuanceSpread` is quoted for [usd bn/yr]. */
const QUOTED_ISSUANCE = 100;

/**
 * What bonds of AI builders over the plan add to the spread of investment-grade bonds [decimal].
 *
 *   Δspread = c·B/100        c issuance spread [decimal per 100 bn/yr]   B bonds over the plan [usd bn/yr]
 *
 * Source: IG spread of 70 to 85 bp with 121 bn of issuance (Fortune, Goldman Sachs). Scaling dollars by k divides c by k.
 */
export function spreadOfIssuance(aiBonds: number, issuanceSpread: number): number {
  return (issuanceSpread * aiBonds) / QUOTED_ISSUANCE;
}
