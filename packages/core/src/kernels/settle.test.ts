import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alone, anyBook, inputOf, nothingOfOne, within } from "../../../../tests/settle-books.ts";
import { type Column, columnOf } from "../model/column.ts";
import { exp, expm1, log, max } from "../solve/math.ts";
import { settle, type Settlement, type SettleOptions } from "./settle.ts";
import { settleGain } from "./settle-gain.ts";
import { type SettleInput, settleScratch, type SettleScratch } from "./settle-table.ts";

interface Run {
  readonly input: SettleInput;
  readonly end: Settlement;
  readonly scratch: SettleScratch;
  readonly prices: readonly number[];
}

function run(input: SettleInput, options: SettleOptions = {}): Run {
  const scratch = settleScratch(input);
  const end = settle(input, scratch, options);
  return { input, end, scratch, prices: [...scratch.logPrice].map(exp) };
}

const plain = { turns: 0, limit: 100_000 };

const largestGap = (a: Column, b: Column): number => a.reduce((top, each, i) => max(top, Math.abs(each - b[i])), 0);

describe("settling at rest", () => {
  it("leaves every price at its value, exactly, in one round", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const calm = { ...book, fall: [0, 0, 0, 0], holders: book.holders.map((each) => ({ ...each, payments: 0 })) };
        const { end, prices } = run(inputOf(calm));
        expect(prices).toEqual([1, 1, 1, 1]);
        expect(end).toEqual({ rounds: 1, residual: 0, converged: true, which: "greatest", runaway: false });
      }),
    );
  });

  it("pays from cash what cash can pay", () => {
    expect(run(alone({ cash: 10, payments: 10 })).prices).toEqual([1]);
  });
});

describe("a need in dollars", () => {
  it("must hold: a sale of c in logs at the price before ends at p = e^(−c/p), the Lambert-W case: .7717 for c = .2", () => {
    const { prices, end } = run(alone({ payments: 20 }));
    expect(prices[0]).toBeCloseTo(0.771_7, 4);
    expect(prices[0]).toBeCloseTo(exp(-0.2 / (prices[0] ?? Number.NaN)), 12);
    expect(end.runaway).toBe(false);
  });

  it("has the loop gain c/p there, so the fall is amplified without any debt", () => {
    const { input, scratch, prices } = run(alone({ payments: 20 }));
    expect(settleGain(input, scratch).value).toBeCloseTo(0.2 / (prices[0] ?? Number.NaN), 9);
  });

  it("beyond c = 1/e has no price at which it can be met: everything is sold and the rest is missing", () => {
    expect(run(alone({ payments: 36.7 })).scratch.soldOut[0]).toBe(0);
    const { prices, scratch } = run(alone({ payments: 36.9 }));
    expect(scratch.soldOut[0]).toBeGreaterThan(0);
    expect(prices[0]).toBeCloseTo(exp(-1), 12);
  });

  it("must hold: needs in units, here orders of others, have no feedback: gain 0", () => {
    const { input, scratch, prices } = run({ ...alone({}), pressure: columnOf([-0.2]) });
    expect(prices[0]).toBeCloseTo(exp(-0.2), 14);
    expect(settleGain(input, scratch).value).toBe(0);
  });

  it("that nobody could meet in time is met up to the share that can be sold", () => {
    const { prices, scratch } = run({ ...alone({ payments: 50 }), sellable: columnOf([0.1]) });
    expect(scratch.soldOut[0]).toBe(1);
    expect(prices[0]).toBeCloseTo(exp(-0.1), 14);
  });
});

