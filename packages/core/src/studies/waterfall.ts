import type { Channel } from "../model/vocabulary.ts";
import { expm1 } from "../solve/math.ts";
import type { ChannelAttribution } from "./attribution.ts";

/** How far the parts may miss the whole [log]: rounding only. */
export const waterfallTolerance = 1e-9;

/** The part of one channel, and where its bar stands between the opening and the whole change. */
export interface WaterfallBar {
  readonly channel: Channel;
  /** Its part of the change [log]: parts sum to the whole. */
  readonly part: number;
  /** What the part alone would do to a price, e^part − 1: such changes multiply to the whole, they do not sum to it. */
  readonly change: number;
  /** The bar runs from the sum of the bars before it to the sum with it [log]. */
  readonly from: number;
  readonly to: number;
  /** What the channel does with all others off, and what it adds to all others [log]. */
  readonly alone: number;
  readonly last: number;
}

/** What two channels do only together, averaged over all coalitions of the others [log]. */
export interface ChannelPair {
  readonly channels: readonly [Channel, Channel];
  readonly value: number;
}

/** An attribution in the order in which it is shown. */
export interface Waterfall {
  /** The largest part first. */
  readonly bars: readonly WaterfallBar[];
  /** The whole change [log], and as a share of the opening price. */
  readonly total: number;
  readonly change: number;
  /** What the sum of the parts differs from the whole by [log]; above the tolerance the division is not to be trusted. */
  readonly residual: number;
  readonly isExact: boolean;
  /** Every pair, the strongest first. */
  readonly pairs: readonly ChannelPair[];
  readonly coalitions: number;
  /** Coalitions in which no price stopped the selling. */
  readonly runaways: number;
}

/** An attribution as bars, each from where the one before it ends; the sum of their parts is the whole. */
export function waterfall(attribution: ChannelAttribution): Waterfall {
  const { players, values, alone, last, total, residual, interactions, runaways } = attribution;
  const bars: WaterfallBar[] = [];
  let sum = 0;
  const order = players.map((_, i) => i).toSorted((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b);
  for (const i of order) {
    const part: number = values[i];
    const from = sum;
    sum += part;
    const channel = players[i] as Channel;
    bars.push({ channel, part, change: expm1(part), from, to: sum, alone: alone[i], last: last[i] });
  }
  const pairs = players.flatMap((a, i) =>
    players.slice(0, i).map((b, j): ChannelPair => ({ channels: [b, a], value: interactions[i]?.[j] ?? 0 })),
  );
  return {
    bars,
    total,
    change: expm1(total),
    residual,
    isExact: Math.abs(residual) <= waterfallTolerance,
    pairs: pairs.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    coalitions: 1 << players.length,
    runaways,
  };
}
