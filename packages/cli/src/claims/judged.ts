import { type ClaimJudgement, type ExitCode, exitCodes, judgeThesis } from "@ebb/core";
import { withProgress } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import type { DrawSettings } from "../thesis/draw-settings.ts";
import type { ThesisOnWorld } from "../thesis/read-thesis.ts";

/** Draws of each set that a thesis is judged in; none leaves the central values. */
export const drawsOfJudging = { otherwise: 40, least: 0 };

/** Judges claims of a thesis, all unless some are named. */
export function judged(
  { thesis, compiled }: ThesisOnWorld,
  settings: DrawSettings,
  terminal: Terminal,
  claims?: readonly string[],
): Promise<readonly ClaimJudgement[]> {
  const work = judgeThesis(thesis, compiled, { ...settings, ...(claims && { claims }) });
  return withProgress(work, terminal.words.claims.progress, terminal);
}

/** Whatever the verdicts, judging succeeds; where a claim was neither true nor false, only in part. */
export function exitOfJudging(judgements: readonly ClaimJudgement[]): ExitCode {
  const isWhole = judgements.every(({ sets }) =>
    sets.every(({ central, notJudged }) => "holds" in central && notJudged.length === 0),
  );
  return isWhole ? exitCodes.success : exitCodes.partlyDone;
}

/** What answers were made of, for whoever wants to make them again. */
export function manifestOfJudging({ thesis, world }: ThesisOnWorld, { sets, draws, seed }: DrawSettings) {
  return {
    thesis: thesis.document.id,
    world: world.document.id,
    date: world.document.date,
    parameterSets: sets,
    draws,
    seed,
  };
}
