import { describe, expect, it } from "vitest";
import { scenarioOf, world } from "../../../tests/runs.ts";
import { penOf } from "./ledger/pen.ts";
import { openBook } from "./model/compile.ts";
import { type Economy, openEconomy, restEconomy } from "./model/economy.ts";
import { EbbError } from "./model/problem.ts";
import { runPeriod } from "./period.ts";

const book = openBook(world, ["test"]);
const economy = openEconomy(world, scenarioOf({}), book);
const pen = penOf(book);

/** Problems of a period in which only this happens. */
function problemsAfter(happens: (economy: Economy) => void): readonly object[] {
  restEconomy(economy, world);
  book.reopen(world.openingCells);
  try {
    runPeriod(economy, [{ writer: 0, open: () => undefined, step: happens }], book, pen);
  } catch (error) {
    if (error instanceof EbbError) return error.problems;
    throw error;
  }
  return [];
}

describe("a period", () => {
  it("must hold: ends with the name of a number that is none, whichever of an economy's it is", () => {
    const { all, spans } = economy.numbers;
    for (const broken of [NaN, Infinity, -Infinity]) {
      for (const { name, start, end } of spans) {
        for (const at of new Set([start, end - 1])) {
          const problems = problemsAfter(() => void (all[at] = broken));
          expect(problems, `${name} ${broken}`).toMatchObject([
            { code: "run/not-finite", place: { path: economy.scenario.periodNames[0] }, detail: { name } },
          ]);
        }
      }
    }
  });

  it("names the first of several", () => {
    const problems = problemsAfter(({ state, market }) => {
      state.premium = NaN;
      market.price.fill(NaN);
    });
    expect(problems).toMatchObject([{ detail: { name: "premium" } }]);
  });

  it("takes numbers that are too large to add up", () => {
    expect(problemsAfter(({ market }) => void market.value.fill(Number.MAX_VALUE))).toEqual([]);
  });
});
