import { type Column } from "../../model/column.ts";

/**
 * What the labs ask for this period, by investor.
 *
 *   due_i = σ_i·c·dt
 *
 * c  calls over the reference plan [usd bn/yr]    σ_i ≥ 0 share of each investor, Σ σ ≤ 1    dt [yr]
 * Returns what no share covers, c·dt·(1 − Σ σ): value investors pay it, then households. No calls, nothing due; linear in c
 * and dt, so two half-steps ask for what one step does. Writes `due`, as long as `share`. Source: assumed.
 */
export function callsDue(calls: number, share: Column, dt: number, due: Column): number {
  let covered = 0;
  for (let i = 0; i < share.length; i++) {
    due[i] = share[i] * calls * dt;
    covered += share[i];
  }
  return calls * dt * (1 - covered);
}

/**
 * The part of a shortfall that is asked back from hedge funds instead of raised by sales.
 *
 *   asked = min(π·short, S)    π part passed on   short what cash and credit leave open   S hedge-fund shares held [usd bn]
 */
export function askedFromHedgeFunds(shortfall: number, part: number, sharesHeld: number): number {
  const asked = part * shortfall;
  return sharesHeld < asked ? sharesHeld : asked;
}
