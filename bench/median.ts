/** The middle of the values in order; between the middle two where their number is even. At least one value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted.length >> 1;
  return ((sorted[upper] ?? NaN) + (sorted[(sorted.length - 1) >> 1] ?? NaN)) / 2;
}
