import type { AttributionRanges, Channel, ChannelAttribution } from "@ebb/core";

/** The channel that lowers an asset most, and in how many of the attributed draws it is that one. */
export interface LargestChannel {
  readonly channel: Channel;
  readonly count: number;
  /** The central draw and those beside it. */
  readonly of: number;
}

/** Of the central draw; none where no channel lowers the asset there. */
export function largestChannel({ central, draws }: AttributionRanges): LargestChannel | undefined {
  const channel = lowering(central);
  if (channel === undefined) return undefined;
  return {
    channel,
    count: [central, ...draws].filter((each) => lowering(each) === channel).length,
    of: 1 + draws.length,
  };
}

function lowering({ players, values }: ChannelAttribution): Channel | undefined {
  const least = values.reduce((lowest, each) => Math.min(lowest, each), 0);
  return least === 0 ? undefined : players[values.indexOf(least)];
}
