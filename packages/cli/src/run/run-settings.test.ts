import { parameterRegistry } from "@ebb/core";
import { expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { runSettings } from "./run-settings.ts";

it("without flags a run takes the evidence and changes nothing", () => {
  expect(runSettings({})).toEqual({ parameterSet: "evidence", given: new Map(), without: [], off: [] });
});

it("names and assignments stand with spaces, with commas, or each behind its own flag", () => {
  const spaced = runSettings({
    with: ["fire-sales.valueShare=0.3", "discounting.premiumLife=5"],
    without: ["margin", "money"],
  });
  const commas = runSettings({
    with: ["fire-sales.valueShare=0.3,discounting.premiumLife=5"],
    without: ["margin,money"],
  });
  expect(commas).toEqual(spaced);
  expect(spaced.given.get("discounting.premiumLife")).toBe(5);
  expect(spaced.without).toEqual(["margin", "money"]);
});

it("assignments may follow the first without a flag; a second scenario may not", () => {
  const { given } = runSettings({ with: ["fire-sales.valueShare=0.3"] }, ["discounting.premiumLife=5"]);
  expect([...given.keys()]).toEqual(["fire-sales.valueShare", "discounting.premiumLife"]);
  expect(told(() => runSettings({}, ["qe"]))).toEqual(["usage/too-many-arguments qe"]);
});

it("every parameter may be given its own central value", () => {
  for (const { key, value } of parameterRegistry) {
    expect(runSettings({ with: [`${key}=${value}`] }).given.get(key)).toBe(value);
  }
});

it("all that is wrong is told at once, each at its flag", () => {
  const flags = {
    horizon: "0",
    step: "year",
    set: "esay",
    with: ["fire-sales.valueShare=", "income=1"],
    without: ["all"],
    off: ["x"],
  };
  expect(told(() => runSettings(flags)).toSorted()).toEqual([
    "usage/not-a-number --with fire-sales.valueShare",
    "usage/out-of-range --horizon",
    "usage/unknown-name --off",
    "usage/unknown-name --set",
    "usage/unknown-name --step",
    "usage/unknown-name --with income",
    "usage/unknown-name --without",
  ]);
});
