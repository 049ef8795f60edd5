import { fixed, type Story, type StoryOfSet } from "@ebb/core";
import type { AnswerInWords } from "../locales/en/story.ts";
import type { Names } from "../print/names.ts";
import type { Terminal } from "../terminal.ts";
import { changeWithRange, often, withRange } from "./figure-words.ts";
import { leaders } from "./leaders.ts";

/** The story in one sentence: under each set how often capital becomes scarce, what the next AI dollar takes, who falls. */
export function answerOf({ sets }: Story, names: Names, terminal: Terminal): string {
  return terminal.words.story.answer(sets.map((set) => answerUnder(set, names, terminal)));
}

function answerUnder({ parameterSet, ranges }: StoryOfSet, names: Names, terminal: Terminal): AnswerInWords {
  const { lang } = terminal;
  const { figures } = ranges;
  const turning = figures.get("turning-point");
  const displacement = figures.get("displacement max");
  const [first] = leaders(ranges);
  const deepest = [...ranges.changes.keys()]
    .flatMap((asset) => {
      const trough = figures.get(`${asset}.trough`);
      return trough === undefined || trough.central === 0 ? [] : [{ asset, trough }];
    })
    .toSorted((a, b) => a.trough.central - b.trough.central)[0];
  return {
    parameterSet,
    scarceIn: turning === undefined ? "—" : often(turning.draws - turning.never, turning.draws, terminal),
    cents: displacement === undefined ? "—" : withRange(displacement, (value) => fixed(100 * value, 0, lang)),
    ...(first && {
      first: { asset: names.instrument(first.asset), often: often(first.count, ranges.firstFalls.runs, terminal) },
    }),
    ...(deepest && {
      deepest: { asset: names.instrument(deepest.asset), fall: changeWithRange(deepest.trough, lang) },
    }),
  };
}
