/** Operators in a row on one level, worked off from left to right: `a + b − c`, `a · b / c`. */
export type ChainOperator = "+" | "-" | "*" | "/";
export type LogicOperator = "and" | "or";
export type PairOperator = "^" | "<" | "<=" | ">" | ">=" | "==" | "!=";

/** Functions an equation may call. `if(condition, a, b)` computes only the branch it takes. */
export const functionNames = ["exp", "log", "min", "max", "if"] as const;
export type FunctionName = (typeof functionNames)[number];

/**
 * An expression as a tree; `at` is the offset of its operator or first letter in the text of the equation.
 * There is one kind of value, a number: a comparison is 1 or 0, a condition holds when it is not 0.
 * Chains are lists and not nested pairs, so that the depth of a tree is the depth of its parentheses.
 */
export type Expression =
  | { readonly kind: "number"; readonly value: number; readonly at: number }
  | { readonly kind: "value"; readonly name: string; readonly lag: number; readonly at: number }
  | {
      readonly kind: "prefix";
      readonly operator: "-" | "not" | "abs";
      readonly operand: Expression;
      readonly at: number;
    }
  | { readonly kind: "chain"; readonly first: Expression; readonly rest: readonly Link[]; readonly at: number }
  | {
      readonly kind: "logic";
      readonly operator: LogicOperator;
      readonly conditions: readonly Expression[];
      readonly at: number;
    }
  | {
      readonly kind: "pair";
      readonly operator: PairOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | { readonly kind: "call"; readonly name: FunctionName; readonly inputs: readonly Expression[]; readonly at: number };

export interface Link {
  readonly operator: ChainOperator;
  readonly operand: Expression;
  readonly at: number;
}

/**
 * The gross value of an expression: the same sums taken over absolute values, so that nothing cancels.
 * What rounding may leave of a sum that should be 0 is small against this, not against the sum itself.
 *
 *   gross(x) = |x|     gross(a ± b) = gross(a) + gross(b)     gross(a·b) = gross(a)·gross(b)     gross(a/b) = gross(a)/|b|
 */
export function gross(expression: Expression): Expression {
  const { kind, at } = expression;
  if (kind === "number") return { kind, value: Math.abs(expression.value), at };
  if (kind === "prefix" && expression.operator === "-") return gross(expression.operand);
  if (kind === "chain") {
    return {
      kind,
      first: gross(expression.first),
      rest: expression.rest.map(({ operator, operand, at }) => ({
        operator: operator === "-" ? "+" : operator,
        operand: operator === "/" ? absolute(operand) : gross(operand),
        at,
      })),
      at,
    };
  }
  return absolute(expression);
}

function absolute(operand: Expression): Expression {
  return { kind: "prefix", operator: "abs", operand, at: operand.at };
}

/** The terms of a sum with their signs; an expression that is not a sum is its own only term. */
export function terms(expression: Expression): Expression[] {
  if (expression.kind !== "chain" || !expression.rest.every(({ operator }) => operator === "+" || operator === "-")) {
    return [expression];
  }
  return [
    expression.first,
    ...expression.rest.map((link) => (link.operator === "-" ? negative(link.operand) : link.operand)),
  ];
}

/** −a */
export function negative(operand: Expression): Expression {
  return { kind: "prefix", operator: "-", operand, at: operand.at };
}
