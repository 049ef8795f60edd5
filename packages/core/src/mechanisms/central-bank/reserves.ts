import { max, min } from "../../solve/math.ts";

/**
 * The level of reserves below which banks borrow [usd bn].
 *
 *   level = min(σ·A, R₀)        σ satiation   A assets of banks   R₀ reserves, both at the opening [usd bn]
 *
 * A banking system that opens below satiation is taken to live with it: at rest nobody borrows.
 */
export function reserveLevel(satiation: number, bankAssets: number, openingReserves: number): number {
  return min(satiation * bankAssets, openingReserves);
}

/**
 * Reserves without borrowing, after the central bank's other liabilities have moved [usd bn]; may fall below 0.
 *
 *   unborrowed = R₀ + purchases − ΔTreasury account − Δreverse repo        R₀ reserves less what is borrowed
 */
export function unborrowedReserves(
  ownReserves: number,
  change: { readonly purchases: number; readonly treasuryAccount: number; readonly reverseRepo: number },
): number {
  return ownReserves + change.purchases - change.treasuryAccount - change.reverseRepo;
}

/**
 * What banks owe the central bank beyond the opening [usd bn]: max(0, level − unborrowed).
 *
 * Reserves are then unborrowed + loans ≥ level ≥ 0, whatever is drained. A stock: repaid as soon as reserves return.
 */
export function centralBankLoans(unborrowed: number, level: number): number {
  return max(0, level - unborrowed);
}
