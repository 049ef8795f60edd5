import { EbbError, exitCodes, type FormatName, formatNames, jsonSchema, nearest, problem } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";

export const run: CommandBody = async ({ arguments: [given] }, terminal) => {
  if (given === undefined) {
    const results = formatNames.map((name) => ({ metric: name, value: `ebb/${name}.v1` }));
    if (!printedAsJson({ kind: "schema", exit: exitCodes.success, results }, terminal)) {
      terminal.print([terminal.words.schemaList, ...formatNames.map((name) => `  ${name}`)].join("\n"));
    }
    return exitCodes.success;
  }
  if (!isFormat(given)) {
    throw new EbbError([
      problem(
        "usage/unknown-name",
        { path: `ebb schema ${given}` },
        { given, suggestion: nearest(given, formatNames), known: formatNames },
      ),
    ]);
  }
  // The schema itself is JSON already: --json changes nothing.
  terminal.print(JSON.stringify(jsonSchema(given, terminal.lang), null, 2));
  return exitCodes.success;
};

function isFormat(name: string): name is FormatName {
  return formatNames.some((each) => each === name);
}
