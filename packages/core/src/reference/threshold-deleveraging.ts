import { z } from "zod";
import { priceAfter } from "../kernels/impact.ts";
import { columnProblems, refuse } from "../kernels/input-problems.ts";
import { depthImpact, marketDepth } from "../kernels/market-depth.ts";
import { matrixOf } from "../kernels/matrix.ts";
import { overlapIndex } from "../kernels/overlap-index.ts";
import { deleverAboveThreshold, type ThresholdRound } from "../kernels/threshold-deleveraging.ts";
import { columnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";
import { rowsOf } from "./rows.ts";

const cascade = z.object({
  illiquid: vector,
  marketable: matrix,
  equity: vector,
  depth: vector,
  initialPrices: vector,
  priceFloorFraction: vector,
  maxLeverage: z.number(),
  bufferLeverage: z.number(),
  shortfallAlpha: z.number(),
  initialLossOnIlliquid: vector,
  /** Published paths stop after six rounds. */
  maxRounds: z.int().min(0).default(6),
});
const overlaps = z.object({ marketable: matrix, depth: vector });
const depths = z.object({
  c: z.number(),
  adv: z.number(),
  dailyVol: z.number(),
  tau: z.number(),
  q: vector,
  floorFraction: z.number(),
});

/** Rounds of selling above a leverage limit, the index of overlapping portfolios, and market depth. */
export const thresholdDeleveraging: ReferenceMechanism = {
  mechanism: "threshold-deleveraging",
  compute(each): JsonObject {
    const { inputs, place } = each;
    if ("maxLeverage" in inputs) return rounds(each);
    if ("adv" in inputs) return impactOfDepth(each);
    if ("marketable" in inputs) return overlap(each);
    return fail("verify/unknown-choice", place, {
      given: Object.keys(inputs).join(", "),
      known: ["illiquid marketable … maxLeverage", "marketable depth", "c adv dailyVol …"],
    });
  },
};

function rounds(each: ReferenceCase): JsonObject {
  const { place } = each;
  const read = readInputs(cascade, each);
  const { depth, initialPrices, priceFloorFraction } = read;
  const assets = initialPrices.length;
  refuse([
    ...columnProblems("depth", depth, assets, {}, place),
    ...columnProblems("priceFloorFraction", priceFloorFraction, assets, {}, place),
  ]);
  const floors = columnOf(priceFloorFraction);
  const depthOf = columnOf(depth);
  const path = deleverAboveThreshold(
    {
      illiquid: columnOf(read.illiquid),
      equity: columnOf(read.equity),
      marketable: matrixOf("marketable", read.marketable, place),
      prices: columnOf(initialPrices),
      impacts: initialPrices.map((price, k) =>
        depthImpact({ depth: depthOf[k], price, floorFraction: floors[k] }, place),
      ),
    },
    columnOf(read.initialLossOnIlliquid),
    { maxLeverage: read.maxLeverage, bufferLeverage: read.bufferLeverage, shortfallShare: read.shortfallAlpha },
    { limit: read.maxRounds },
    place,
  );
  return {
    rounds: path.value.rounds.map(printRound),
    equity: [...path.value.equity],
    prices: [...path.value.prices],
    converged: path.converged,
  };
}

/** Infinite leverage, of a bank without equity, is null. */
function printRound({ leverage, ...round }: ThresholdRound): JsonObject {
  return {
    leverage: [...leverage].map((each) => (Number.isFinite(each) ? each : null)),
    ...Object.fromEntries(Object.entries(round).map(([name, list]) => [name, [...list]])),
  };
}

function overlap(each: ReferenceCase): JsonObject {
  const { marketable, depth } = readInputs(overlaps, each);
  const network = overlapIndex(matrixOf("marketable", marketable, each.place), columnOf(depth), each.place);
  return {
    overlap: rowsOf(network.overlap),
    largestEigenvalue: network.largestEigenvalue,
    indirectContagionIndex: [...network.index],
    indirectContagionIndexSumTo1: [...network.shares],
    converged: network.converged,
  };
}

function impactOfDepth(each: ReferenceCase): JsonObject {
  const {
    c: scale,
    adv: dailyVolume,
    dailyVol: dailyVolatility,
    tau: days,
    q,
    floorFraction,
  } = readInputs(depths, each);
  refuse(columnProblems("q", q, q.length, { atLeast: 0 }, each.place));
  const depth = marketDepth({ scale, dailyVolume, dailyVolatility, days }, each.place);
  const impact = depthImpact({ depth, price: 1, floorFraction }, each.place);
  return { depth, impact: q.map((sold) => 1 - priceAfter(impact, 1, sold)) };
}
