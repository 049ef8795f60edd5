import type { ClaimJudgement, SetJudgement } from "@ebb/core";
import { styled } from "../color.ts";
import { describeAll } from "../envelope.ts";
import { fitted } from "../print/fitted.ts";
import type { Align } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import type { Terminal } from "../terminal.ts";
import type { DrawSettings } from "../thesis/draw-settings.ts";
import type { ThesisOnWorld } from "../thesis/read-thesis.ts";
import { intervalInWords, outcomeInWords } from "./outcome-words.ts";

/** Verdicts on a thesis, a line a claim. */
export function checkScreen(
  judgements: readonly ClaimJudgement[],
  { thesis, world }: ThesisOnWorld,
  { sets, draws, seed }: DrawSettings,
  terminal: Terminal,
): string {
  const { words, lang } = terminal;
  const say = words.claims;
  const { id, name } = thesis.document;
  const head = [
    say.columns.claim,
    say.columns.rule,
    ...sets.flatMap((set) => [set, say.columns.draws]),
    say.columns.data,
  ];
  const lines = judgements.map(({ claim, sets: under }) => [
    claim.id,
    claim.byConstruction.length > 0 ? say.isByRule : "",
    ...under.flatMap((each) => [outcomeInWords(each.central, terminal), inDraws(each, draws, terminal)]),
    say.verdicts[claim.data.verdict],
  ]);
  const align = head.map((): Align => "left");
  const first = judgements[0]?.claim.id ?? "";
  return [
    styled(terminal, "bold", wrap(say.title(name[lang], id, world.document.id))),
    fitted([head, ...lines], align, 80, head.length - 1),
    sets.map((set) => say.summary(heldAtCentre(judgements, set), judgements.length, set)).join("\n"),
    ...troubles(judgements, terminal),
    wrap(say.legend(draws, seed)),
    [say.next(first), ...(thesis.document.observations === undefined ? [] : [say.observed])].join("\n"),
    wrap(words.disclaimer),
  ].join("\n\n");
}

/** `35/40 74–95`: held, judged, and the interval of the share per 100. */
function inDraws(judgement: SetJudgement, draws: number, terminal: Terminal): string {
  const { held, judged } = judgement;
  return draws === 0 ? "—" : `${held}/${judged} ${intervalInWords(judgement, terminal)}`;
}

function heldAtCentre(judgements: readonly ClaimJudgement[], set: string): number {
  return judgements.filter(({ sets }) =>
    sets.some(({ parameterSet, central }) => parameterSet === set && "holds" in central && central.holds),
  ).length;
}

/** Longest list of draws that is printed. */
const mostListed = 5;

/** Claims that were neither true nor false, and why the first time. */
export function troubles(judgements: readonly ClaimJudgement[], terminal: Terminal): readonly string[] {
  const say = terminal.words.claims;
  return judgements.flatMap(({ claim, sets }) =>
    sets.flatMap(({ parameterSet, central, notJudged }) => {
      const which = notJudged.slice(0, mostListed).map(({ draw }) => draw);
      const list = [...which, ...(notJudged.length > mostListed ? ["…"] : [])].join(", ");
      const told = "problems" in central ? central.problems : notJudged[0]?.problems;
      if (told === undefined) return [];
      return [
        [
          ...("problems" in central ? [wrap(say.notJudgedAtCentre(claim.id, parameterSet))] : []),
          ...(notJudged.length > 0 ? [wrap(say.notJudged(claim.id, parameterSet, notJudged.length, list))] : []),
          describeAll(told, terminal),
        ].join("\n"),
      ];
    }),
  );
}
