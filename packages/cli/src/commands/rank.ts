import { exitCodes, ranking } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { refusePairs } from "../not-together.ts";
import { withProgress } from "../progress.ts";
import { rankCsv, rankResults } from "../rank/rank-results.ts";
import { rankScreen } from "../rank/rank-screen.ts";
import { rankSettings, setsOf } from "../rank/rank-settings.ts";
import { makeRun } from "../run/made-run.ts";
import { manifestOf } from "../run/manifest.ts";
import { readRun } from "../run/read-run.ts";
import { toldRun } from "../run/told-run.ts";

export const run: CommandBody = async ({ arguments: [named, ...more], options }, terminal) => {
  const given = named ?? (await toldRun());
  const asCsv = options["csv"] === true;
  refusePairs(options, [["csv", "json"]]);
  const settings = rankSettings(options);
  const { set: _, ...others } = options;
  const { onWorld, settings: ofRun, warnings } = await readRun(given, settings.isBoth ? others : options, more);
  const { draws, seed, by } = settings;
  const sets = setsOf(settings, ofRun.parameterSet);
  const ranked = [];
  for (const [done, parameterSet] of sets.entries()) {
    const made = makeRun(onWorld, { ...ofRun, parameterSet }, false);
    const work = ranking(made.scenario, onWorld.compiled, { parameterSet, draws, seed, given: ofRun.given });
    const inWords = (percent: number): string =>
      terminal.words.rank.progress(Math.floor((100 * done + percent) / sets.length));
    ranked.push({ made, ranking: await withProgress(work, inWords, terminal) });
  }
  const rankings = ranked.map((each) => each.ranking);
  const exit = rankings.every(({ failed }) => failed.length === 0) ? exitCodes.success : exitCodes.partlyDone;
  if (asCsv) {
    terminal.print(rankCsv(rankings));
    return exit;
  }
  const [{ made } = {}] = ranked;
  const manifest = { ...(made && manifestOf(made)), parameterSets: sets, draws, seed };
  const results = rankings.flatMap(rankResults);
  if (printedAsJson({ kind: "rank", exit, results, manifest, warnings }, terminal)) return exit;
  if (warnings.length > 0) terminal.tell(describeAll(warnings, terminal));
  terminal.print(ranked.map((each) => rankScreen(each.made, each.ranking, by, terminal)).join("\n\n\n"));
  return exit;
};
