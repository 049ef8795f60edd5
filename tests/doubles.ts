/** Points of [low, high], evenly spread without a pattern: multiples of the golden ratio. The same ones every time. */
export function spread(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + (high - low) * ((i * 0.6180339887498949) % 1));
}

/** Positive points from 2^low to 2^high, evenly spread over the powers and without a pattern between them. */
export function spreadPowers(low: number, high: number, count: number): number[] {
  return spread(low, high, count).map((power) => 2 ** power);
}

/** The double `steps` places above x (below for negative steps), for x ≠ 0 that does not cross 0. */
export function neighbour(x: number, steps: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(x > 0 ? steps : -steps));
  return view.getFloat64(0);
}
