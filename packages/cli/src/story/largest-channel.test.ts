import type { AttributionRanges, ChannelAttribution } from "@ebb/core";
import { expect, it } from "vitest";
import { largestChannel } from "./largest-channel.ts";

const parts = (fundamentals: number, margin: number): ChannelAttribution => ({
  players: ["fundamentals", "margin"],
  values: new Float64Array([fundamentals, margin]),
  total: fundamentals + margin,
  residual: 0,
  alone: new Float64Array(2),
  last: new Float64Array(2),
  interactions: [],
  runaways: 0,
});
const of = (central: ChannelAttribution, draws: readonly ChannelAttribution[] = []): AttributionRanges => ({
  asset: "bitcoin",
  row: 1,
  central,
  draws,
});

it("the largest channel is the one that lowers most in the central draw, counted over all attributed draws", () => {
  const found = largestChannel(of(parts(0.5, -0.1), [parts(-0.3, -0.2), parts(-0.1, -0.2)]));
  expect(found).toEqual({ channel: "margin", count: 2, of: 3 });
});

it("there is none where nothing lowers", () => {
  expect(largestChannel(of(parts(0.5, 0), [parts(-1, 0)]))).toBeUndefined();
});
