import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWorld } from "../../packages/core/src/formats/parse-world.ts";
import { addAsset } from "../../packages/core/src/worlds/add-asset.ts";
import { worldDifference } from "../../packages/core/src/worlds/difference.ts";
import { scaleDollars } from "../../packages/core/src/worlds/scale-dollars.ts";
import { worldText } from "../../packages/core/src/worlds/world-text.ts";
import { anyWorld } from "./random-world.ts";

const runs = { numRuns: 15, endOnFailure: true };
const nothing = { lists: [], words: [], balanceSheet: [], numbers: [], sources: [] };

describe("a world written as text", () => {
  it("is the same world when it is read again", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const again = parseWorld(worldText(world.document, ["Any world."]), "again.yaml");
        expect(worldDifference(world, again)).toEqual(nothing);
        expect(again.document).toEqual(world.document);
      }),
      runs,
    );
  });
});

describe("the difference of two worlds", () => {
  it("is nothing for the same world in another order", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { sectors, instruments, balanceSheet, ...rest } = world.document;
        const turned = {
          ...rest,
          sectors: sectors.toReversed(),
          instruments: instruments.toReversed(),
          balanceSheet: Object.fromEntries(Object.entries(balanceSheet).toReversed()),
        };
        expect(worldDifference(world, parseWorld(JSON.stringify(turned), "turned"))).toEqual(nothing);
      }),
      runs,
    );
  });

  it("is every amount when all dollars are scaled, and no word", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { lists, words, balanceSheet } = worldDifference(world, scaleDollars(world, 3));
        expect({ lists, words }).toEqual({ lists: [], words: [] });
        // The largest change stands first; a small rest is as exact as what it is the rest of.
        const { after: largest = 0 } = balanceSheet[0] ?? {};
        for (const { before = 0, after = 0 } of balanceSheet) {
          expect(Math.abs(after - 3 * before)).toBeLessThanOrEqual(1e-9 * largest);
        }
        expect(balanceSheet.length).toBeGreaterThan(3);
      }),
      runs,
    );
  });

  it("names what is new, its holders and its figures, the largest change first", () => {
    const [any] = fc.sample(anyWorld, 1);
    const world = parseWorld(JSON.stringify({ ...any?.document, unit: "usd bn" }), "in billions");
    const more = addAsset(world, {
      instrument: { id: "platinum", name: { en: "Platinum", ru: "Платина" }, kind: "real" },
      row: { supply: { value: 300, source: "a survey", grade: "B" }, assets: { p0: 100, p1: "residual" } },
      asset: { class: "gold", rateBeta: 8 },
    });
    const { lists, words, balanceSheet, numbers, sources } = worldDifference(world, more);
    expect(lists).toEqual([
      { list: "instruments", added: ["platinum"], removed: [] },
      { list: "assets", added: ["platinum"], removed: [] },
    ]);
    expect(words).toEqual([]);
    const at = (...keys: string[]) => ["balanceSheet", "platinum", ...keys];
    expect(balanceSheet.map(({ place, after }) => [place, after])).toEqual([
      [at("supply"), 300],
      [at("assets", "p1"), 200],
      [at("assets", "p0"), 100],
    ]);
    expect(numbers).toEqual([{ place: ["assets", "platinum", "rateBeta"], unit: "x", before: undefined, after: 8 }]);
    expect(sources).toEqual([]);
    expect(worldDifference(more, world).lists[0]).toEqual({ list: "instruments", added: [], removed: ["platinum"] });
  });

  it("tells a better source of the same number", () => {
    const [world] = fc.sample(anyWorld, 1);
    if (world === undefined) throw new Error("no world was drawn");
    const known = (source: string) => ({ ...world.document, reference: { gdp: { value: 100, source, grade: "B" } } });
    const [one, other] = ["a guess", "a survey"].map((each) => parseWorld(JSON.stringify(known(each)), each));
    if (one === undefined || other === undefined) throw new Error("no world");
    expect(worldDifference(one, other)).toEqual({
      ...nothing,
      sources: [{ place: ["reference", "gdp"], before: "B · a guess", after: "B · a survey" }],
    });
  });
});
