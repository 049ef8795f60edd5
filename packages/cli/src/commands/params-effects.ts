import { assumptionEffects, exitCodes, outputOf } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { effectsResults, effectsCsv } from "../effects/effects-results.ts";
import { effectsScreen } from "../effects/effects-screen.ts";
import { metricOf } from "../effects/metric.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { withProgress } from "../progress.ts";
import { refusePairs } from "../not-together.ts";
import { makeRun } from "../run/made-run.ts";
import { manifestOf } from "../run/manifest.ts";
import { readRun } from "../run/read-run.ts";
import { toldRun } from "../run/told-run.ts";

export const run: CommandBody = async ({ arguments: [named, ...more], options }, terminal) => {
  const asCsv = options["csv"] === true;
  refusePairs(options, [["csv", "json"]]);
  const metric = metricOf(options);
  const { onWorld, settings, warnings } = await readRun(named ?? (await toldRun()), options, more);
  const made = makeRun(onWorld, settings, false);
  const work = assumptionEffects(made.scenario, onWorld.compiled, settings.parameterSet, [metric], settings.given);
  const effects = await withProgress(work, terminal.words.effects.progress, terminal);
  const isWhole = effects.parameters.every(({ down, up }) => down.problems.length + up.problems.length === 0);
  const exit = isWhole ? exitCodes.success : exitCodes.partlyDone;
  if (asCsv) {
    terminal.print(effectsCsv(effects));
    return exit;
  }
  const unit = outputOf(made.record, metric.output)?.unit;
  const manifest = { ...manifestOf(made), metric: metric.name };
  const results = effectsResults(effects, unit);
  if (printedAsJson({ kind: "params-effects", exit, results, manifest, warnings }, terminal)) return exit;
  if (warnings.length > 0) terminal.tell(describeAll(warnings, terminal));
  terminal.print(effectsScreen(made, effects, { name: metric.name, unit }, terminal));
  return exit;
};
