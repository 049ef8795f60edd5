/** Who takes the debt of a deficit [usd bn or usd bn/yr, as the deficit]. */
export interface DeficitSplit {
  /** Bought by the central bank: new reserves and new deposits. */
  readonly backed: number;
  /** Left to the market, which pays with deposits it has. */
  readonly placed: number;
}

/**
 * The debt of a deficit over the plan, between the central bank and everyone else.
 *
 *   backed = b·D    placed = D − b·D        D deficit over the plan   b share backed [0, 1]
 *
 * The deficit pays deposits out; what is placed takes as many back where non-banks buy. So base and broad money both rise by
 * what is backed. A deficit below the plan (D < 0) retires debt in the same shares. Source: double entry.
 */
export function deficitSplit(deficit: number, backstop: number): DeficitSplit {
  const backed = backstop * deficit;
  return { backed, placed: deficit - backed };
}
