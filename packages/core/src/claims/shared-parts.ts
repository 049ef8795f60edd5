import type { ScenarioBody } from "../formats/scenario.ts";
import { engineValue } from "../mechanisms/engine-value.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { compileScenario } from "../model/compile-scenario.ts";
import type { Channel } from "../model/vocabulary.ts";
import type { PartsOf } from "../outputs/answers.ts";
import { channelSeries } from "../studies/attribution.ts";
import { allCoalitionPrices, type CoalitionPrices } from "../studies/coalition-prices.ts";

type Parameters = ReadonlyMap<string, number>;

/** Parts of channels in the runs of one draw. */
export type PartsAt = (parameters: Parameters) => PartsOf;

/**
 * Parts of channels that many claims read: all coalitions of a scenario are run once a draw, when the first of its parts is asked.
 *
 * That is 256 runs for eight channels; claims that ask for no part make none of them. Throws what a run throws.
 */
export function sharedParts(scenarios: readonly ScenarioBody[], world: CompiledWorld): PartsAt {
  let drawn: Parameters | undefined;
  const found = new Map<string, CoalitionPrices>();

  const pricesOf = (id: string, without: string | undefined, parameters: Parameters): CoalitionPrices => {
    if (drawn !== parameters) found.clear();
    drawn = parameters;
    const key = `${id} ${without}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const body = scenarios.find((each) => each.id === id);
    if (body === undefined) throw new Error(id); // `parseThesis` refuses claims that ask for it
    const off = without === undefined ? [] : [without as Channel];
    const scenario = compileScenario({ ...body, without: [...body.without, ...off] }, world, {
      restOf: (parameter) => engineValue(parameter, parameters),
    });
    const prices = allCoalitionPrices(world, scenario, { parameters });
    found.set(key, prices);
    return prices;
  };

  return (parameters) => (id, without) => (asset, channel) =>
    channelSeries(pricesOf(id, without, parameters), asset, channel);
}
