import { nearest } from "../formats/nearest.ts";
import { type ProblemDetail, fail } from "../model/problem.ts";
import {
  type ChainOperator,
  type Expression,
  type FunctionName,
  type Link,
  type LogicOperator,
  type PairOperator,
  functionNames,
} from "./expression.ts";
import { type Source, type Token, position, tokens } from "./tokens.ts";

/** How deep parentheses, functions and signs may nest; deeper texts would exhaust the call stack. */
const deepest = 200;

/** A name an expression reads, and where. lag: periods back, 0 for the present value. */
export interface Reference {
  readonly name: string;
  readonly lag: number;
  readonly at: number;
}

export interface ParsedExpression {
  readonly source: Source;
  readonly expression: Expression;
  readonly references: readonly Reference[];
}

/** `variable = expression` */
export interface ParsedEquation extends ParsedExpression {
  readonly variable: string;
}

/** Two sides that must be equal. */
export interface ParsedIdentity {
  readonly source: Source;
  readonly left: Expression;
  readonly right: Expression;
  readonly references: readonly Reference[];
}

/**
 * An equation as a tree.
 *
 *   equation    variable = condition
 *   condition   and, or, not over comparisons: < <= > >= == !=      (one comparison at a time; 1 holds, 0 does not)
 *   sum         + −, then * /, then the sign −, then ^ (from the right: 2^3^2 is 2^9, −x^2 is −(x^2))
 *   operand     number · name · name[-k] · (condition) · exp(a) log(a) min(a, b, …) max(a, b, …) if(condition, a, b)
 *
 * A name begins with a letter of any alphabet or an underscore. `name[-k]` is the value k periods before.
 * Throws EbbError with the first fault of the text: equations/syntax, left-side, lag, reserved-name, unknown-function,
 * wrong-arguments, too-nested, not-a-number.
 */
export function parseEquation(source: Source): ParsedEquation {
  const read = reader(source);
  const variable = read.leftSide();
  const expression = read.condition();
  read.end();
  return { source, variable, expression, references: read.references };
}

/** An expression alone, as in a cell of a matrix; the notation and errors of parseEquation. */
export function parseExpression(source: Source): ParsedExpression {
  const read = reader(source);
  const expression = read.condition();
  read.end();
  return { source, expression, references: read.references };
}

/** `expression = expression`; the notation and errors of parseEquation. */
export function parseIdentity(source: Source): ParsedIdentity {
  const read = reader(source);
  const left = read.condition();
  read.expect("=");
  const right = read.condition();
  read.end();
  return { source, left, right, references: read.references };
}

type Expected = ProblemDetail<"equations/syntax">["expected"];

interface Reader {
  readonly references: readonly Reference[];
  leftSide(): string;
  condition(): Expression;
  expect(symbol: "=" | ")" | "," | "]"): void;
  end(): void;
}

