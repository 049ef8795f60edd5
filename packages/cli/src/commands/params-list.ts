import { compact, exitCodes, parameterRegistry } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { table } from "../print/table.ts";

export const run: CommandBody = async (_given, terminal) => {
  const { words, lang } = terminal;
  const results = parameterRegistry.map(({ key, ...rest }) => ({ metric: key, ...rest }));
  if (printedAsJson({ kind: "params", exit: exitCodes.success, results }, terminal)) return exitCodes.success;
  if (parameterRegistry.length === 0) {
    terminal.print(words.params.empty);
    return exitCodes.success;
  }
  const { key, value, unit, range, grade, source } = words.params.columns;
  const rows = parameterRegistry.map((each) => [
    each.key,
    compact(each.value, lang),
    each.unit,
    each.range.map((end) => compact(end, lang)).join(" … "),
    each.grade === "D" || each.grade === "E" ? words.params.assumed : each.grade,
    each.source,
  ]);
  terminal.print(
    table([[key, value, unit, range, grade, source], ...rows], ["left", "right", "left", "left", "left", "left"]),
  );
  return exitCodes.success;
};
