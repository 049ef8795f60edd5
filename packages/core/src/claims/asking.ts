import type { ASTNode } from "@marcbachmann/cel-js";
import { fail } from "../model/problem.ts";
import type { Output } from "../model/vocabulary.ts";
import { type Compilation, type Term, registered } from "./compilation.ts";
import { type Answer, type Query, showQuery } from "./query.ts";
import { idArgument, readingOf } from "./reading.ts";

/** `value(scenario, output, statistic[, channel])`; the output may be an asset: `value("squeeze", "bitcoin", "trough")`. */
export function valueTerm(node: ASTNode, args: readonly ASTNode[], compilation: Compilation): Term | undefined {
  const { scenarios, channels } = compilation.vocabulary;
  const [scenarioNode, outputNode, statisticNode, channelNode] = args;
  if (scenarioNode === undefined || outputNode === undefined || statisticNode === undefined) return undefined;
  const scenario = idArgument(scenarioNode, "scenario", scenarios, compilation);
  const reading = readingOf(outputNode, statisticNode, compilation);
  const without = channelNode && idArgument(channelNode, "channel", channels, compilation);
  if (scenario === undefined || reading === undefined || (channelNode && without === undefined)) return undefined;
  const { id: output, statistic } = reading;
  const query: Query = { asks: "value", scenario, output, statistic, ...(without === undefined ? {} : { without }) };
  const never = reading.output.never || statistic.id === "first-above" || statistic.id === "first-below";
  return answerTerm(node, query, { ...reading.output, never }, compilation);
}

/** `assuming(parameter-set)` */
export function assumingTerm(node: ASTNode, args: readonly ASTNode[], compilation: Compilation): Term | undefined {
  const { parameterSets } = compilation.vocabulary;
  const parameterSet = args[0] && idArgument(args[0], "parameter-set", parameterSets, compilation);
  if (parameterSet === undefined) return undefined;
  return answerTerm(node, { asks: "assuming", parameterSet }, { gives: "truth", never: false }, compilation);
}

/** The answer to a query as a term; an answer of the wrong kind, a NaN, an infinity that cannot mean never are refused. */
function answerTerm(
  node: ASTNode,
  asked: Query,
  { gives, never, choices }: Pick<Output, "gives" | "never" | "choices">,
  compilation: Compilation,
): Term {
  const { placeOf } = compilation;
  const query = registered(asked, compilation);
  const refuse = (answer: Answer): never =>
    fail("claim/no-value", placeOf(node.start), { query: showQuery(query), given: String(answer), expected: gives });
  switch (gives) {
    case "number":
      return {
        gives,
        run(answers) {
          const answer = answers(query);
          if (typeof answer !== "number") return refuse(answer);
          return Number.isFinite(answer) || (never && answer === Infinity) ? answer : refuse(answer);
        },
      };
    case "truth":
      return {
        gives,
        run(answers) {
          const answer = answers(query);
          return typeof answer === "boolean" ? answer : refuse(answer);
        },
      };
    case "text":
      return {
        gives,
        ...(choices === undefined ? {} : { choices }),
        run(answers) {
          const answer = answers(query);
          return typeof answer === "string" ? answer : refuse(answer);
        },
      };
  }
}