describe("a margin call", () => {
  it("sells nothing at the limit itself, and back to the cured share beyond", () => {
    expect(run(alone({ debt: 50, lendable: 0.5, cured: 0.8, impact: 0 })).scratch.sold[0]).toBe(0);
    // 60 − x = .4·(100 − x)
    expect(run(alone({ debt: 60, lendable: 0.5, cured: 0.8, impact: 0 })).scratch.sold[0]).toBeCloseTo(1 / 3, 13);
  });

  it("with impact ends where debt is lent on what is kept: D − p·q = l·p·(u − q), p = e^(−m·q/u)", () => {
    const { prices, scratch } = run(alone({ debt: 55, lendable: 0.5, impact: 0.5 }));
    const [price = Number.NaN] = prices;
    const sold = 100 * scratch.sold[0];
    expect(price).toBeCloseTo(exp((-0.5 * sold) / 100), 12);
    expect(55 - price * sold).toBeCloseTo(0.5 * price * (100 - sold), 9);
  });

  it("of a group without equity sells all of it and is a runaway", () => {
    const { end, scratch } = run(alone({ debt: 99, lendable: 0.5, impact: 0.5 }));
    expect(scratch.sold[0]).toBe(1);
    expect(end).toMatchObject({ converged: true, runaway: true });
    expect(scratch.calledFirst[0]).toBe(1);
  });

  it("that cannot be met in time is no runaway while equity is left, and payments due count against it", () => {
    const slow = run({ ...alone({ debt: 60, lendable: 0.5, cured: 0.8, impact: 0 }), sellable: columnOf([0.1]) });
    expect([slow.scratch.soldOut[0], slow.scratch.sold[0], slow.end.runaway]).toEqual([1, 0.1, false]);
    expect(run(alone({ debt: 60, lendable: 0.5, payments: 30, impact: 0 })).end.runaway).toBe(false);
    expect(run(alone({ debt: 60, lendable: 0.5, payments: 50, impact: 0 })).end.runaway).toBe(true);
  });

  it("is met with payments by one sale: the larger of the two needs", () => {
    // After paying 10 the debt of 55 may stand on 45/.5 = 90 − …: 65 − x = .5·(100 − x)
    expect(run(alone({ debt: 55, lendable: 0.5, payments: 10, impact: 0 })).scratch.sold[0]).toBeCloseTo(0.3, 13);
    expect(run(alone({ debt: 10, lendable: 0.5, payments: 10, impact: 0 })).scratch.sold[0]).toBeCloseTo(0.1, 13);
  });
});

describe("a runaway", () => {
  it("is a called group that has nothing left of its own, and only that", () => {
    const ends = (debt: number, rest: Partial<SettleInput> = {}): Settlement =>
      run({ ...alone({ debt, lendable: 0.5, cured: 0.8, impact: 0 }), ...rest }).end;
    expect(ends(50).runaway).toBe(false); // not called
    expect(ends(99).runaway).toBe(false); // called, sells nearly all, keeps a dollar
    expect(ends(100).runaway).toBe(true); // called, nothing left
    expect(ends(101).runaway).toBe(true);
  });

  it("is not a group that has sold all it could in time but owns more than it owes", () => {
    const slow = run({ ...alone({ debt: 60, lendable: 0.5, cured: 0.8, impact: 0 }), sellable: columnOf([0.1]) });
    expect(slow.scratch.soldOut[0]).toBe(1);
    expect(slow.end.runaway).toBe(false);
  });

  it("is not a group whose debt is called in full while it can pay", () => {
    expect(run(alone({ debt: 60, lendable: 0.5, cured: 0, impact: 0 })).end.runaway).toBe(false);
  });

  it("is not a payer without debt who sells all and still owes", () => {
    const { end, scratch } = run(alone({ payments: 150, impact: 0.1 }));
    expect(scratch.soldOut[0]).toBe(1);
    expect(end.runaway).toBe(false);
  });

  it("counts payments due and cash as what a group owes and owns", () => {
    const called = { lendable: 0.5, cured: 0.8, impact: 0 };
    expect(run(alone({ ...called, debt: 90, payments: 11 })).end.runaway).toBe(true);
    expect(run(alone({ ...called, debt: 90, payments: 9 })).end.runaway).toBe(false);
    expect(run(alone({ ...called, debt: 101, cash: 2 })).end.runaway).toBe(false);
  });

  it("is judged at the prices its own sale leaves", () => {
    expect(run(alone({ debt: 80, lendable: 0.5, cured: 0.8, impact: 0.1 })).end.runaway).toBe(false);
    expect(run(alone({ debt: 80, lendable: 0.5, cured: 0.8, impact: 0.5 })).end.runaway).toBe(true);
  });
});

