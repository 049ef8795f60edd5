import { max } from "../solve/math.ts";
import { largest, largestGap } from "../solve/vector.ts";
import { boundedPressure } from "./bounded-pressure.ts";
import { addTurns, closeLoop } from "./sellers-loop.ts";
import { settleRound } from "./settle-round.ts";
import { openRounds, type SettleInput, type SettleScratch } from "./settle-table.ts";

export interface SettleOptions {
  /** Rounds end when no log price moves by more. */
  readonly tolerance?: number;
  readonly limit?: number;
  /** Turns of the loop taken at once between two rounds; 0 is the plain iteration. */
  readonly turns?: number;
}

/** What is asked of a search where nothing else is said. */
export const settleDefaults = { tolerance: 1e-12, limit: 2000, turns: 30 } as const satisfies SettleOptions;

/** How the search for prices ended. Prices, sales and who sold first are in the scratch. */
export interface Settlement {
  readonly rounds: number;
  /** Largest change of a log price the last round still made. */
  readonly residual: number;
  readonly converged: boolean;
  readonly which: "greatest";
  readonly stopped?: "round-limit";
  /** A called group has nothing left of its own at these prices, or rounds ran out: counted, never clipped. */
  readonly runaway: boolean;
}

/** A leap may raise prices again by this part of its length: a little too far, which the next one makes good. */
const mostRaised = 0.25;

/**
 * Who must sell and what prices come of it: the greatest fixed point of `settleRound`, from prices without forced sales down.
 *
 * Allocates nothing but the report.
 */
export function settle(input: SettleInput, scratch: SettleScratch, options: SettleOptions = {}): Settlement {
  const { tolerance, limit, turns } = { ...settleDefaults, ...options };
  return settlementAfter(input, scratch, seekPrices(input, scratch, tolerance, limit, turns), tolerance);
}

/**
 * Seeks the prices of `settle`; the number of rounds it took.
 *
 *   y ← y − Σ_{j ≤ turns} K^j (y − Ψ(y))     Ψ one round on log prices, K its slope at y; turns 0: y ← Ψ(y)
 *
 * The leap is Newton's step cut short: never shorter than a plain round, longer with every turn. It is taken back to the
 * plain round where the next round would raise a price by more than a part of it, and where it calls a holder whom no plain
 * round has called; so limits are passed by plain rounds only. Plain rounds can pass no fixed point; leaps are held against
 * them by tests over random books. Source: own derivation.
 */
export function seekPrices(
  input: SettleInput,
  scratch: SettleScratch,
  tolerance: number,
  limit: number,
  turns: number,
): number {
  const { logPrice, nextLogPrice, from, way } = scratch;
  const m = logPrice.length;
  openRounds(input, scratch);
  for (let a = 0; a < m; a++) logPrice[a] = input.value[a] + boundedPressure(input.pressure[a], input.bound[a]);
  scratch.startLogPrice.set(logPrice);
  let mostTurns = turns;
  let called = 0;
  let isLeap = false;
  let length = 0;
  for (let round = 1; ; round++) {
    settleRound(input, scratch, round);
    if (round === 1) scratch.firstLogPrice.set(nextLogPrice);
    const residual = largestGap(logPrice, nextLogPrice);
    let raised = 0;
    for (let a = 0; a < m; a++) raised = max(raised, nextLogPrice[a] - logPrice[a]);
    const calledNow = countCalled(scratch);
    const isRaised = raised > mostRaised * length || Number.isNaN(residual);
    const isTooFar = isLeap && (isRaised || calledNow > called);
    if ((residual <= tolerance && !isTooFar) || round === limit) {
      forgetTheSpared(scratch);
      return round;
    }
    if (isTooFar) {
      logPrice.set(from);
      if (isRaised) mostTurns = Math.floor(mostTurns / 2);
      isLeap = false;
      continue;
    }
    called = calledNow;
    from.set(nextLogPrice);
    for (let a = 0; a < m; a++) way[a] = logPrice[a] - nextLogPrice[a];
    isLeap = mostTurns > 0 && addTurns(scratch, closeLoop(input, scratch), mostTurns, way);
    length = largest(way);
    for (let a = 0; a < m; a++) logPrice[a] = isLeap ? logPrice[a] - way[a] : nextLogPrice[a];
  }
}

function countCalled({ curing }: SettleScratch): number {
  let count = 0;
  for (let i = 0; i < curing.length; i++) if (curing[i] > 0) count++;
  return count;
}

/** Takes back the dates of holders whom only a leap that went too far made sell. */
function forgetTheSpared({ paying, curing, soldFirst, calledFirst, soldOut }: SettleScratch): void {
  for (let i = 0; i < paying.length; i++) {
    if (curing[i] === 0) calledFirst[i] = 0;
    if (paying[i] === 0 && curing[i] === 0) soldFirst[i] = 0;
    if (max(paying[i], curing[i]) < Infinity) soldOut[i] = 0;
  }
}

/** What the search for prices ended with: read off the last round. */
export function settlementAfter(
  input: SettleInput,
  scratch: SettleScratch,
  rounds: number,
  tolerance: number,
): Settlement {
  const residual = largestGap(scratch.logPrice, scratch.nextLogPrice);
  const converged = residual <= tolerance;
  let isWipedOut = false;
  for (let i = 0; i < input.debt.length; i++) {
    if (scratch.curing[i] === Infinity && equity(input, scratch, i) <= 0) isWipedOut = true;
  }
  const runaway = isWipedOut || !converged;
  const ended = { rounds, residual, converged, which: "greatest", runaway } as const;
  return converged ? ended : { ...ended, stopped: "round-limit" };
}

/** V + c − payments − D of holder i at the prices of the scratch. */
function equity({ units, cash, payments, debt, supply }: SettleInput, { price }: SettleScratch, i: number): number {
  const m = supply.length;
  let value: number = cash[i] - payments[i] - debt[i];
  for (let a = 0; a < m; a++) value += units[i * m + a] * price[a];
  return value;
}
