/**
 * A column of numbers, one per sector, instrument, slot …: a Float64Array that may be indexed inside arithmetic.
 *
 * Under `noUncheckedIndexedAccess` every declared index reads as `number | undefined`, which would put a `!` behind each
 * symbol of each formula. `any` is the one index type that does not widen, and arithmetic on it is a `number` again.
 * Columns are made here with a known length and indexed by ids below it. Decision 0001.
 */
export interface Column extends Float64Array<ArrayBuffer> {
  // oxlint-disable-next-line typescript/no-explicit-any
  [index: number]: any;
  map(each: (value: number, index: number, array: this) => number, thisArg?: unknown): Column;
  slice(start?: number, end?: number): Column;
}

/** Integer ids by position, for example the issuer of every instrument; indexed like a Column. */
export interface IdColumn extends Int32Array<ArrayBuffer> {
  // oxlint-disable-next-line typescript/no-explicit-any
  [index: number]: any;
}

/** A column of zeros. */
export function column(length: number): Column {
  return new Float64Array(length);
}

/** A column with the given values, in their order. */
export function columnOf(values: Iterable<number>): Column {
  return Float64Array.from(values);
}

/** Integer ids in their order. */
export function idColumnOf(values: Iterable<number>): IdColumn {
  return Int32Array.from(values);
}

/** Whether each value is a finite number. A sum tells almost always: it is finite only where all it adds up are. */
export function areFinite(values: Column): boolean {
  // Two sums, of which neither waits for the other.
  let [even, odd] = [0, 0];
  let at = 0;
  for (; at + 1 < values.length; at += 2) {
    even += values[at];
    odd += values[at + 1];
  }
  if (at < values.length) even += values[at];
  return Number.isFinite(even + odd) || values.every(Number.isFinite);
}
