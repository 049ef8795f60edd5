import { checkScreen } from "../claims/check-screen.ts";
import { judgementResults, judgementsCsv } from "../claims/claim-results.ts";
import { drawsOfJudging, exitOfJudging, judged, manifestOfJudging } from "../claims/judged.ts";
import { knownClaims } from "../claims/known-claims.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { refusePairs } from "../not-together.ts";
import { drawSettings } from "../thesis/draw-settings.ts";
import { readThesis } from "../thesis/read-thesis.ts";

export const run: CommandBody = async ({ arguments: given, options }, terminal) => {
  const asCsv = options["csv"] === true;
  refusePairs(options, [["csv", "json"]]);
  const onWorld = await readThesis(options["thesis"] as string | undefined, options["world"] as string | undefined);
  const claims = knownClaims(given, onWorld.thesis, "check");
  const settings = drawSettings(options, onWorld.thesis.document.parameterSets, drawsOfJudging);
  const judgements = await judged(onWorld, settings, terminal, claims);
  const exit = exitOfJudging(judgements);
  if (asCsv) {
    terminal.print(judgementsCsv(judgements));
    return exit;
  }
  const results = judgements.flatMap((each) => judgementResults(each, terminal));
  const manifest = manifestOfJudging(onWorld, settings);
  if (printedAsJson({ kind: "claims-check", exit, results, manifest }, terminal)) return exit;
  terminal.print(checkScreen(judgements, onWorld, settings, terminal));
  return exit;
};
