/**
 * Time for which something has been overdue without a break [yr]: grows by dt while arrears last, 0 as soon as they are paid.
 */
export function overdueTime(arrears: number, before: number, dt: number): number {
  return arrears > 0 ? before + dt : 0;
}

/**
 * Whether a debtor defaults: overdue for longer than the grace, or with less than nothing of its own.
 *
 * overdue, grace [yr]; equity [usd bn]: assets less debts, never net worth with own securities. Both strict: who pays on the
 * last day, or owns exactly nothing, has not defaulted. Unpaid needs without arrears are no default.
 */
export function isInDefault(overdue: number, grace: number, equity: number): boolean {
  return overdue > grace || equity < 0;
}
