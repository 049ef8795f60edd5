/** Of 100 runs, how many: a whole number, 0 only where there were none and 100 only where it was all of them. */
export function perHundred(count: number, runs: number): number {
  if (count === 0 || count === runs) return (100 * count) / runs;
  return Math.min(99, Math.max(1, Math.round((100 * count) / runs)));
}
