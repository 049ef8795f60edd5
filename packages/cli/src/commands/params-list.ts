import { compact, exitCodes, parameterRegistry, type ParameterSpec, parameterWords } from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { parameterResult } from "../parameter-result.ts";
import { table } from "../print/table.ts";
import type { Terminal } from "../terminal.ts";

export const run: CommandBody = async (_given, terminal) => {
  const results = parameterRegistry.map(parameterResult);
  if (printedAsJson({ kind: "params", exit: exitCodes.success, results }, terminal)) return exitCodes.success;
  const { name, value, unit, range, grade } = terminal.words.params.columns;
  const lines: readonly Line[] = [
    { cells: ["", value, unit, range, grade, name] },
    ...parameterRegistry.flatMap((spec, at) => linesOf(spec, parameterRegistry[at - 1], terminal)),
  ];
  const printed = table(
    lines.map(({ cells }) => cells),
    ["left", "right", "left", "left", "left", "left"],
  ).split("\n");
  terminal.print(printed.map((text, at) => inStyle(terminal, lines[at]?.style, text)).join("\n"));
  return exitCodes.success;
};

interface Line {
  readonly cells: readonly string[];
  readonly style?: "bold" | "dim";
}

/** A parameter under its room and its group, whose lines stand before the first of each. */
function linesOf(spec: ParameterSpec, before: ParameterSpec | undefined, { lang, words }: Terminal): readonly Line[] {
  const [room = "", name = "", id] = spec.key.split(".");
  const isAssumed = spec.grade === "D" || spec.grade === "E";
  const called = parameterWords(spec.key, lang).name;
  const numbers = [
    compact(spec.value, lang),
    spec.unit,
    spec.range.map((end) => compact(end, lang)).join(" … "),
    isAssumed ? words.params.assumed : spec.grade,
  ];
  const isFirstOf = (start: string): boolean => before?.key.startsWith(`${start}.`) !== true;
  return [
    ...(isFirstOf(room) ? [{ cells: [""] }, { cells: [room], style: "bold" } as const] : []),
    ...(id !== undefined && isFirstOf(`${room}.${name}`) ? [{ cells: [`  ${name}`, "", "", "", "", called] }] : []),
    {
      cells: id === undefined ? [`  ${name}`, ...numbers, called] : [`    ${id}`, ...numbers],
      ...(isAssumed ? { style: "dim" } : {}),
    },
  ];
}

function inStyle(terminal: Terminal, style: Line["style"], text: string): string {
  return style === undefined ? text : styled(terminal, style, text);
}
