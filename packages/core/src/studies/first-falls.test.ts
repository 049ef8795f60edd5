import { describe, expect, it } from "vitest";
import { runOf } from "../../../../tests/runs.ts";
import type { RunRecord } from "../model/record.ts";
import { firstFalls } from "./first-falls.ts";

/** A run at rest whose assets, in the order of the world, are given prices over their opening from the first month on. */
function priced(prices: readonly (readonly number[])[]): RunRecord {
  const run = runOf({}, { horizon: { months: 3, step: "month" } });
  const count = run.world.assets.ids.length;
  prices.forEach((each, asset) => each.forEach((price, t) => (run.price[(t + 1) * count + asset] = price)));
  return run;
}

describe("first falls over many runs", () => {
  const rises = priced([[1.2]]);
  const first = priced([[0.8], [1, 0.8]]);
  const both = priced([[0.8], [0.7]]);
  const [one = "", other = "", third = ""] = first.world.assets.ids;

  it("are counted for every asset that leads; equals lead together", () => {
    const falls = firstFalls([first, both, rises, first]);
    expect(falls).toMatchObject({ runs: 4, none: 1 });
    expect([one, other, third].map((id) => falls.first.get(id))).toEqual([3, 1, 0]);
  });

  it("are counted as they come: a record may be written over after it was counted", () => {
    const record = priced([[0.8]]);
    const falls = firstFalls(
      (function* () {
        yield record;
        record.price.fill(1);
        yield record;
      })(),
    );
    expect([falls.runs, falls.none, falls.first.get(one)]).toEqual([2, 1, 1]);
  });
});
