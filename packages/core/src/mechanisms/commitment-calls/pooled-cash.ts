import { max, min } from "../../solve/math.ts";

/** What is still free of a credit line, max(0, line − drawn) [usd bn]. */
export function unusedLine(line: number, drawn: number): number {
  return max(0, line - drawn);
}

/**
 * The part of every claim on an investor that is paid when it pays `paid` of all it owes: min(1, paid/owed), 1 when nothing is
 * owed. One share for all, so that no claim is senior by the order of stages.
 */
export function paidShare(paid: number, owed: number): number {
  return owed > 0 ? min(1, paid / owed) : 1;
}
