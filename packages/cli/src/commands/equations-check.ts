import { checkEquations, exitCodes } from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { wrap } from "../print/wrap.ts";
import { readInput } from "../read-input.ts";

export const run: CommandBody = async ({ arguments: [given = "-"] }, terminal) => {
  const { file, text } = await readInput(given, "equations");
  const found = checkEquations(text, { file });
  const { id, name, source, variables, experiments, periods, blocks, identities, notices } = found;
  const results = [{ metric: id, value: "valid", variables, experiments, periods, blocks, identities }];
  const exit = exitCodes.success;
  if (printedAsJson({ kind: "equations-check", exit, results, warnings: notices }, terminal)) return exit;
  const { equations: words } = terminal.words;
  const parts = blocks.map((block) => words.block(block.variables.length, block.tears.join(", ")));
  const lines = [
    styled(terminal, "bold", words.heading(name?.[terminal.lang] ?? id, source)),
    `${words.variables(variables.length)}: ${blocks.length === 0 ? words.inOrder : words.together(parts)} ${words.periods(periods)}`,
    identities.length === 0 ? words.nothingChecked : words.willCheck(identities.join(", ")),
    ...(experiments.length === 0 ? [] : [words.experiments(experiments.join(", "))]),
    styled(terminal, "green", words.sound),
  ];
  terminal.print(lines.map((line) => wrap(line)).join("\n"));
  if (notices.length > 0) terminal.tell(describeAll(notices, terminal));
  return exit;
};
