import { settle, settleDefaults, type Settlement, settlementAfter } from "../kernels/settle.ts";
import { gainAfter, mostPowers, settleGain } from "../kernels/settle-gain.ts";
import { type SettleInput, settleScratch, type SettleScratch } from "../kernels/settle-table.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { boundTo } from "./lifted.ts";
import { settleModule } from "./settle-module.ts";

/** The table of the settle step, and the search for its prices; the loop gain is read off the last search. */
export interface PriceSearch {
  readonly input: SettleInput;
  readonly scratch: SettleScratch;
  readonly settle: () => Settlement;
  readonly gain: (tolerance: number) => FixedPoint<number>;
}

/** A search over a table like the given one, as fast as the machine can: lifted where it can, plain elsewhere. */
export function priceSearch(given: SettleInput): PriceSearch {
  return liftedSearch(given) ?? plainSearch(given);
}

/** The sources as they stand. */
export function plainSearch(input: SettleInput): PriceSearch {
  const scratch = settleScratch(input);
  return {
    input,
    scratch,
    settle: () => settle(input, scratch),
    gain: (tolerance) => settleGain(input, scratch, tolerance),
  };
}

/** The same sources lifted into WebAssembly: the same bits. undefined where there is none. */
export function liftedSearch(given: SettleInput): PriceSearch | undefined {
  const bound = boundTo(settleModule, { input: given, scratch: settleScratch(given) });
  if (bound === undefined) return undefined;
  const { input, scratch } = bound.tables;
  const { seekPrices, boundGain } = bound.functions;
  const { tolerance, limit, turns } = settleDefaults;
  return {
    input,
    scratch,
    settle: () => settlementAfter(input, scratch, seekPrices(tolerance, limit, turns), tolerance),
    gain: (within) => gainAfter(scratch, boundGain(within, mostPowers), within),
  };
}
