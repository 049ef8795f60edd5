import { dayEnding, exitCodes, ruleIn } from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { table } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { readScenario } from "../run/read-scenario.ts";
import { datedNumbers } from "../scenario/path-words.ts";
import { scenarioResult } from "../scenario/scenario-result.ts";

export const run: CommandBody = async ({ arguments: [given = "-"], options }, terminal) => {
  const { scenario, world } = await readScenario(given, options["world"] as string | undefined);
  const { id: onWorld, date } = world.document;
  const answer = { kind: "scenario", exit: exitCodes.success, results: [scenarioResult(scenario)] };
  if (printedAsJson({ ...answer, manifest: { world: onWorld, date } }, terminal)) return exitCodes.success;
  const { words, lang } = terminal;
  const { scenarios: say, run: sayOfRun } = words;
  const { id, name, about, horizon, paths, without, off } = scenario;
  const { months, step } = horizon;
  const indented = (text: string): string => wrap(text, 78).replace(/^/gm, "  ");
  terminal.print(
    [
      [
        styled(terminal, "bold", wrap(say.cardTitle(name[lang], id, onWorld))),
        ...(about === undefined ? [] : [wrap(about[lang])]),
        wrap(
          [
            sayOfRun.span(date, months, sayOfRun.steps[step], dayEnding(date, months)),
            ...(without.length === 0 ? [] : [sayOfRun.without(without.join(", "))]),
            ...(off.length === 0 ? [] : [sayOfRun.off(off.join(", "))]),
          ].join(" "),
        ),
      ].join("\n"),
      ...(Object.keys(paths).length === 0 ? [say.rests] : []),
      ...Object.entries(paths).map(([path, document]) => {
        const note = ruleIn(document.note, lang);
        const unit = "unit" in document ? ` [${words.unitNames[document.unit] ?? document.unit}]` : "";
        const rows = datedNumbers(document, terminal).map(([at, value]) => [`  ${at}`, value]);
        return [
          styled(terminal, "bold", path) + unit,
          table(rows, ["left", "right"]),
          ...(note === undefined ? [] : [indented(note)]),
        ].join("\n");
      }),
      say.nextRun(given === "-" ? id : given),
    ].join("\n\n"),
  );
  return exitCodes.success;
};
