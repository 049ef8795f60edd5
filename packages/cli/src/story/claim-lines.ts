import type { ClaimJudgement, SetJudgement, Story, StoryOfSet } from "@ebb/core";
import { linesOf } from "../print/fitted.ts";
import type { Terminal } from "../terminal.ts";

/** Ids of a kind that are told one by one. */
const mostIds = 24;

/** What the claims come to: under each set which hold, hold by a rule, fail; and what the data say. */
export function claimLines({ sets, judgements }: Story, terminal: Terminal, room: number): readonly string[] {
  const say = terminal.words.story;
  const line = (about: string, kinds: readonly (readonly [string, readonly string[]])[]): readonly string[] => {
    const parts = kinds
      .filter(([, ids]) => ids.length > 0)
      .map(([kind, ids]) => `${kind} (${ids.length}): ${listed(ids, terminal)}`);
    return linesOf(`  ${about}: ${parts.join("; ")}`, room);
  };
  const ofSet = ({ parameterSet }: StoryOfSet): readonly string[] => {
    const under = judgements.flatMap(({ claim, sets: all }) => {
      const found = all.find((each) => each.parameterSet === parameterSet);
      return found === undefined ? [] : [{ claim, found }];
    });
    const idsOf = (isSo: (claim: ClaimJudgement["claim"], found: SetJudgement) => boolean): readonly string[] =>
      under
        .filter(({ claim, found }) => isSo(claim, found))
        .map(({ claim, found }) => (isUnsteady(found) ? `${claim.id}*` : claim.id));
    return line(parameterSet, [
      [say.holds, idsOf((claim, found) => holds(found) === true && claim.byConstruction.length === 0)],
      [say.byRule, idsOf((claim, found) => holds(found) === true && claim.byConstruction.length > 0)],
      [say.fails, idsOf((_, found) => holds(found) === false)],
      [say.neither, idsOf((_, found) => holds(found) === undefined)],
    ]);
  };
  const verdicts = Object.entries(say.verdicts).map(
    ([verdict, words]) =>
      [words, judgements.filter(({ claim }) => claim.data.verdict === verdict).map(({ claim }) => claim.id)] as const,
  );
  return [...sets.flatMap(ofSet), ...line(say.data, verdicts)];
}

function holds({ central }: SetJudgement): boolean | undefined {
  return "holds" in central ? central.holds : undefined;
}

/** Whether most of its draws say the opposite of the central one. */
function isUnsteady(judgement: SetJudgement): boolean {
  const central = holds(judgement);
  const { held, judged } = judgement;
  return central === true ? 2 * held < judged : central === false && 2 * held > judged;
}

function listed(ids: readonly string[], { words }: Terminal): string {
  const left = ids.length - mostIds;
  return [...ids.slice(0, mostIds), ...(left > 0 ? [words.story.more(left)] : [])].join(" ");
}