/** Recursive descent: one function a level of the grammar, from the loosest operator to the tightest. */
function reader(source: Source): Reader {
  const { text, place } = source;
  const words = tokens(source);
  const references: Reference[] = [];
  let next = 0;
  let depth = 0;

  const peek = (ahead = 0): Token => words[next + ahead] ?? { kind: "end", text: "", at: text.length };
  const take = (): Token => {
    const word = peek();
    next++;
    return word;
  };
  const at = (offset: number): { text: string; at: string } => ({ text, at: position(text, offset) });
  const refuse = (word: Token, expected: Expected): never =>
    fail("equations/syntax", place(word.at), { ...at(word.at), given: word.text, expected });

  function expect(symbol: "=" | ")" | "," | "]"): void {
    const word = take();
    if (word.text !== symbol) refuse(word, symbol);
  }

  function end(): void {
    if (peek().kind !== "end") refuse(peek(), "operator");
  }

  function leftSide(): string {
    const word = take();
    if (word.kind !== "name" || take().text !== "=") fail("equations/left-side", place(0), { text });
    if (isReserved(word.text)) fail("equations/reserved-name", place(word.at), { name: word.text });
    return word.text;
  }

  function chain(operators: readonly ChainOperator[], operand: () => Expression): Expression {
    const first = operand();
    const rest: Link[] = [];
    for (;;) {
      const operator = operators.find((each) => each === peek().text);
      if (operator === undefined) break;
      const { at } = take();
      rest.push({ operator, operand: operand(), at });
    }
    return rest.length === 0 ? first : { kind: "chain", first, rest, at: first.at };
  }

  function logic(operator: LogicOperator, condition: () => Expression): Expression {
    const first = condition();
    const conditions = [first];
    while (peek().text === operator) {
      take();
      conditions.push(condition());
    }
    return conditions.length === 1 ? first : { kind: "logic", operator, conditions, at: first.at };
  }

  function condition(): Expression {
    return logic("or", () => logic("and", negation));
  }

  function negation(): Expression {
    if (peek().text !== "not") return comparison();
    const { at } = take();
    return { kind: "prefix", operator: "not", operand: deeper(at, negation), at };
  }

  function comparison(): Expression {
    const left = sum();
    const operator = comparisons.find((each) => each === peek().text);
    if (operator === undefined) return left;
    const { at } = take();
    const right = sum();
    if (comparisons.some((each) => each === peek().text)) refuse(peek(), "and");
    return { kind: "pair", operator, left, right, at };
  }

  function sum(): Expression {
    return chain(["+", "-"], () => chain(["*", "/"], signed));
  }

  function signed(): Expression {
    const { text: sign, at } = peek();
    if (sign !== "-" && sign !== "+") return power();
    take();
    const operand = deeper(at, signed);
    return sign === "+" ? operand : { kind: "prefix", operator: "-", operand, at };
  }

  function power(): Expression {
    const left = operand();
    if (peek().text !== "^") return left;
    const { at } = take();
    return { kind: "pair", operator: "^", left, right: deeper(at, signed), at };
  }

  function operand(): Expression {
    const word = take();
    if (word.kind === "number") return number(word);
    if (word.text === "(") {
      const inside = deeper(word.at, condition);
      expect(")");
      return inside;
    }
    if (word.kind !== "name" || isOperator(word.text)) return refuse(word, "operand");
    return peek().text === "(" ? call(word) : value(word);
  }

  function number({ text: digits, at }: Token): Expression {
    const value = Number(digits);
    if (!Number.isFinite(value)) fail("equations/not-a-number", place(at), { given: digits });
    return { kind: "number", value, at };
  }

  function value({ text: name, at }: Token): Expression {
    if (isReserved(name)) fail("equations/reserved-name", place(at), { name });
    const lag = peek().text === "[" ? pastPeriods(name) : 0;
    references.push({ name, lag, at });
    return { kind: "value", name, lag, at };
  }

  function pastPeriods(name: string): number {
    const bracket = take();
    const periods = Number(peek(1).text);
    const isPast = take().text === "-" && take().kind === "number" && Number.isSafeInteger(periods) && periods > 0;
    if (!isPast) fail("equations/lag", place(bracket.at), { ...at(bracket.at), name });
    expect("]");
    return periods;
  }

  function call(word: Token): Expression {
    const name = functionNames.find((each) => each === word.text);
    if (name === undefined) {
      return fail("equations/unknown-function", place(word.at), {
        given: word.text,
        suggestion: nearest(word.text, functionNames),
        known: functionNames,
      });
    }
    take();
    const inputs = [deeper(word.at, condition)];
    while (peek().text === ",") {
      take();
      inputs.push(deeper(word.at, condition));
    }
    expect(")");
    const { fewest, most } = inputCounts[name];
    if (inputs.length < fewest || inputs.length > most) {
      fail("equations/wrong-arguments", place(word.at), {
        name,
        given: inputs.length,
        expected: fewest,
        orMore: most > fewest,
      });
    }
    return { kind: "call", name, inputs, at: word.at };
  }

  function deeper(offset: number, parse: () => Expression): Expression {
    if (depth === deepest) fail("equations/too-nested", place(offset), { limit: deepest });
    depth++;
    const inside = parse();
    depth--;
    return inside;
  }

  return { references, leftSide, condition, expect, end };
}

const comparisons: readonly PairOperator[] = ["<", "<=", ">", ">=", "==", "!="];

const inputCounts: Readonly<Record<FunctionName, { readonly fewest: number; readonly most: number }>> = {
  exp: { fewest: 1, most: 1 },
  log: { fewest: 1, most: 1 },
  min: { fewest: 2, most: Infinity },
  max: { fewest: 2, most: Infinity },
  if: { fewest: 3, most: 3 },
};

function isOperator(name: string): boolean {
  return name === "and" || name === "or" || name === "not";
}

/** Words of the notation, which no variable or parameter may be called. */
export function isReserved(name: string): boolean {
  return isOperator(name) || functionNames.some((each) => each === name);
}

/** The variable a text defines, as far as that can be seen before it is parsed. */
export function leftSideOf(text: string): string | undefined {
  return /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*=(?!=)/u.exec(text)?.[1];
}
