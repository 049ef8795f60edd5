import { exitCodes, openScenario } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { readInput } from "../read-input.ts";

export const run: CommandBody = async ({ arguments: [given = "-"] }, terminal) => {
  const { file, text } = await readInput(given);
  const { document } = openScenario(text, file);
  const { words, lang } = terminal;
  const { horizon, paths } = document;
  const results = [{ metric: document.id, value: "valid", world: document.world, horizon, paths: Object.keys(paths) }];
  if (printedAsJson({ kind: "scenario-validate", exit: exitCodes.success, results }, terminal))
    return exitCodes.success;
  const list = Object.keys(paths).join(", ");
  terminal.print(
    [
      words.scenarioValidate.fine(document.name[lang], document.world),
      words.scenarioValidate.horizon(horizon.months, words.scenarioValidate.steps[horizon.step]),
      list === "" ? words.scenarioValidate.noPaths : words.scenarioValidate.paths(list),
    ].join("\n"),
  );
  return exitCodes.success;
};
