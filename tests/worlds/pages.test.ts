import { expect, it } from "vitest";
import { parseWorld } from "../../packages/core/src/formats/parse-world.ts";
import { openingRatios } from "../../packages/core/src/model/opening-ratios.ts";
import { buildWorld, figuresOfWorld, shippedWorld } from "../../scripts/worlds/build-us-2025q3.ts";
import { pageWords } from "../../scripts/worlds/page-words.ts";
import { balanceSheetPicture } from "../../scripts/worlds/picture.ts";

const world = parseWorld(buildWorld(), shippedWorld);

it.for(["en", "ru"] as const)("the figures the %s page talks about are figures of the world", (lang) => {
  const known = new Set(
    [
      ...figuresOfWorld().figures.map(({ value }) => value),
      ...world.rows.flatMap(({ assets, liabilities }) => [...assets.values(), ...liabilities.values()]),
      ...openingRatios(world).flatMap(({ value, published }) => [value, ...published.map(({ inUnit }) => inUnit)]),
      // Said to explain a difference: par value, holdings at par, other assets, a Wednesday, the range of dry powder.
      29_572,
      4196,
      305,
      2966,
      150,
      880,
    ].map((value) => String(Math.round(value))),
  );
  const { differ, choiceList } = pageWords[lang];
  const told = [...differ, ...choiceList]
    .join(" ")
    .replaceAll(/20\d\d/g, "")
    .matchAll(/\d{1,3}(?:[,\u00a0 ]\d{3})+|\d{3,}/g);
  const strangers = [...told].map(([number]) => number.replaceAll(/\D/g, "")).filter((number) => !known.has(number));
  expect(strangers).toEqual([]);
});

it.for(["en", "ru"] as const)("the %s picture stays inside its frame and names every sector", (lang) => {
  const picture = balanceSheetPicture(world, lang);
  const [, width = "0", height = "0"] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture) ?? [];
  for (const [, x = "", y = ""] of picture.matchAll(/<rect [^>]*x="([\d.]+)" y="([\d.]+)"/g)) {
    expect(Number(x)).toBeLessThan(Number(width));
    expect(Number(y)).toBeLessThan(Number(height));
  }
  for (const { name } of world.document.sectors) expect(picture).toContain(name[lang]);
  expect(picture).toContain("prefers-color-scheme:dark");
});
