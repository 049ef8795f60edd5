import type { Place } from "../model/problem.ts";

/** A value of a reference file: what JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What a mechanism is given: the inputs of one case, and the rest of its file (initial state, tables) where it needs it. */
export interface ReferenceCase {
  readonly id: string;
  readonly inputs: JsonObject;
  readonly file: JsonObject;
  /** Place of the inputs, for errors: `clearing.json cases[3].inputs`. */
  readonly place: Place;
}

/**
 * One row of the table of mechanisms that `ebb verify` can recompute.
 * compute: from the inputs of a case to named results; leaves are compared by name with the case's `expected`.
 * Throws EbbError with every problem of the inputs at once.
 */
export interface ReferenceMechanism {
  readonly mechanism: string;
  compute(each: ReferenceCase): JsonObject;
}
