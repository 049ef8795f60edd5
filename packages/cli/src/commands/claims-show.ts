import { claimCard } from "../claims/claim-card.ts";
import { claimResult, judgementResults } from "../claims/claim-results.ts";
import { drawsOfJudging, exitOfJudging, judged, manifestOfJudging } from "../claims/judged.ts";
import { knownClaims } from "../claims/known-claims.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { drawSettings } from "../thesis/draw-settings.ts";
import { readThesis } from "../thesis/read-thesis.ts";

export const run: CommandBody = async ({ arguments: [given = ""], options }, terminal) => {
  const onWorld = await readThesis(options["thesis"] as string | undefined, options["world"] as string | undefined);
  const claims = knownClaims([given], onWorld.thesis, "show");
  const settings = drawSettings(options, onWorld.thesis.document.parameterSets, drawsOfJudging);
  const judgements = await judged(onWorld, settings, terminal, claims);
  const exit = exitOfJudging(judgements);
  const results = judgements.flatMap((each) => [claimResult(each.claim), ...judgementResults(each, terminal)]);
  const manifest = manifestOfJudging(onWorld, settings);
  if (printedAsJson({ kind: "claim", exit, results, manifest }, terminal)) return exit;
  terminal.print(judgements.map((each) => claimCard(each, onWorld, settings, terminal)).join("\n\n"));
  return exit;
};
