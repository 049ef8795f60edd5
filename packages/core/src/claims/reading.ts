import { isDate } from "../model/calendar.ts";
import type { ASTNode } from "@marcbachmann/cel-js";
import { nearest } from "../formats/nearest.ts";
import { type Output, type StatisticId, outputs, statistics } from "../model/vocabulary.ts";
import { bareName, reportBareName } from "./bare-names.ts";
import { type Compilation, report } from "./compilation.ts";
import type { Parameter } from "./functions.ts";
import type { Statistic } from "./query.ts";
import { assetStatistics, findOutput, nearestOutput } from "./vocabulary.ts";

/** An output and how one value is read from it. */
export interface Reading {
  readonly id: string;
  readonly output: Output;
  readonly statistic: Statistic;
}

const statisticIds = Object.keys(statistics) as readonly StatisticId[];

/** The id that an argument spells; a name without quotes and a computed text are problems. */
function textArgument(node: ASTNode, parameter: Parameter, compilation: Compilation): string | undefined {
  if (node.op === "value" && typeof node.args === "string") return node.args;
  const name = bareName(node);
  if (name !== undefined) return reportBareName(node, name, compilation);
  return report(node, "claim/not-an-id", { parameter }, compilation);
}

/** The id that an argument spells, which must be one of those known. */
export function idArgument(
  node: ASTNode,
  parameter: Parameter,
  known: readonly string[],
  compilation: Compilation,
): string | undefined {
  const given = textArgument(node, parameter, compilation);
  if (given === undefined || known.includes(given)) return given;
  return report(node, "claim/unknown-id", { parameter, given, suggestion: nearest(given, known), known }, compilation);
}

/** `("x", "last")` or, of an asset, `("bitcoin", "trough")`, which is short for `("bitcoin.trough", "last")`. */
export function readingOf(outputNode: ASTNode, statisticNode: ASTNode, compilation: Compilation): Reading | undefined {
  const { vocabulary } = compilation;
  const given = textArgument(outputNode, "output", compilation);
  if (given !== undefined && vocabulary.assets.includes(given)) {
    const asked = idArgument(statisticNode, "statistic", assetStatistics, compilation);
    const id = `${given}.${asked}`;
    const output = asked === undefined ? undefined : findOutput(id, vocabulary);
    return output && { id, output, statistic: { id: "last" } };
  }
  const output = given === undefined ? undefined : findOutput(given, vocabulary);
  if (given !== undefined && output === undefined) {
    const suggestion = nearestOutput(given, vocabulary) ?? nearest(given, vocabulary.assets);
    const known = [...Object.keys(outputs), "<asset>"];
    report(outputNode, "claim/unknown-id", { parameter: "output", given, suggestion, known }, compilation);
  }
  const statistic = statisticArgument(statisticNode, output, compilation);
  if (given === undefined || output === undefined || statistic === undefined) return undefined;
  return { id: given, output, statistic };
}

/** A statistic that the output has; of an output not known, any statistic. */
function statisticArgument(node: ASTNode, output: Output | undefined, compilation: Compilation): Statistic | undefined {
  const text = textArgument(node, "statistic", compilation);
  if (text === undefined) return undefined;
  // What may be asked of an asset is no second mistake where the asset is mistyped.
  if (output === undefined && assetStatistics.includes(text)) return undefined;
  const [given = "", argument] = text.split(":");
  const known = output === undefined ? statisticIds : statisticsOf(output);
  const id = known.find((each) => each === given);
  if (id === undefined) {
    const suggestion = nearest(given, known);
    return report(node, "claim/unknown-id", { parameter: "statistic", given: text, suggestion, known }, compilation);
  }
  const statistic = withArgument(id, argument);
  return statistic ?? report(node, "claim/wrong-statistic", { given: text, form: statistics[id] }, compilation);
}

/** The statistics an output has. */
export function statisticsOf({ series, gives }: Output): readonly StatisticId[] {
  if (!series) return ["last"];
  return gives === "number" ? statisticIds : ["last", "at"];
}

/** `max`, `at:2026-07`: a statistic of an output by its text; undefined for what is none, or none of this output. */
export function findStatistic(text: string, output: Output): Statistic | undefined {
  const [given = "", argument] = text.split(":");
  const id = statisticsOf(output).find((each) => each === given);
  return id && withArgument(id, argument);
}

function withArgument(id: StatisticId, argument: string | undefined): Statistic | undefined {
  switch (id) {
    case "last":
    case "max":
    case "min":
    case "sum":
      return argument === undefined ? { id } : undefined;
    case "at":
      return argument !== undefined && isDate(argument) ? { id, date: argument } : undefined;
    case "first-above":
    case "first-below": {
      const level = argument === undefined || argument.trim() === "" ? NaN : Number(argument);
      return Number.isFinite(level) ? { id, level } : undefined;
    }
  }
}
