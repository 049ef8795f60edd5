import { byAsset, isOfClass } from "../../model/asset-values.ts";
import { type Column, column, columnOf } from "../../model/column.ts";
import { overCentral } from "../../model/draw.ts";
import type { Economy } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import type { Parameter } from "../../model/parameters.ts";
import { confidencePremium } from "../confidence/confidence-premium.ts";
import { confidenceParameters, speculativeAssets } from "../confidence/parameters.ts";
import { earningsChange } from "../income/earnings.ts";
import { incomeParameters } from "../income/parameters.ts";
import { discountedAssets, fundamentalValues } from "./fundamental-values.ts";
import { discountingParameters } from "./parameters.ts";

/**
 * Discounting: new yields and news reprice each asset by the timing of its cash flows.
 *
 *   v = earnings and news + discounting by Δy + x (`fundamental-values.ts`) − Π·(1 − C)
 *
 * The whole of v passes into the price at once. News and own shocks are levels of a scenario, to the date. Durations and rate
 * betas are the world's, times the draw over its central value. Reads confidence and output as the last period left them.
 * Parts T10, T13, T14 · source: `fundamental-values.ts`
 */
export const discounting = mechanism({
  id: "discounting",
  parts: ["T10", "T13", "T14"],
  parameters: discountingParameters,
  calibrate({ world: { assets } }, values, draw) {
    const income = draw.of(incomeParameters);
    const confidence = draw.of(confidenceParameters);
    const drawn = (
      own: Column,
      table: Readonly<Record<string, Parameter>>,
      numbers: Readonly<Record<string, number>>,
    ): Column =>
      own.map((each, a) => {
        const id = assets.ids[a] ?? "";
        const parameter = table[id];
        return parameter === undefined ? each : each * overCentral(parameter, numbers[id] ?? 0);
      });
    const count = assets.ids.length;
    return {
      assets: discountedAssets(
        {
          duration: drawn(assets.duration, discountingParameters.duration, values.duration),
          onset: drawn(assets.onset, discountingParameters.duration, values.duration),
          rateBeta: drawn(assets.rateBeta, discountingParameters.rateBeta, values.rateBeta),
          isEquity: isOfClass(assets, "equity"),
        },
        values,
      ),
      earningsElasticity: byAsset(assets, income.earningsElasticity),
      supplierElasticity: columnOf(
        assets.ids.map((id) => (income.supplierElasticity as Readonly<Record<string, number>>)[id] ?? 0),
      ),
      confidencePremium: byAsset(assets, confidence.premium),
      isSpeculative: columnOf(assets.ids.map((id) => (speculativeAssets.includes(id) ? 1 : 0))),
      issuedByBuilders: assets.ids.indexOf("ig"),
      spread: column(count),
      earnings: column(count),
    };
  },
  step(economy, room) {
    const { state, market, reaches, scenario, period, world } = economy;
    const { spread, earnings, assets } = room;
    state.policyYield = scenario.paths.policyYield[period];

    const moves = reaches.discounting;
    spread[room.issuedByBuilders] = moves ? state.issuanceSpread : 0;
    const incomeShare = reaches.money ? state.output / (world.reference.gdp ?? 1) : 0;
    earningsChange(
      incomeShare,
      reaches.money ? state.aiShare : 0,
      room.earningsElasticity,
      room.supplierElasticity,
      earnings,
    );
    if (reaches.fundamentals) addNews(economy, earnings);
    fundamentalValues(assets, moves ? state.policyYield : 0, moves ? state.premium : 0, spread, earnings, market.value);
    for (let a = 0; a < market.value.length; a++) {
      const confidence = room.isSpeculative[a] === 1 ? state.speculativeConfidence : state.broadConfidence;
      market.value[a] += confidencePremium(room.confidencePremium[a], confidence);
    }
  },
});

function addNews({ scenario: { paths }, period }: Economy, earnings: Column): void {
  for (const levels of [paths.news, paths.ownShock]) {
    levels.forEach((level, a) => {
      if (level !== undefined) earnings[a] += level[period];
    });
  }
}
