/** What a figure is held against: at most, or at least. */
export type Target = { readonly unit: string } & ({ readonly max: number } | { readonly min: number });

/** One figure. A file of bench/ exports an array `benchmarks` of them. */
export interface Benchmark {
  readonly name: string;
  readonly target?: Target;
  /** How often it is measured; the first, cold one does not count. Default 7. */
  readonly runs?: number;
  /** Does the work once. Returns the figure in the unit of the target, or nothing: then its milliseconds are the figure. */
  readonly run: () => number | void | Promise<number | void>;
}
