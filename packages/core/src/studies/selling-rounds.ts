import { boundedPressure } from "../kernels/bounded-pressure.ts";
import { settleRound } from "../kernels/settle-round.ts";
import { openRounds, type SettleInput, settleScratch } from "../kernels/settle-table.ts";
import type { CompiledScenario } from "../model/compile-scenario.ts";
import type { CompiledWorld } from "../model/compile.ts";
import type { RunRecord } from "../model/record.ts";
import { simulator } from "../run.ts";
import { exp, log, max } from "../solve/math.ts";

/** Who sells in a round, to what sum at the prices it found, and why: what it must pay, or lenders who call. */
export interface RoundSale {
  readonly seller: string;
  /** All it sells when it looks at the prices of this round, and how much of that the round before had not asked for [usd bn]. */
  readonly amount: number;
  readonly more: number;
  readonly cause: "payments" | "margin-call";
  /** The first round in which it sold. */
  readonly since: number;
}

/** A round: at the prices the last one led to everybody sells what it must, and that leads to new prices. */
export interface SellingRound {
  readonly round: number;
  readonly sales: readonly RoundSale[];
  /** Change of each price by all selling so far, in the order of the world's assets [share]. */
  readonly falls: readonly number[];
}

/**
 * The rounds in which the prices of a period come about, in the order of their logic; they take no time.
 *
 * rounds    the first of them, and the last; `count` how many there are
 * isExact   the last round ends at the prices and sales of the run, to nine digits. Where it does not, the rounds say nothing
 */
export interface RoundsOfPeriod {
  readonly row: number;
  readonly count: number;
  readonly isExact: boolean;
  readonly rounds: readonly SellingRound[];
}

/** Rounds told one by one; of those between them and the last nothing is kept. */
const told = 12;
/** Plain rounds end when no log price moves by more; the run itself leaps, and ends a little earlier. */
const tolerance = 1e-14;
const limit = 5_000;
/** Prices and sales of the last round and of the run may differ by so much, relative. */
const exact = 1e-9;

/** Runs a world under a scenario and traces every period in which somebody had to sell. Throws what a run throws. */
export function tracedRun(
  world: CompiledWorld,
  scenario: CompiledScenario,
  parameters?: ReadonlyMap<string, number>,
): { readonly record: RunRecord; readonly rounds: readonly RoundsOfPeriod[] } {
  const rounds: RoundsOfPeriod[] = [];
  const run = simulator(world, scenario);
  const record = run({
    ...(parameters === undefined ? {} : { parameters }),
    afterPeriod(period, _book, { selling, market, state, world: { layout } }) {
      if (selling.sold.every((each) => each === 0)) return;
      const sellers = Array.from(selling.sellers, (sector) => layout.sectors[sector] ?? "");
      const found = { price: market.price, sold: selling.sold, unsold: state.unsold };
      rounds.push({ row: period + 1, ...roundsOf(selling.input, sellers, found) });
    },
  });
  return { record, rounds };
}

/** What the run found: prices [assets], sales [sellers × assets], and what found no buyer [usd bn]. */
interface Found {
  readonly price: Float64Array;
  readonly sold: Float64Array;
  readonly unsold: number;
}

/**
 * The table of a period settled once more by plain rounds, y ← Ψ(y), from prices without forced sales down.
 *
 * The engine finds the same prices by leaps (`kernels/settle.ts`); here every round is one that a market could take.
 */
export function roundsOf(input: SettleInput, sellers: readonly string[], found: Found): Omit<RoundsOfPeriod, "row"> {
  const scratch = settleScratch(input);
  const { logPrice, nextLogPrice } = scratch;
  const count = logPrice.length;
  openRounds(input, scratch);
  for (let a = 0; a < count; a++) logPrice[a] = input.value[a] + boundedPressure(input.pressure[a], input.bound[a]);
  const start = logPrice.slice();
  const amounts = (): readonly number[] =>
    sellers.map((_, row) => {
      let sum = 0;
      for (let a = 0; a < count; a++)
        sum += input.units[row * count + a] * scratch.soldPart[row * count + a] * exp(logPrice[a]);
      return sum;
    });
  const rounds: SellingRound[] = [];
  let before = sellers.map(() => 0);
  for (let round = 1; ; round++) {
    settleRound(input, scratch, round);
    let residual = 0;
    for (let a = 0; a < count; a++) residual = max(residual, Math.abs(logPrice[a] - nextLogPrice[a]));
    const isLast = residual <= tolerance || round === limit;
    if (round <= told || isLast) {
      const now = amounts();
      const sales = sellers.flatMap((seller, row): RoundSale[] => {
        const amount = now[row] ?? 0;
        if (amount === 0) return [];
        const cause = scratch.curing[row] > scratch.paying[row] ? "margin-call" : "payments";
        return [{ seller, amount, more: amount - (before[row] ?? 0), cause, since: scratch.soldFirst[row] }];
      });
      rounds.push({ round, sales, falls: Array.from(nextLogPrice, (each, a) => exp(each - (start[a] ?? 0)) - 1) });
      before = [...now];
    }
    if (isLast) return { count: round, isExact: isFound(found, nextLogPrice, amounts()), rounds };
    logPrice.set(nextLogPrice);
  }
}

function isFound({ price, sold, unsold }: Found, logPrice: Float64Array, amounts: readonly number[]): boolean {
  const isPriced = price.every((each, a) => Math.abs(log(each) - (logPrice[a] ?? 0)) <= exact);
  const offered = amounts.reduce((sum, each) => sum + each, 0);
  const executed = sold.reduce((sum, each) => sum + each, 0) + unsold;
  return isPriced && Math.abs(offered - executed) <= exact * executed;
}
