import { type ExitCode, exitCodes, type Story } from "@ebb/core";
import { exitOfJudging } from "../claims/judged.ts";

/** What a story was made of, for whoever wants to make it again. */
export function manifestOfStory({ thesis, world, scenario, settings, sets, runs }: Story, report?: string) {
  const [run] = runs;
  return {
    thesis: thesis.document.id,
    world: world.document.id,
    date: world.document.date,
    scenario: scenario.id,
    parameterSets: sets.map(({ parameterSet }) => parameterSet),
    draws: settings.draws,
    attributedDraws: settings.attributedDraws,
    claimDraws: settings.claimDraws,
    seed: settings.seed,
    paths: scenario.paths,
    ...(report === undefined ? {} : { report }),
    periods: [world.document.date, ...(run?.scenario.periodNames ?? [])],
  };
}

/** A story is told whatever comes of it; where a draw failed or a claim was neither true nor false, only in part. */
export function exitOfStory({ sets, judgements }: Story): ExitCode {
  const isWhole = sets.every(({ ranges, attributions }) => ranges.failed.length + attributions.failed.length === 0);
  return isWhole ? exitOfJudging(judgements) : exitCodes.partlyDone;
}
