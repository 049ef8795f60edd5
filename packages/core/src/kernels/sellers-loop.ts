import type { Column } from "../model/column.ts";
import { nestedPressure } from "./nested-pressure.ts";
import type { SettleInput, SettleScratch } from "./settle-table.ts";

/** A turn that makes nobody sell harder by more than this part of all turns so far no longer matters to where the next round begins. */
const negligibleTurn = 1e-3;

/**
 * How those who sell make each other sell, to first order: the loop of a round, entered at its sellers.
 *
 *   M = R F        F_aj = G′_a · nested(∂s/∂L_j)_a      fall of log price a when seller j sells harder by 1
 *                  R_ia = −∂L_i/∂log P_a               how much harder seller i must sell when log price a falls by 1
 *
 * All of it ≥ 0. The slope of a round on prices is K = F R; K^j = F M^(j−1) R, so turns are taken among s sellers instead of m
 * assets, and both have the same gain. Reads the slopes the last round left; limits that a fall would newly pass do not count.
 * Writes `seller`, `falls` and `turn`; the number of sellers s. Allocates nothing. Source: own derivation.
 */
export function closeLoop({ nests, supply }: SettleInput, scratch: SettleScratch): number {
  const { holdings, raisedByIntensity, soldByIntensity, slope, byNode, nodeValue } = scratch;
  const { seller, falls, turn, ofOne } = scratch.loop;
  const m = supply.length;
  let count = 0;
  for (let i = 0; i < raisedByIntensity.length; i++) {
    if (raisedByIntensity[i] > 0) seller[count++] = i;
  }
  for (let j = 0; j < count; j++) {
    const row = seller[j] * m;
    for (let a = 0; a < m; a++) ofOne[a] = 0;
    for (let k = row; k < row + holdings.count[seller[j]]; k++) ofOne[holdings.asset[k]] = soldByIntensity[k];
    nestedPressure(nests, nodeValue, ofOne, byNode, ofOne);
    for (let a = 0; a < m; a++) falls[j * m + a] = -slope[a] * ofOne[a];
  }
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) turn[i * count + j] = harderOne(scratch, seller[i], falls, j * m);
  }
  return count;
}

/** How much harder each of `count` sellers must sell when log prices fall by x: out = R x. */
export function harderAfter(scratch: SettleScratch, count: number, x: Column, out: Column): void {
  for (let j = 0; j < count; j++) out[j] = harderOne(scratch, scratch.loop.seller[j], x, 0);
}

/** The same of one holder; x stands from `start` on. */
function harderOne(
  { holdings: { asset, count }, askedByFall, raisedByIntensity, price }: SettleScratch,
  holder: number,
  x: Column,
  start: number,
): number {
  const row = holder * price.length;
  let asked = 0;
  for (let k = row; k < row + count[holder]; k++) asked += askedByFall[k] * x[start + asset[k]];
  return asked / raisedByIntensity[holder];
}

/**
 * Lengthens a fall of log prices by what follows from it in so many turns among `count` sellers; false where nothing does.
 *
 *   x ← x + F Σ_{j < turns} M^j R x
 */
export function addTurns(scratch: SettleScratch, count: number, turns: number, way: Column): boolean {
  const { falls, turn, harder, next, all } = scratch.loop;
  harderAfter(scratch, count, way, harder);
  for (let i = 0; i < count; i++) all[i] = harder[i];
  for (let taken = 1; taken < turns; taken++) {
    takeTurn(turn, harder, next, count);
    let matters = false;
    for (let i = 0; i < count; i++) {
      harder[i] = next[i];
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
