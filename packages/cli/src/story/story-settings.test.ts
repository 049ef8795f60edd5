import { describe, expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { storySettings } from "./story-settings.ts";

describe("settings of a story", () => {
  it("are 200 draws, of them 40 for claims and 8 for channels, and a report, unless something else is said", () => {
    expect(storySettings({})).toMatchObject({
      draws: 200,
      claimDraws: 40,
      attributedDraws: 8,
      seed: 1,
      out: "ebb-report",
    });
  });

  it("take --draws for ranges and claims alike, and never more channels than draws", () => {
    expect(storySettings({ draws: "5" })).toMatchObject({ draws: 5, claimDraws: 5, attributedDraws: 5 });
    expect(storySettings({ draws: "500" })).toMatchObject({ draws: 500, claimDraws: 500, attributedDraws: 8 });
  });

  it("want a report with JSON only where a folder is named", () => {
    expect(storySettings({ json: true })).not.toHaveProperty("out");
    expect(storySettings({ json: true, out: "here" })).toMatchObject({ out: "here" });
    expect(storySettings({ report: false, out: "here" })).not.toHaveProperty("out");
  });

  it("are refused all at once", () => {
    expect(told(() => storySettings({ draws: "0", seed: "-1", threads: "many" })).toSorted()).toEqual([
      "usage/not-a-number --threads",
      "usage/out-of-range --draws",
      "usage/out-of-range --seed",
    ]);
  });
});
