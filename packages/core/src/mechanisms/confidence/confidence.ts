import { isOfClass } from "../../model/asset-values.ts";
import { column, columnOf } from "../../model/column.ts";
import { mechanism } from "../../model/mechanism.ts";
import { gapClosed } from "../../solve/gap-closed.ts";
import { log } from "../../solve/math.ts";
import { confidenceStep, confidenceTarget } from "./confidence-index.ts";
import { broadDrawdown, drawdown, groupLevel } from "./drawdown.ts";
import { confidenceParameters, speculativeAssets } from "./parameters.ts";

/**
 * Confidence: what fell this period tightens funding in the next.
 *
 *   C_B → e^(−ψ·DD_B),  C_S → e^(−ψ·ψ_S·DD_S)        lost within a month, regained within years
 *
 * Two indices, 1 at rest: a fall of what is speculative hardly moves the one that credit, haircuts and savers read.
 * Switched off, both stay 1.
 * Parts T11, T16 · source: `confidence-index.ts`, `drawdown.ts`
 */
export const confidence = mechanism({
  id: "confidence",
  parts: ["T11", "T16"],
  parameters: confidenceParameters,
  calibrate({ world: { assets }, dt }, values) {
    const isEquity = isOfClass(assets, "equity");
    return {
      ...values,
      usualClosed: gapClosed(dt, values.memory),
      equities: isEquity.map((each, a) => each * assets.value[a]),
      speculative: columnOf(assets.ids.map((id) => (speculativeAssets.includes(id) ? 1 : 0))),
      logPrice: column(assets.ids.length),
    };
  },
  step({ state, market, reaches, dt }, room) {
    const { logPrice, usualClosed, gain, speculativeGain } = room;
    for (let a = 0; a < logPrice.length; a++) logPrice[a] = log(market.price[a]);
    const equities = groupLevel(logPrice, room.equities);
    const speculative = groupLevel(logPrice, room.speculative);
    state.usualEquities += (equities - state.usualEquities) * usualClosed;
    state.usualSpeculative += (speculative - state.usualSpeculative) * usualClosed;
    if (!reaches.confidence) return;
    const speculativeFall = drawdown(speculative, state.usualSpeculative);
    const broadFall = broadDrawdown(drawdown(equities, state.usualEquities), speculativeFall, room.spillover);
    state.broadConfidence = confidenceStep(state.broadConfidence, confidenceTarget(gain, broadFall), room, dt);
    const target = confidenceTarget(gain * speculativeGain, speculativeFall);
    state.speculativeConfidence = confidenceStep(state.speculativeConfidence, target, room, dt);
  },
});
