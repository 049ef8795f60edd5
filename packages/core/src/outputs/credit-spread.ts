import {
  discountedAssets,
  type DiscountedAssets,
  fundamentalValues,
} from "../mechanisms/discounting/fundamental-values.ts";
import { discountingParameters } from "../mechanisms/discounting/parameters.ts";
import { type Column, column, columnOf } from "../model/column.ts";
import { type Draw, drawOf, overCentral } from "../model/draw.ts";
import type { Parameter } from "../model/parameters.ts";
import type { RunRecord } from "../model/record.ts";
import { log, max } from "../solve/math.ts";
import { findRoot } from "../solve/root.ts";
import { basisPoints } from "./basis-points.ts";
import { byRow, relativePrice } from "./rows.ts";

/**
 * Credit spread of a bond as its price tells it [bp].
 *
 *   spread = s₀ + c        log P = log Σ_k w_k·e^(−h_k·(Δy + c) − h_k·s(h_k)·x)
 *
 * s₀ spread of the opening   P price over opening   w, h cash flows as discounting has them in the draw of the run   c the constant
 * on all yields that explains the price beyond them, as a market quotes it. So it holds whatever moved the bond alone: bonds of
 * builders (ig), lost confidence, news, sales. Exactly s₀ at rest, exactly s₀ + issuance spread where only that moves it.
 * Undefined where the world has no such asset, no cash flow of it, or no spread to begin with.
 */
export function creditSpread(run: RunRecord, id: "ig" | "hy"): Column | undefined {
  const { assets, reference } = run.world;
  const asset = assets.ids.indexOf(id);
  const opening = id === "ig" ? reference.spreadIg : reference.spreadHy;
  if (opening === undefined || asset < 0 || assets.duration[asset] === 0) return undefined;
  const yieldsMove = !run.scenario.without.includes("discounting");
  let bond = bondOf(run, asset, 0);
  return byRow(run, (row) => {
    if (run.scenario.parametersChange) bond = bondOf(run, asset, max(0, row - 1));
    const { policyYield, premium } = run.state;
    const yields = yieldsMove ? { policy: policyYield[row], premium: premium[row] } : { policy: 0, premium: 0 };
    return basisPoints(opening + spreadBeyond(bond, yields, log(relativePrice(run, asset, row))));
  });
}

/** One bond as discounting sees it in the draw of a period. */
function bondOf(
  { world: { assets }, scenario, parameters }: RunRecord,
  asset: number,
  period: number,
): DiscountedAssets {
  const values = drawIn(parameters, scenario.parameters, period).of(discountingParameters);
  const id = assets.ids[asset] ?? "";
  const central = (discountingParameters.duration as Readonly<Record<string, Parameter>>)[id];
  const drawn = (values.duration as Readonly<Record<string, number>>)[id];
  const scale = central === undefined || drawn === undefined ? 1 : overCentral(central, drawn);
  return discountedAssets(
    {
      duration: columnOf([scale * assets.duration[asset]]),
      onset: columnOf([scale * assets.onset[asset]]),
      rateBeta: column(1),
      isEquity: column(1),
    },
    values,
  );
}

function drawIn(given: ReadonlyMap<string, number>, paths: ReadonlyMap<string, Column>, period: number): Draw {
  return drawOf(new Map([...given, ...[...paths].map(([key, path]) => [key, path[period]] as const)]));
}

/**
 * The constant on all yields at which a bond is worth what it costs.
 *
 * Its log value falls in c by the shortest horizon at least, which brackets the root.
 */
function spreadBeyond(
  bond: DiscountedAssets,
  { policy, premium }: { readonly policy: number; readonly premium: number },
  logPrice: number,
): number {
  const [none, spread, value] = [column(1), column(1), column(1)];
  const gap = (c: number): number => {
    spread[0] = c;
    fundamentalValues(bond, policy, premium, spread, none, value);
    return value[0] - logPrice;
  };
  const whole = gap(0);
  return whole === 0 ? 0 : findRoot(gap, 0, whole / bond.horizons[0]).value;
}
