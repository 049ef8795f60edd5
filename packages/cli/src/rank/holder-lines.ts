import { percent, type RankedAsset } from "@ebb/core";
import { linesOf } from "../print/fitted.ts";
import { type RankPage, rankedOn, room } from "./rank-page.ts";

/** Assets and holders of each that are shown; `--json` has all. */
const [assetsShown, holdersShown] = [5, 3];

/** Who holds the first assets of an order as the run opens, and how the central draw presses them. */
export function holderLines(page: RankPage): string {
  return rankedOn(page)
    .slice(0, assetsShown)
    .flatMap(({ asset, holders }) => {
      const told = holders.slice(0, holdersShown).map((each) => holderInWords(each, page));
      return linesOf(`  ${page.names.instrument(asset)}: ${told.join("; ")}`, room);
    })
    .join("\n");
}

function holderInWords(
  { sector, share, openingLeverage, highestLeverage, forced, defaults }: RankedAsset["holders"][number],
  { names, terminal: { words, lang } }: RankPage,
): string {
  const say = words.rank.holder;
  const parts = [
    ...(highestLeverage > 0 ? [say.debts(percent(openingLeverage, 0, lang), percent(highestLeverage, 0, lang))] : []),
    ...(forced >= 0.0005 ? [say.forced(percent(forced, 1, lang))] : []),
    ...(defaults ? [say.defaults] : []),
  ];
  return `${names.sector(sector)} ${percent(share, 0, lang)}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`;
}
