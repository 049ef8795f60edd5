import { EbbError, type Place, type Problem } from "../model/problem.ts";
import { max, min } from "../solve/math.ts";
import type { Reference } from "./parse.ts";
import type { Source } from "./tokens.ts";

/** Where the character `at` of a text stands; `keys` lead to the text in its document. */
export type LocateText = (keys: readonly PropertyKey[], at: number) => Place;

/** A text and the names it reads. */
export interface ParsedText {
  readonly source: Source;
  readonly references: readonly Reference[];
}

/** The texts of one model as they are parsed, and every problem found in them. */
export interface Texts {
  readonly problems: Problem[];
  readonly parsed: readonly ParsedText[];
  /** The result of a parser, or undefined when the text has a fault, which is then among the problems. */
  readonly parse: <Result extends ParsedText>(
    parser: (source: Source) => Result,
    text: string,
    label: string,
    keys: readonly PropertyKey[],
  ) => Result | undefined;
  /** Place of a part of the document. */
  readonly place: (...keys: readonly PropertyKey[]) => Place;
}

/** No texts yet; problems of those to come are added to the list. */
export function textsAt(locate: LocateText, problems: Problem[]): Texts {
  const parsed: ParsedText[] = [];
  return {
    problems,
    parsed,
    parse(parser, text, label, keys) {
      try {
        // The end of a text is shown at its last character: what follows it stands on another line.
        const result = parser({ text, label, place: (at) => locate(keys, max(0, min(at, text.length - 1))) });
        parsed.push(result);
        return result;
      } catch (error) {
        if (!(error instanceof EbbError)) throw error;
        for (const each of error.problems) problems.push(each);
        return undefined;
      }
    },
    place: (...keys) => locate(keys, 0),
  };
}
