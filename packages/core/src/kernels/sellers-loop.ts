import type { Column } from "../model/column.ts";
import { nestedPressure } from "./nested-pressure.ts";
import type { SettleInput, SettleScratch } from "./settle-table.ts";

/** A turn in which nobody takes more than this part of all its steps so far no longer matters to where the next round begins. */
const negligibleTurn = 1e-3;

/** A seller whose next step would move prices by less has nothing left to sell. */
const leastFall = 1e-280;

/**
 * How those who sell make each other sell, to first order: the loop of a round, entered at its sellers.
 *
 *   M = R F        F_aj = G′_a · nested(∂s/∂L_j)_a / f_j     fall of log price a when seller j takes a step
 *                  R_ia = −∂L_i/∂log P_a · f_i              steps that seller i must take when log price a falls by 1
 *
 * A step is as much more intensity as makes log prices fall by 1 in sum (f_j: by one of intensity), so that sellers compare. All of it
 * ≥ 0. The slope of a round on prices is K = F R; K^j = F M^(j−1) R, so turns are taken among s sellers instead of m
 * assets, and both have the same gain. Reads the slopes the last round left; limits that a fall would newly pass do not count.
 * Writes `seller`, `falls`, `answer` and `turn`; the number of sellers s. Allocates nothing. Source: own derivation.
 */
export function closeLoop({ nests, supply }: SettleInput, scratch: SettleScratch): number {
  const { holdings, raisedByIntensity, soldByIntensity, slope, byNode, nodeValue } = scratch;
  const { seller, falls, answer, turn, ofOne } = scratch.loop;
  const m = supply.length;
  let count = 0;
  for (let i = 0; i < raisedByIntensity.length; i++) {
    if (!(raisedByIntensity[i] > 0)) continue;
    const row = i * m;
    for (let a = 0; a < m; a++) ofOne[a] = 0;
    for (let k = row; k < row + holdings.count[i]; k++) ofOne[holdings.asset[k]] = soldByIntensity[k];
    nestedPressure(nests, nodeValue, ofOne, byNode, ofOne);
    let fall = 0;
    for (let a = 0; a < m; a++) fall -= slope[a] * ofOne[a];
    if (!(fall > leastFall)) continue;
    for (let a = 0; a < m; a++) falls[count * m + a] = (-slope[a] * ofOne[a]) / fall;
    answer[count] = fall / raisedByIntensity[i];
    seller[count++] = i;
  }
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) turn[i * count + j] = stepsOf(scratch, i, falls, j * m);
  }
  return count;
}

/** Steps each of `count` sellers must take when log prices fall by x: out = R x. */
export function stepsAfter(scratch: SettleScratch, count: number, x: Column, out: Column): void {
  for (let i = 0; i < count; i++) out[i] = stepsOf(scratch, i, x, 0);
}

/** The same of one seller; x stands from `start` on. */
function stepsOf({ holdings, askedByFall, price, loop }: SettleScratch, i: number, x: Column, start: number): number {
  const holder: number = loop.seller[i];
  const row = holder * price.length;
  let asked = 0;
  for (let k = row; k < row + holdings.count[holder]; k++) asked += askedByFall[k] * x[start + holdings.asset[k]];
  return asked * loop.answer[i];
}

/**
 * Lengthens a fall of log prices by what follows from it in so many turns among `count` sellers; false where nothing does.
 *
 *   x ← x + F Σ_{j < turns} M^j R x
 */
export function addTurns(scratch: SettleScratch, count: number, turns: number, way: Column): boolean {
  const { falls, turn, steps, next, all } = scratch.loop;
  stepsAfter(scratch, count, way, steps);
  for (let i = 0; i < count; i++) all[i] = steps[i];
  for (let taken = 1; taken < turns; taken++) {
    takeTurn(turn, steps, next, count);
    let matters = false;
    for (let i = 0; i < count; i++) {
      steps[i] = next[i];
      all[i] += next[i];
      if (Math.abs(next[i]) > negligibleTurn * Math.abs(all[i])) matters = true;
    }
    if (!matters) break;
  }
  let isLonger = false;
  for (let j = 0; j < count; j++) {
    for (let a = 0; a < way.length; a++) {
      const more = all[j] * falls[j * way.length + a];
      way[a] += more;
      if (more !== 0) isLonger = true;
    }
  }
  return isLonger;
}

/** out = M x, among `count` sellers. */
export function takeTurn(turn: Column, x: Column, out: Column, count: number): void {
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let j = 0; j < count; j++) sum += turn[i * count + j] * x[j];
    out[i] = sum;
  }
}
