import { max, min } from "../../solve/math.ts";

/** Dry powder: cash that may be spent without breaking the floor, max(0, cash − floor) [usd bn]. */
export function dryPowder(cash: number, floor: number): number {
  return max(0, cash - floor);
}

/** What is still free of a credit line, max(0, line − drawn) [usd bn]. */
export function unusedLine(line: number, drawn: number): number {
  return max(0, line - drawn);
}

/** How one investor meets all it owes this period [usd bn]: cash, then the bank, then sales. */
export interface Funding {
  readonly fromCash: number;
  readonly fromLine: number;
  readonly fromSales: number;
}

/**
 * Calls, redemptions and margin cures of one investor are one need, paid from one purse.
 *
 *   cash = min(need, dry powder)    line = min(need − cash, unused line)    sales = the rest
 *
 * need ≥ 0 [usd bn]. The parts sum to the need. Source: assumed.
 */
export function fund(need: number, powder: number, line: number): Funding {
  const fromCash = min(need, powder);
  const fromLine = min(need - fromCash, line);
  return { fromCash, fromLine, fromSales: need - fromCash - fromLine };
}

/**
 * The part of every claim on an investor that is paid when it pays `paid` of all it owes: min(1, paid/owed), 1 when nothing is
 * owed. One share for all, so that no claim is senior by the order of stages.
 */
export function paidShare(paid: number, owed: number): number {
  return owed > 0 ? min(1, paid / owed) : 1;
}
