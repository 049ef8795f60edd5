/**
 * The elementary functions of the engine, from + − × ÷ and bit access only: every machine gives the same bits.
 * The engine's own Math.exp, log and pow may differ from one version to the next, so they are not used. Decision 0003.
 */
export { exp } from "./exp.ts";
export { expm1 } from "./expm1.ts";
export { log, log1p } from "./log.ts";
export { pow } from "./pow.ts";

/** The smaller of two numbers; a when they compare neither way (a NaN, or −0 with 0): the meaning of f64x2.pmin. */
export function min(a: number, b: number): number {
  return b < a ? b : a;
}

/** The larger of two numbers; a when they compare neither way (a NaN, or −0 with 0): the meaning of f64x2.pmax. */
export function max(a: number, b: number): number {
  return a < b ? b : a;
}
