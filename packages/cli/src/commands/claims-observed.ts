import { exitCodes, observedBeside } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { refusePairs } from "../not-together.ts";
import { observedCsv, observedResults } from "../observed/observed-results.ts";
import { observedScreen } from "../observed/observed-screen.ts";
import { wrap } from "../print/wrap.ts";
import { withProgress } from "../progress.ts";
import { drawSettings } from "../thesis/draw-settings.ts";
import { readThesis } from "../thesis/read-thesis.ts";

export const run: CommandBody = async ({ options }, terminal) => {
  const asCsv = options["csv"] === true;
  refusePairs(options, [["csv", "json"]]);
  const onWorld = await readThesis(options["thesis"] as string | undefined, options["world"] as string | undefined);
  const { thesis, world, compiled } = onWorld;
  const settings = drawSettings(options, thesis.document.parameterSets, { otherwise: 200, least: 1 });
  const work = observedBeside(thesis.document, compiled, settings);
  const comparison = await withProgress(work, terminal.words.observed.progress, terminal);
  const exit =
    comparison?.sets.every(({ failed }) => failed.length === 0) === false ? exitCodes.partlyDone : exitCodes.success;
  if (asCsv) {
    terminal.print(observedCsv(comparison ?? { sets: [] }));
    return exit;
  }
  const manifest = {
    thesis: thesis.document.id,
    world: world.document.id,
    date: world.document.date,
    scenario: comparison?.observations.scenario ?? null,
    from: comparison?.observations.from ?? null,
    to: comparison?.observations.to ?? null,
    months: comparison?.months ?? null,
    parameterSets: settings.sets,
    draws: settings.draws,
    seed: settings.seed,
  };
  const results = observedResults(comparison ?? { sets: [] });
  if (printedAsJson({ kind: "claims-observed", exit, results, manifest }, terminal)) return exit;
  terminal.print(
    comparison === undefined
      ? wrap(terminal.words.observed.nothing(thesis.document.id))
      : observedScreen(comparison, onWorld, settings, terminal),
  );
  return exit;
};
