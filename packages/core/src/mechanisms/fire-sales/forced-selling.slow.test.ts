import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inRange } from "../../../../../tests/parameters.ts";
import { settle, type Settlement } from "../../kernels/settle.ts";
import { type SettleInput, settleScratch, type SettleScratch } from "../../kernels/settle-table.ts";
import { column, columnOf, idColumnOf } from "../../model/column.ts";
import { exp, max } from "../../solve/math.ts";
import { convictionWeights } from "../commitment-calls/conviction.ts";
import { commitmentCallsParameters as calls } from "../commitment-calls/parameters.ts";
import { borrowingRate, curedShare, lendable } from "../margin-calls/borrowing-limit.ts";
import { haircut } from "../margin-calls/haircut.ts";
import { marginCallsParameters as margins } from "../margin-calls/parameters.ts";
import { impactIncrements } from "./impact-increments.ts";
import { fireSalesParameters as impacts } from "./parameters.ts";
import { sellableShare } from "./sellable-share.ts";

/** A small America [usd bn]: Treasuries, IG, HY, broad equities, hyperscalers, memory, chips, software, high-beta, gold, bitcoin, crypto. */
const supply = [28_000, 10_100, 1400, 39_600, 11_826, 294, 8246, 4467, 2244, 25_500, 2270, 1600];
const conviction = columnOf([0.9, 0.8, 0.6, 0.65, 0.5, 0.55, 0.45, 0.25, 0.2, 0.6, 0.05, 0.1]);
const worstFall = [0.03, 0.04, 0.06, 0.1, 0.15, 0.1, 0.15, 0.3, 0.35, 0.1, 0.4, 0.6];
const groups = [
  { units: [300, 100, 20, 1000, 355, 9, 247, 134, 67, 50, 5, 5], debt: 0, cash: 50, worstPayment: 200 }, // sovereign funds
  { units: [0, 0, 0, 71, 0, 0, 140, 0, 0, 0, 0, 0], debt: 40, cash: 5, worstPayment: 40 }, // conglomerate
  { units: [1500, 300, 200, 2500, 747, 19, 521, 282, 142, 20, 50, 50], debt: 2200, cash: 150, worstPayment: 150 }, // hedge funds
  { units: [0, 0, 0, 1386, 414, 15, 371, 179, 561, 0, 60, 40], debt: 1100, cash: 40, worstPayment: 0 }, // margin accounts
  { units: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 330, 330], debt: 150, cash: 7, worstPayment: 0 }, // crypto traders
  { units: [0, 0, 0, 9000, 3567, 89, 2487, 1347, 677, 0, 100, 0], debt: 0, cash: 200, worstPayment: 300 }, // equity funds
];

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const {
  treasuries,
  ig,
  hy,
  equities,
  "other-equities": other,
  "high-beta": beta,
  gold,
  bitcoin,
  crypto,
} = margins.haircut;
const { stock: _, ...nested } = impacts.impactEquity;

const draws = fc.record({
  haircuts: fc.tuple(
    ...[treasuries, ig, hy, equities, other, other, other, other, beta, gold, bitcoin, crypto].map(inRange),
  ),
  addOn: inRange(margins.confidenceAddOn),
  buffer: inRange(margins.openingBuffer),
  softness: inRange(calls.convictionSoftness),
  saleRate: inRange(impacts.saleRate),
  style: inRange(nested.style),
  market: inRange(nested.market),
  credit: inRange(impacts.impactCredit.bucket),
  government: inRange(impacts.impactTreasuries),
  metal: inRange(impacts.impactGold),
  coin: inRange(impacts.impactBitcoin.short),
  coinScale: inRange(impacts.cryptoScale),
  confidence: unit,
  isCapped: fc.boolean(),
  falls: fc.array(unit, { minLength: 12, maxLength: 12 }),
  payments: fc.array(unit, { minLength: groups.length, maxLength: groups.length }),
});
type Draw = typeof draws extends fc.Arbitrary<infer T> ? T : never;

