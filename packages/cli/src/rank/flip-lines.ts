import { type FirstTwo, percent } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import { wrap } from "../print/wrap.ts";
import { changeInWords } from "./change-words.ts";
import { dateIn, type RankPage, room } from "./rank-page.ts";

/** Longest list of changes that is printed. */
const mostShown = 10;

/** What turns the first two of an order round, or that nothing tried does. */
export function flipLines(
  { run, by, names, terminal }: RankPage,
  { first, second, tried, flips, failed }: FirstTwo,
): readonly string[] {
  const { words, lang } = terminal;
  const say = words.rank;
  const intro = wrap(say.tried(tried.channel, tried.path, tried.parameter, flips.length), room);
  const beyond = failed.length === 0 ? [] : [wrap(say.notTried(failed.length), room)];
  if (flips.length === 0) return [intro, ...beyond];
  const measure = (fall: (typeof flips)[number]["first"]): string =>
    by === "depth" ? percent(fall.trough, 1, lang) : dateIn(run, fall.firstFall, terminal);
  const rows = flips
    .slice(0, mostShown)
    .map(({ change, first: leader, second: follower }) => [
      `  ${changeInWords(change, terminal)}`,
      measure(leader),
      measure(follower),
    ]);
  const left = flips.length - rows.length;
  return [
    intro,
    fitted([["", names.instrument(first), names.instrument(second)], ...rows], ["left", "right", "right"], room),
    ...(left === 0 ? [] : [`  ${say.moreFlips(left)}`]),
    ...beyond,
  ];
}
