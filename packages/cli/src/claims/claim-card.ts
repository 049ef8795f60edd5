import type { ClaimJudgement } from "@ebb/core";
import { styled } from "../color.ts";
import { table } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import type { Terminal } from "../terminal.ts";
import type { DrawSettings } from "../thesis/draw-settings.ts";
import type { ThesisOnWorld } from "../thesis/read-thesis.ts";
import { troubles } from "./check-screen.ts";
import { numbersRead } from "./numbers-read.ts";
import { intervalInWords, outcomeInWords } from "./outcome-words.ts";

/** One claim with all that speaks for it and against it: the ladder from what was put in to what the data say. */
export function claimCard(
  judgement: ClaimJudgement,
  { thesis, world, compiled }: ThesisOnWorld,
  { draws, seed }: DrawSettings,
  terminal: Terminal,
): string {
  const { words, lang } = terminal;
  const say = words.claims;
  const { claim, sets } = judgement;
  const { id, name } = thesis.document;
  // A number and its sign stay on one line.
  const indented = (text: string): string => wrap(text.replaceAll(/(?<=\d) (?=%)/g, "\u00a0"), 78).replace(/^/gm, "  ");
  const part = (title: string, ...lines: readonly string[]): string =>
    [styled(terminal, "bold", title), ...lines].join("\n");
  const against = claim.counterEvidence;
  return [
    part(wrap(say.cardTitle(claim.id, name[lang], id, world.document.id)), indented(claim.statement[lang])),
    ...(against === undefined ? [] : [part(say.against, indented(against[lang]))]),
    part(say.wouldRefute, indented(claim.refutedIf[lang])),
    part(say.assumed, ...assumed(judgement, terminal).map(indented)),
    part(
      say.inModel,
      table(
        [
          ["", say.atCentre, ...(draws === 0 ? [] : [say.inDraws, say.per100])],
          ...sets.map((each) => [
            `  ${each.parameterSet}`,
            outcomeInWords(each.central, terminal),
            ...(draws === 0 ? [] : [say.of(each.held, each.judged), intervalInWords(each, terminal)]),
          ]),
        ],
        ["left", "left", "left", "left"],
      ),
      indented(say.seed(draws, seed)),
    ),
    ...troubles([judgement], terminal),
    part(say.inData, ...inData(judgement, terminal).map(indented)),
    part(say.numbers, numbersRead(sets, compiled, terminal)),
    wrap(words.disclaimer),
  ].join("\n\n");
}

/** Whether a rule puts it in, which, and what is left of it without. */
function assumed({ claim, sets }: ClaimJudgement, terminal: Terminal): readonly string[] {
  const { words, lang } = terminal;
  const say = words.claims;
  const { byConstruction, rule } = claim;
  if (byConstruction.length === 0) return [say.notAssumed];
  return [
    say.assumedIn(byConstruction.join(", ")),
    ...(rule === undefined ? [] : [rule[lang]]),
    ...byConstruction.flatMap((room) => {
      const under = sets.flatMap(({ parameterSet, withoutRooms }) =>
        withoutRooms
          .filter((each) => each.room === room)
          .map(({ central }) => say.under(parameterSet, outcomeInWords(central, terminal))),
      );
      return under.length === 0 ? [] : [say.withoutRoom(room, under.join(", "))];
    }),
  ];
}

function inData({ claim: { data } }: ClaimJudgement, { words: { claims: say }, lang }: Terminal): readonly string[] {
  const { verdict, date, note } = data;
  return [
    date === undefined ? say.verdicts[verdict] : say.asOf(say.verdicts[verdict], date),
    ...(note === undefined ? [] : [note[lang]]),
  ];
}
