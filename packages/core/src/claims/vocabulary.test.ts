import { expect, it } from "vitest";
import { outputs } from "../model/vocabulary.ts";
import { type ClaimVocabulary, assetStatistics, findOutput, nearestOutput, shippedIds } from "./vocabulary.ts";

const vocabulary: ClaimVocabulary = { ...shippedIds, scenarios: [] };

it("an id is one output only, whatever ids the patterns take", () => {
  const ids = Object.keys(outputs).flatMap((pattern) =>
    pattern.split(".").reduce<string[]>(
      (heads, part) => {
        const { assets, sectors, instruments, channels } = vocabulary;
        const kinds = { "<asset>": assets, "<sector>": sectors, "<instrument>": instruments, "<channel>": channels };
        const tails = part in kinds ? kinds[part as keyof typeof kinds] : [part];
        return heads.flatMap((head) => tails.map((tail) => (head === "" ? tail : `${head}.${tail}`)));
      },
      [""],
    ),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it("outputs are found by pattern, and only with ids of the world", () => {
  expect(findOutput("x", vocabulary)?.unit).toBe("bp");
  expect(findOutput("hyperscalers.trough", vocabulary)?.unit).toBe("share");
  expect(findOutput("hyperscalers.deposits", vocabulary)?.unit).toBe("usd bn");
  expect(findOutput("forced-sales.hedge-funds.software", vocabulary)?.unit).toBe("usd bn");
  expect(findOutput("channel.bitcoin.margin", vocabulary)?.unit).toBe("log");
  const unknown = ["", "bitcoin", "bitcoin.deposits", "channel.bitcoin.gold", "x.x", "<asset>.price", "toString"];
  expect(unknown.filter((id) => findOutput(id, vocabulary) !== undefined)).toEqual([]);
  const own = { ...vocabulary, assets: ["tulips"] };
  expect(findOutput("tulips.price", own)?.unit).toBe("price");
  expect(findOutput("bitcoin.price", own)).toBeUndefined();
});

it("a mistyped output gets the nearest known one, part by part", () => {
  expect(nearestOutput("tightnes", vocabulary)).toBe("tightness");
  expect(nearestOutput("bitcion.trogh", vocabulary)).toBe("bitcoin.trough");
  expect(nearestOutput("hedge-fund.depsits", vocabulary)).toBe("hedge-funds.deposits");
  expect(nearestOutput("chanel.crypto.confidense", vocabulary)).toBe("channel.crypto.confidence");
  expect(nearestOutput("weather", vocabulary)).toBeUndefined();
});

it("an asset has statistics of its own", () => {
  expect(assetStatistics).toEqual([
    "price",
    "change",
    "drawdown",
    "fundamental",
    "trough",
    "worst-month-end",
    "first-10",
    "rank",
    "half-life",
  ]);
});