describe("rounds with leaps", () => {
  it("end where plain rounds end, the greatest fixed point", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const input = inputOf(book);
        const oracle = run(input, plain);
        const { end, scratch } = run(input);
        expect(oracle.end.converged).toBe(true);
        expect(end.converged).toBe(true);
        expect(end.runaway).toBe(oracle.end.runaway);
        expect(largestGap(scratch.logPrice, oracle.scratch.logPrice)).toBeLessThan(1e-8);
      }),
      { numRuns: 150 },
    );
  });

  it("are taken back where they land too low: past an unstable fixed point no round would climb again", () => {
    const input = inputOf({
      holders: [
        { units: [18, 0, 5, 15], leverage: 0.5, buffer: 0.15, cash: 1, payments: 0 },
        { units: [10, 7, 19, 0], leverage: 0.65, buffer: 0.15, cash: 3, payments: 6 },
      ],
      fall: [0, 0.25, 0.15, 0],
      multipliers: [4.5, 4, 0.4, 30],
      softness: 0.06,
    });
    expect(largestGap(run(input).scratch.logPrice, run(input, plain).scratch.logPrice)).toBeLessThan(1e-10);
  });

  it("need 12 in the median of shocked books, and fewer than plain ones", () => {
    const books = fc
      .sample(anyBook, { seed: 5, numRuns: 800 })
      .map((book) => inputOf(book))
      .filter((input) => run(input).scratch.calledFirst.some((round) => round > 0))
      .slice(0, 200);
    expect(books).toHaveLength(200);
    const rounds = (options: SettleOptions): number[] =>
      books.map((input) => run(input, options).end.rounds).sort((a, b) => a - b);
    const [leaping, walking] = [rounds({}), rounds(plain)];
    expect(leaping[100]).toBeLessThanOrEqual(12);
    expect(leaping[100]).toBeLessThan(walking[100] ?? 0);
    expect(leaping[199]).toBeLessThan(walking[199] ?? 0);
  });

  it("call nobody whose limit lies just below the prices they end at", () => {
    fc.assert(
      fc.property(within(2, 40), within(2, 30), within(0.1, 0.7), (impact, payments, bound) => {
        const payer = alone({ held: 50, impact, payments, bound });
        const [price = Number.NaN] = run(payer, plain).prices;
        const both: SettleInput = {
          ...payer,
          units: columnOf([50, 50]),
          weights: columnOf([1, 1]),
          lendable: columnOf([0, 0.5]),
          curedShare: columnOf([1, 0.8]),
          cash: columnOf([0, 0]),
          debt: columnOf([0, 25 * price * 0.9999]),
          payments: columnOf([payments, 0]),
          sellable: columnOf([1, 1]),
        };
        const { prices, scratch } = run(both);
        expect(scratch.calledFirst[1]).toBe(0);
        expect(prices[0]).toBeCloseTo(price, 9);
      }),
    );
  });

  it("that run out are counted, never clipped", () => {
    const { end } = run(alone({ payments: 36.7 }), { turns: 0, limit: 5 });
    expect(end).toMatchObject({ rounds: 5, converged: false, stopped: "round-limit", runaway: true });
    expect(end.residual).toBeGreaterThan(0);
  });

  it("pass by an asset there is nothing of, whatever somebody seems to hold of it", () => {
    const { input, end, prices } = run(nothingOfOne());
    expect(end).toMatchObject({ converged: true, runaway: false });
    expect(prices[1]).toBe(1);
    expect(run(input, plain).prices[0]).toBeCloseTo(prices[0] ?? Number.NaN, 12);
  });

  it("leave the scratch ready for the next book", () => {
    const [hard, calm] = [alone({ debt: 99, lendable: 0.5, impact: 0.5 }), alone({})];
    const scratch = settleScratch(hard);
    settle(hard, scratch);
    expect(settle(calm, scratch)).toMatchObject({ rounds: 1, residual: 0 });
    expect([...scratch.soldOut, ...scratch.calledFirst, ...scratch.soldFirst]).toEqual([0, 0, 0]);
  });
});

describe("a scratch that was used", () => {
  it("gives the same bits and dates as a fresh one", () => {
    const wiped = alone({ debt: 99, lendable: 0.5, impact: 0.5, payments: 30 });
    const called = alone({ debt: 60, lendable: 0.5, cured: 0.8, impact: 0.3 });
    const books = [5, 20, 36, 36.9].map((payments) => ({ before: wiped, book: alone({ payments }) }));
    for (const debt of [52, 55, 57]) books.push({ before: called, book: { ...called, debt: columnOf([debt]) } });
    for (const { before, book } of books) {
      const fresh = run(book);
      const used = settleScratch(book);
      settle(before, used);
      expect(settle(book, used)).toEqual(fresh.end);
      for (const column of ["logPrice", "paying", "curing", "sold", "soldFirst", "calledFirst", "soldOut"] as const) {
        expect([...used[column]]).toEqual([...fresh.scratch[column]]);
      }
    }
  });
});

