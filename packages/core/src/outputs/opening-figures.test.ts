import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { world } from "../../../../tests/runs.ts";
import { parseWorld } from "../formats/parse-world.ts";
import { printPath } from "../formats/zod-problems.ts";
import { outputs } from "../model/vocabulary.ts";
import { openingFiguresOf, parametersBehind } from "./opening-figures.ts";
import { namesOf } from "./output-name.ts";
import { provenanceOf } from "./provenance.ts";

const { document } = parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"), "us-2025q3.yaml");
const keysOf = (name: string) => openingFiguresOf(name, document, world).map(({ keys }) => printPath(keys));

describe("opening figures of an output", () => {
  it("are there for every output but amounts nobody held at the opening", () => {
    for (const pattern of Object.keys(outputs).filter((each) => !each.includes("<sector>"))) {
      for (const { name } of namesOf(pattern, world).slice(0, 40)) expect(keysOf(name).length, name).toBeGreaterThan(0);
    }
  });

  it("of an asset are its row and its terms, and of no other asset", () => {
    const keys = keysOf("bitcoin.trough");
    expect(keys.some((key) => key.startsWith("balanceSheet.bitcoin."))).toBe(true);
    expect(keys.some((key) => /^assets\[\d+\]\.price$/.test(key))).toBe(true);
    expect(keys.filter((key) => !key.startsWith("balanceSheet.bitcoin.") && !key.startsWith("assets["))).toEqual([]);
    expect(keysOf("bitcoin.change")).toEqual(keys);
    expect(keysOf("channel.bitcoin.margin")).toEqual(keys);
    expect(keysOf("software.trough")).not.toEqual(keys);
  });

  it("of a position are what the sector holds and owes of it", () => {
    const keys = keysOf("hedge-funds.treasuries");
    expect(keys).toEqual(["balanceSheet.treasuries.assets.hedge-funds"]);
  });

  it("of a yield are its level in the reference", () => {
    expect(keysOf("yield-10y")).toEqual(["reference.yield10y"]);
    expect(keysOf("x").every((key) => key.startsWith("reference."))).toBe(true);
  });

  it("of a name of nothing are none", () => {
    expect(keysOf("bitcoin.prise")).toEqual([]);
  });
});

describe("parameters behind an output", () => {
  it("are those of its rooms, without what belongs to other assets", () => {
    const keys = parametersBehind("bitcoin.change", world);
    expect(keys).toContain("discounting.rateBeta.bitcoin");
    expect(keys).toContain("fire-sales.bound.crypto");
    expect(keys).toContain("fire-sales.valueShare");
    expect(keys.filter((key) => /gold|treasuries|software/.test(key))).toEqual([]);
    expect(parametersBehind("gold.price", world)).toContain("discounting.rateBeta.gold");
  });

  it("are all of its rooms for what is of no asset", () => {
    expect(parametersBehind("x", world)).toEqual(provenanceOf("x", world)?.parameters);
  });
});
