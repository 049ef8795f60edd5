import { type Column, column } from "../model/column.ts";
import type { Channel } from "../model/vocabulary.ts";
import { type Attribution, attribution, shapleyValues, type Worth } from "../solve/shapley.ts";
import type { CoalitionPrices } from "./coalition-prices.ts";

/**
 * Which channel made how much of an asset's change since the opening [log], exactly: Shapley values over all coalitions of channels.
 *
 * A channel that only carries what another starts shares the result with it: margin calls alone do nothing, and are given a part
 * of what they make of a fall. `alone`, `last` and `interactions` of the attribution say so.
 */
export interface ChannelAttribution extends Attribution {
  /** Channels by position in all columns. */
  readonly players: readonly Channel[];
  /** Coalitions in which no price stopped the selling, by this row. Above 0 the division rests on prices that mean little. */
  readonly runaways: number;
}

/** Divides the change of one asset's log price from the opening to the end of a period among the channels. */
export function channelAttribution(prices: CoalitionPrices, asset: number, row: number): ChannelAttribution {
  const { players, assets, runawayFrom } = prices;
  return {
    ...attribution(players.length, worthOf(prices, asset, row), { path: assets[asset] ?? "" }),
    players,
    runaways: runawayFrom.filter((from) => from <= row).length,
  };
}

/** The part of one channel in an asset's log price change since the opening, row by row; 0 for a channel that is no player. */
export function channelSeries(prices: CoalitionPrices, asset: number, channel: Channel): Column {
  const { players, rows } = prices;
  const player = players.indexOf(channel);
  const part = column(rows);
  if (player < 0) return part;
  return part.map((_, row) => shapleyValues(players.length, worthOf(prices, asset, row))[player]);
}

function worthOf({ assets, rows, logPrice }: CoalitionPrices, asset: number, row: number): Worth {
  return (coalition) => logPrice[(coalition * rows + row) * assets.length + asset];
}
