import { compact, EbbError, exitCodes, nearest, parameterRegistry, problem } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { table } from "../print/table.ts";

export const run: CommandBody = async ({ arguments: [given = ""] }, terminal) => {
  const { words, lang } = terminal;
  const known = parameterRegistry.map(({ key }) => key);
  const found = parameterRegistry.find(({ key }) => key === given);
  if (found === undefined) {
    throw new EbbError([
      problem(
        "usage/unknown-name",
        { path: `ebb params show ${given}` },
        { given, suggestion: nearest(given, known), known },
      ),
    ]);
  }
  const { key, ...rest } = found;
  if (printedAsJson({ kind: "params", exit: exitCodes.success, results: [{ metric: key, ...rest }] }, terminal))
    return exitCodes.success;
  const { columns, prior, evidence, assumed } = words.params;
  terminal.print(
    table(
      [
        [columns.key, key],
        [columns.value, `${compact(found.value, lang)} ${found.unit}`],
        [columns.range, found.range.map((end) => compact(end, lang)).join(" … ")],
        [prior, `${found.prior.distribution} ${found.prior.arguments.map((each) => compact(each, lang)).join(" ")}`],
        [columns.grade, found.grade === "D" || found.grade === "E" ? `${found.grade} (${assumed})` : found.grade],
        [columns.source, found.source],
        [evidence, found.evidence.join(", ") || "–"],
      ],
      ["left", "left"],
    ),
  );
  return exitCodes.success;
};
