import {
  compact,
  EbbError,
  exitCodes,
  nearest,
  parameterRegistry,
  type ParameterSpec,
  parameterWords,
  problem,
} from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { parameterResult } from "../parameter-result.ts";
import { sourced } from "../print/sourced.ts";
import type { Terminal } from "../terminal.ts";

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
  const results = [parameterResult(found)];
  if (printedAsJson({ kind: "params", exit: exitCodes.success, results }, terminal)) return exitCodes.success;
  const { name, meaning } = parameterWords(found.key, lang);
  const { columns, prior, evidence, assumed } = words.params;
  const rows = [
    [columns.key, found.key],
    [columns.name, name],
    [columns.meaning, meaning],
    [columns.value, `${compact(found.value, lang)} ${found.unit}`],
    [columns.range, found.range.map((end) => compact(end, lang)).join(" … ")],
    [prior, priorWords(found, lang)],
    [columns.grade, found.grade === "D" || found.grade === "E" ? `${found.grade} (${assumed})` : found.grade],
    [columns.source, words.worldShow.sourceIn(found.source)],
    [evidence, found.evidence.join(", ") || "–"],
  ] as const;
  const lines = rows.map(([label, text]) => ({ cells: [label], source: text }));
  terminal.print(sourced(lines, ["left"], 80));
  return exitCodes.success;
};

/** `lognormal(mu=1.589; sigma=0.2982)`, or a dash where nothing is drawn. */
function priorWords({ prior }: ParameterSpec, lang: Terminal["lang"]): string {
  if (prior === undefined) return "–";
  const list = Object.entries(prior.parameters).map(([name, each]) => `${name}=${compact(each, lang)}`);
  return `${prior.distribution}(${list.join("; ")})`;
}
