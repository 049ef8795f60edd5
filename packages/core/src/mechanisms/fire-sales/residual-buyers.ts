import { max, min } from "../../solve/math.ts";

/** Who buys what is sold, at the period's price [usd bn]. */
export interface ResidualBuyers {
  readonly valueInvestors: number;
  readonly households: number;
  /** The part of every sale that finds a buyer; the rest is not sold, and what it was to pay is carried as arrears. */
  readonly executedShare: number;
}

/**
 * The other side of forced sales.
 *
 *   value investors min(v·S, c_V)    households min(S − value investors, c_H)
 *   executed share  (value investors + households)/S, 1 when nothing is sold
 *
 * S sales at the final price, c_V, c_H ≥ 0 cash above the floors [usd bn]   v value share
 * Everyone who sells is rationed alike. Source: assumed.
 */
export function residualBuyers(
  sales: number,
  valueShare: number,
  valueCash: number,
  householdCash: number,
): ResidualBuyers {
  const valueInvestors = min(valueShare * sales, valueCash);
  const households = min(sales - valueInvestors, householdCash);
  const executedShare = sales > 0 ? (valueInvestors + households) / sales : 1;
  return { valueInvestors: max(0, valueInvestors), households: max(0, households), executedShare };
}
