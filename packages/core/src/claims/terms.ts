import type { ASTNode, ASTOperator } from "@marcbachmann/cel-js";
import { nearest } from "../formats/nearest.ts";
import { fail } from "../model/problem.ts";
import type { ValueType } from "../model/vocabulary.ts";
import { max, min } from "../solve/math.ts";
import { assumingTerm, valueTerm } from "./asking.ts";
import { bareName, reportBareName } from "./bare-names.ts";
import { type Compilation, type Term, type TermOf, report } from "./compilation.ts";
import { claimFunctionNames, isClaimFunction, signature, takesCount } from "./functions.ts";

type Node<Op extends ASTOperator> = Extract<ASTNode, { op: Op }>;

/**
 * A part of a claim, checked; undefined when it has a problem, all of which are noted.
 * Numbers are doubles throughout: `1` is `1.0` and `1 / 2` is 0.5.
 */
export function term(node: ASTNode, compilation: Compilation): Term | undefined {
  const name = bareName(node);
  if (name !== undefined) return reportBareName(node, name, compilation);
  switch (node.op) {
    case "value":
      return literal(node, compilation);
    case "call":
      return call(node, compilation);
    case "!_": {
      const [operand] = operands(node, "!", [node.args], "truth", compilation) ?? [];
      return operand && { gives: "truth", run: (answers) => !operand.run(answers) };
    }
    case "&&":
    case "||":
      return logic(node, compilation);
    case "==":
    case "!=":
      return equality(node, compilation);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return comparison(node, compilation);
    case "-_": {
      const [operand] = operands(node, "-", [node.args], "number", compilation) ?? [];
      return operand && { gives: "number", run: (answers) => kept(-operand.run(answers), [], node, compilation) };
    }
    case "+":
    case "-":
    case "*":
    case "/":
      return arithmetic(node, compilation);
    case "id": // an id was a bare name above
    case ".":
    case ".?":
    case "[]":
    case "[?]":
    case "%":
    case "in":
    case "?:":
    case "list":
    case "map":
    case "rcall":
      return unsupported(node, compilation);
  }
}

function literal(node: Node<"value">, compilation: Compilation): Term | undefined {
  const value = node.args;
  if (typeof value === "string") return { gives: "text", run: () => value, literal: value };
  if (typeof value === "boolean") return { gives: "truth", run: () => value };
  if (typeof value === "number") return { gives: "number", run: () => value };
  if (typeof value !== "bigint") return unsupported(node, compilation);
  const whole = Number(value);
  if (Number.isSafeInteger(whole)) return { gives: "number", run: () => whole };
  return report(node, "claim/inexact-number", { given: String(value) }, compilation);
}

function call(node: Node<"call">, compilation: Compilation): Term | undefined {
  const [name, args] = node.args;
  if (!isClaimFunction(name)) {
    const known = claimFunctionNames;
    return report(
      node,
      "claim/unknown-function",
      { given: name, suggestion: nearest(name, known), known },
      compilation,
    );
  }
  if (!takesCount(name, args.length)) {
    return report(node, "claim/wrong-arguments", { signature: signature(name), given: args.length }, compilation);
  }
  switch (name) {
    case "value":
      return valueTerm(node, args, compilation);
    case "assuming":
      return assumingTerm(node, args, compilation);
    case "abs": {
      const [operand] = operands(node, name, args, "number", compilation) ?? [];
      return operand && { gives: "number", run: (answers) => Math.abs(operand.run(answers)) };
    }
    case "min":
    case "max": {
      const terms = operands(node, name, args, "number", compilation);
      const better = name === "min" ? min : max;
      return terms && { gives: "number", run: (answers) => terms.map((each) => each.run(answers)).reduce(better) };
    }
  }
}

/** Left to right: the right side of `false && …` and of `true || …` is not asked for. */
function logic(node: Node<"&&" | "||">, compilation: Compilation): Term | undefined {
  const [left, right] = operands(node, node.op, node.args, "truth", compilation) ?? [];
  if (left === undefined || right === undefined) return undefined;
  return node.op === "&&"
    ? { gives: "truth", run: (answers) => left.run(answers) && right.run(answers) }
    : { gives: "truth", run: (answers) => left.run(answers) || right.run(answers) };
}