function inputOf(draw: Draw, dollars = 1): SettleInput {
  const opening = columnOf(draw.haircuts);
  const [style = 0, market = 0] = impactIncrements([draw.style, draw.market]);
  const weights = [...convictionWeights(conviction, draw.softness, column(12))];
  const { buffer, addOn: confidenceAddOn } = draw;
  const now = draw.haircuts.map((each) =>
    haircut(each, 1, draw.confidence, { volatilityElasticity: 0, confidenceAddOn }),
  );
  const value = columnOf(worstFall.map((each, a) => -each * (draw.falls[a] ?? 0)));
  return {
    units: columnOf(groups.flatMap(({ units }) => units.map((each) => dollars * each))),
    supply: columnOf(supply.map((each) => dollars * each)),
    weights: columnOf(groups.flatMap(() => weights)),
    lendable: columnOf(
      groups.flatMap(({ units, debt }) => {
        const rate = borrowingRate(debt, buffer, columnOf(units), opening);
        return now.map((each) => lendable(rate, each));
      }),
    ),
    curedShare: column(groups.length).fill(curedShare(buffer)),
    cash: columnOf(groups.map(({ cash }) => dollars * cash)),
    debt: columnOf(groups.map(({ debt }) => dollars * debt)),
    payments: columnOf(groups.map(({ worstPayment }, i) => dollars * worstPayment * (draw.payments[i] ?? 0))),
    sellable: column(groups.length).fill(draw.isCapped ? sellableShare(draw.saleRate, 1 / 12) : 1),
    value,
    pressure: column(12),
    bound: columnOf([0.15, 0.15, 0.35, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.5, 1.6, 1.6]),
    nests: {
      node: idColumnOf([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      within: idColumnOf([-1, -1, -1, -1, 3, 3, 3, 3, 3, 3, -1, -1, -1]),
      increment: columnOf([
        draw.government,
        draw.credit,
        draw.credit,
        market,
        ...Array.from({ length: 6 }, () => style),
        draw.metal,
        draw.coin,
        draw.coin * draw.coinScale,
      ]),
      value: columnOf(supply.map((each, a) => dollars * each * exp(value[a]))),
    },
  };
}

function run(input: SettleInput, turns: number): { end: Settlement; scratch: SettleScratch } {
  const scratch = settleScratch(input);
  return { end: settle(input, scratch, { turns, limit: 100_000 }), scratch };
}

const books = fc.sample(draws, { seed: 20_250_930, numRuns: 3000 });

describe("forced selling over the ranges of all priors", () => {
  it("ends where plain rounds end, with prices between e^(−B) of value and value", () => {
    for (const draw of books) {
      const input = inputOf(draw);
      const [oracle, leaping] = [run(input, 0), run(input, 30)];
      expect(leaping.end).toMatchObject({ converged: true, runaway: oracle.end.runaway });
      leaping.scratch.logPrice.forEach((each, a) => {
        expect(Math.abs(each - oracle.scratch.logPrice[a])).toBeLessThan(1e-8);
        expect(each).toBeLessThanOrEqual(input.value[a]);
        expect(each).toBeGreaterThanOrEqual(input.value[a] - input.bound[a]);
      });
    }
  });

  it("takes at most 12 rounds in the median and 40 in 99 of 100 draws", () => {
    const rounds = books.map((draw) => run(inputOf(draw), 30).end.rounds).sort((a, b) => a - b);
    expect(rounds[1500]).toBeLessThanOrEqual(12);
    expect(rounds[2970]).toBeLessThanOrEqual(40);
  });

  it("must hold: in other dollars it is the same", () => {
    for (const draw of books.slice(0, 300)) {
      const [one, scaled] = [run(inputOf(draw), 30), run(inputOf(draw, 1024), 30)];
      expect([...scaled.scratch.logPrice]).toEqual([...one.scratch.logPrice]);
    }
  });

  it("must hold: without news, payments and lost confidence nothing moves, exactly", () => {
    for (const draw of books.slice(0, 300)) {
      const calm = { ...draw, falls: draw.falls.map(() => 0), payments: draw.payments.map(() => 0), confidence: 1 };
      const { end, scratch } = run(inputOf(calm), 30);
      expect(end).toMatchObject({ rounds: 1, residual: 0, runaway: false });
      expect(scratch.logPrice.reduce((top, each) => max(top, Math.abs(each)), 0)).toBe(0);
    }
  });
});
