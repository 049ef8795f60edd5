import { describe, expect, it } from "vitest";
import { channels } from "../../packages/core/src/model/vocabulary.ts";
import { broken, type Sample, trials } from "./sample.ts";
import { type Case, cases, caseOf } from "./scenarios.ts";

const without = (off: Case["without"]): readonly Case[] => cases.map((each) => ({ ...each, without: off }));
const nothing = caseOf("no path at all", {});

/** Invariant 6: channels gate what reaches a price, each alone and all together. */
export function switchesLaws({ seed, draws }: Sample): void {
  describe("switches", () => {
    it("with all eight channels off every price and the premium stay at the opening, exactly, whatever happens", () => {
      const all = trials({ seed, draws }, without(channels));
      const law = broken(all, (trial) => {
        const { price, state } = trial.run();
        const moved = price.some((each) => each !== 1);
        const pressed = [...state.premium, ...state.issuanceSpread].some((each) => each !== 0);
        return [...(moved ? ["a price moved"] : []), ...(pressed ? ["the premium moved"] : [])];
      });
      expect(law).toEqual([]);
    });

    it.for(channels)("without %s the rest runs, on books that balance", (channel) => {
      const all = trials({ seed, draws: draws / channels.length }, without([channel]));
      const law = broken(all, (trial) =>
        trial.run().price.every((each) => each > 0) ? [] : ["a price is not above 0"],
      );
      expect(law).toEqual([]);
    });

    it.for(channels)("without %s a world at rest rests", (channel) => {
      const all = trials({ seed, draws: draws / 20 }, [{ ...nothing, without: [channel] }]);
      const law = broken(all, (trial) => {
        const { price, stocks, world } = trial.run();
        const { flowsStart } = world.layout;
        const moved = stocks.some((each, cell) => each !== stocks[cell % flowsStart]);
        return moved || price.some((each) => each !== 1) ? ["something moved"] : [];
      });
      expect(law).toEqual([]);
    });
  });
}
