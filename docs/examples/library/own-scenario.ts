import {
  allCoalitionPrices,
  channelAttribution,
  deepestRow,
  figureOf,
  parseScenario,
  parseWorld,
  percent,
  simulate,
} from "@ebb/core";

const scenarioText = `
format: ebb/scenario.v1
id: blow-in-a-boom
name: { en: "A blow to crypto amid the boom", ru: "Удар по крипте посреди бума" }
world: us-2025q3
horizon: { months: 24 }
paths:
  ai-capex.spending: { unit: usd bn/yr, ramp: { from: 2025-10, to: 2026-04, value: 789 } }
  own-shock.crypto: { unit: log, ramp: { from: 2026-02, to: 2026-05, value: -0.2 } }
`;

/** A scenario of one's own, with and without a channel; and which channel made how much of the fall of an asset. */
export function whyCryptoFalls(worldText: string): readonly string[] {
  const world = parseWorld(worldText);
  const scenario = parseScenario(scenarioText);
  const run = simulate(world, scenario);
  const withoutMargin = simulate(world, scenario, { without: ["margin"] });
  const trough = (of: typeof run): string => percent(Number(figureOf(of, "crypto.trough")), 1, "en");

  // 256 runs, one for each set of channels; shares of the change of the log price sum to it exactly.
  const crypto = run.world.assets.ids.indexOf("crypto");
  const prices = allCoalitionPrices(run.world, run.scenario);
  const { players, values, total } = channelAttribution(prices, crypto, deepestRow(run, crypto));
  const parts = players
    .map((channel, i) => ({ channel, part: values[i] ?? 0 }))
    .filter(({ part }) => Math.abs(part) > 0.0005)
    .sort((a, b) => a.part - b.part);
  return [
    `crypto, deepest fall  ${trough(run)}`,
    `without margin calls  ${trough(withoutMargin)}`,
    ...parts.map(({ channel, part }) => `  ${channel}  ${part.toFixed(3)}`),
    `  sum  ${total.toFixed(3)}`,
  ];
}