describe("any book", () => {
  it("ends with prices above e^(−B) of value and every need met or everything sold", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const { input, scratch } = run(inputOf(book));
        scratch.logPrice.forEach((each, a) => expect(each - input.value[a]).toBeGreaterThanOrEqual(-input.bound[a]));
        scratch.sold.forEach((each) => expect(each).toBeLessThanOrEqual(1 + 1e-12));
        input.cash.forEach((cash, i) => {
          const intensity = max(scratch.paying[i], scratch.curing[i]);
          const raised = scratch.logPrice.reduce((sum, each, a) => {
            const at = i * 4 + a;
            return sum + input.units[at] * exp(each) * -expm1(-intensity * input.weights[at]);
          }, 0);
          const missing = input.payments[i] - cash - raised;
          expect(intensity === Infinity ? 0 : missing).toBeLessThan(1e-9);
        });
      }),
    );
  });

  it("sees no price rise when one holder must pay more", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const more = book.holders.map((each, i) => (i === 0 ? { ...each, payments: each.payments + 1 } : each));
        const [before, after] = [run(inputOf(book)), run(inputOf({ ...book, holders: more }))];
        after.scratch.logPrice.forEach((each, a) =>
          expect(each).toBeLessThanOrEqual(before.scratch.logPrice[a] + 1e-9),
        );
      }),
    );
  });

  it("must hold: the order of holders changes nothing but the last bits", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const turned = run(inputOf({ ...book, holders: book.holders.toReversed() }));
        expect(largestGap(turned.scratch.logPrice, run(inputOf(book)).scratch.logPrice)).toBeLessThan(1e-8);
      }),
    );
  });

  it("must hold: other dollars, the same prices", () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        const scaled = run(inputOf(book, 1024));
        expect([...scaled.scratch.logPrice]).toEqual([...run(inputOf(book)).scratch.logPrice]);
      }),
    );
  });

  it("knows its loop gain to nine digits where sellers of different things feed on each other", () => {
    const { input, scratch } = run(
      inputOf({
        holders: [
          { units: [10, 1, 0, 2], leverage: 0.3, buffer: 0.1, cash: 0, payments: 3 },
          { units: [1, 2, 8, 20], leverage: 0.2, buffer: 0.1, cash: 0, payments: 4 },
        ],
        fall: [0.1, 0.1, 0, 0.3],
        multipliers: [2.5, 5, 0.4, 3],
        softness: 0.3,
      }),
    );
    const gain = settleGain(input, scratch);
    expect(gain.iterations).toBeGreaterThan(2);
    expect(gain.residual).toBeLessThanOrEqual(1e-9);
    expect(settleGain(input, scratch, 1e-13).value).toBeCloseTo(gain.value, 9);
    const cut = settleGain(input, scratch, 0, 2);
    expect([cut.iterations, cut.converged, cut.stopped]).toEqual([2, false, "round-limit"]);
  });

  it("has the slope of its rounds as its loop gain: plain rounds shrink by it in the end", () => {
    const input = inputOf({
      holders: [{ units: [10, 10, 0, 20], leverage: 0.3, buffer: 0.1, cash: 0, payments: 3 }],
      fall: [0.1, 0.1, 0, 0.3],
      multipliers: [2.5, 5, 0.4, 3],
      softness: 0.08,
    });
    const { scratch } = run(input);
    const gain = settleGain(input, scratch);
    const residuals = [18, 19].map((limit) => run(input, { turns: 0, limit, tolerance: 0 }).end.residual);
    expect(gain.converged).toBe(true);
    expect(gain.iterations).toBeLessThan(200);
    expect(gain.value).toBeGreaterThan(0.1);
    expect(log((residuals[1] ?? 0) / (residuals[0] ?? 1))).toBeCloseTo(log(gain.value), 3);
  });
});