function equality(node: Node<"==" | "!=">, compilation: Compilation): Term | undefined {
  const [left, right] = node.args.map((each) => term(each, compilation));
  if (left === undefined || right === undefined) return undefined;
  if (left.gives !== right.gives) {
    const given = [left.gives, right.gives];
    return report(node, "claim/wrong-operands", { operator: node.op, given, expected: "alike" }, compilation);
  }
  if (!canBeEqual(left, right, node, compilation)) return undefined;
  return node.op === "=="
    ? { gives: "truth", run: (answers) => left.run(answers) === right.run(answers) }
    : { gives: "truth", run: (answers) => left.run(answers) !== right.run(answers) };
}

/** A text that an output can never give is a slip of the pen, not a claim. */
function canBeEqual(left: Term, right: Term, node: ASTNode, compilation: Compilation): boolean {
  if (left.gives !== "text" || right.gives !== "text") return true;
  const known = left.choices ?? right.choices;
  const given = left.literal ?? right.literal;
  if (known === undefined || given === undefined || known.includes(given)) return true;
  report(node, "claim/unknown-text", { given, suggestion: nearest(given, known), known }, compilation);
  return false;
}

const comparisons: Readonly<Record<"<" | "<=" | ">" | ">=", (left: number, right: number) => boolean>> = {
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

function comparison(node: Node<"<" | "<=" | ">" | ">=">, compilation: Compilation): Term | undefined {
  const [left, right] = operands(node, node.op, node.args, "number", compilation) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const holds = comparisons[node.op];
  return { gives: "truth", run: (answers) => holds(left.run(answers), right.run(answers)) };
}

const operations: Readonly<Record<"+" | "-" | "*" | "/", (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
};

function arithmetic(node: Node<"+" | "-" | "*" | "/">, compilation: Compilation): Term | undefined {
  const [left, right] = operands(node, node.op, node.args, "number", compilation) ?? [];
  if (left === undefined || right === undefined) return undefined;
  const operate = operations[node.op];
  const divides = node.op === "/";
  const divisor = compilation.placeOf(node.args[1].start);
  return {
    gives: "number",
    run(answers) {
      const a = left.run(answers);
      const b = right.run(answers);
      if (divides && b === 0) fail("claim/division-by-zero", divisor, { dividend: a });
      return kept(operate(a, b), [a, b], node, compilation);
    },
  };
}

/** The result of an operation. Never (+∞) may stay never; a NaN, −∞ and an infinity out of finite numbers are refused. */
function kept(result: number, from: readonly number[], node: ASTNode, { placeOf }: Compilation): number {
  if (Number.isFinite(result) || (result === Infinity && from.includes(Infinity))) return result;
  return fail("claim/not-finite", placeOf(node.start), { given: String(result) });
}

/** The operands of one operator or function, all of the kind it takes. */
function operands<Gives extends ValueType>(
  node: ASTNode,
  operator: string,
  parts: readonly ASTNode[],
  gives: Gives,
  compilation: Compilation,
): TermOf<Gives>[] | undefined {
  const terms = parts.map((part) => term(part, compilation)).filter((each) => each !== undefined);
  if (terms.length < parts.length) return undefined;
  const fitting = terms.filter((each): each is TermOf<Gives> => each.gives === gives);
  if (fitting.length === parts.length) return fitting;
  const given = terms.map((each) => each.gives);
  return report(node, "claim/wrong-operands", { operator, given, expected: gives }, compilation);
}

/** CEL has lists, maps, fields, methods, `%`, `in`, `? :`, null and bytes; a claim has not. */
function unsupported(node: ASTNode, compilation: Compilation): undefined {
  return report(node, "claim/unsupported", { given: node.input.slice(node.start, node.end) }, compilation);
}
