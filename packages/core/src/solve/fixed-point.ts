/** Which fixed point an iteration reached: the map may have several. */
export type Which = "greatest" | "least" | "unique" | "from-start";

/**
 * What every iteration reports.
 * residual: largest absolute change the map would still make to `value`, in the unit of `value`.
 * converged: the residual is within the tolerance asked for; false means the round limit was reached or the map ran away.
 */
export interface FixedPoint<Value> {
  readonly value: Value;
  readonly iterations: number;
  readonly residual: number;
  readonly converged: boolean;
  readonly which: Which;
  /** Why it stopped without converging; absent when it converged. */
  readonly stopped?: "round-limit" | "runaway";
}
