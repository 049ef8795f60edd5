import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

/** What the notation needs at a place. */
const expectations = {
  operand: 'a number, a name, a function or "("',
  operator: "an operator, or the end",
  and: '"and": comparisons are joined as in a < b and b < c',
  "=": '"="',
  ")": '")"',
  ",": '","',
  "]": '"]"',
};

const maybe = (suggestion: string | undefined): string =>
  suggestion === undefined ? "" : `Did you mean "${suggestion}"? `;

const reasons = {
  "division-by-zero": (left: string): string => `divides ${left} by zero`,
  logarithm: (left: string): string => `takes the logarithm of ${left}`,
  "power-of-zero": (left: string, right: string): string => `raises ${left} to the power ${right}`,
  "power-of-negative": (left: string, right: string): string => `raises ${left} to the power ${right}`,
  overflow: (): string => "gives a number too large to hold",
};

const dependent = ({ variables, count }: { variables: readonly string[]; count: number }): string => {
  if (count === 1) return `${variables.join()} depends on itself and has`;
  const others = count > variables.length ? ` and ${count - variables.length} others` : "";
  return `${variables.join(", ")}${others} depend on each other and have`;
};

const amounts = (cells: readonly { readonly label: string; readonly amount: number }[]): string =>
  cells.map(({ label, amount }) => `  ${label}  ${compact(amount, "en", 10)}`).join("\n");

/** Words for models written as equations. `text` is an equation or an expression, `at` line:column inside it. */
export const equationsProblems = {
  "equations/no-requirement": (d: { missing: readonly string[] }): ProblemWords => ({
    found: `This model has no reserve requirement to raise: ${d.missing.join(", ")} ${d.missing.length === 1 ? "is" : "are"} missing.`,
    fix: "Use insout, or a model that names its deposits and requirements in the same way.",
  }),
  "equations/syntax": (d: {
    text: string;
    at: string;
    given: string;
    expected: keyof typeof expectations;
  }): ProblemWords => ({
    found: `"${d.text}" at ${d.at}: ${d.given === "" ? "the text ends" : `"${d.given}" stands`} where the notation needs ${expectations[d.expected]}.`,
    fix: "Write variable = expression with + - * / ^, parentheses, comparisons, and, or, not, x[-1], exp, log, min, max, if.",
  }),
  "equations/left-side": (d: { text: string }): ProblemWords => ({
    found: `"${d.text}" does not begin with one variable and "=".`,
    fix: "Solve it for the variable it explains: Y = C + G.",
  }),
  "equations/lag": (d: { text: string; at: string; name: string }): ProblemWords => ({
    found: `"${d.text}" at ${d.at}: the brackets after "${d.name}" do not hold a whole number of past periods.`,
    fix: `Write ${d.name}[-1] for the period before, ${d.name}[-2] for the one before that, ${d.name} alone for the present.`,
  }),
  "equations/reserved-name": (d: { name: string }): ProblemWords => ({
    found: `"${d.name}" is a word of the notation and cannot be the name of a variable or parameter.`,
    fix: "Choose another name; a function needs parentheses after it.",
  }),
  "equations/unknown-function": (d: {
    given: string;
    suggestion: string | undefined;
    known: readonly string[];
  }): ProblemWords => ({
    found: `"${d.given}" is not a function.`,
    fix: `${maybe(d.suggestion)}Known: ${listed(d.known)}. A product needs a sign: a*(b + c).`,
  }),
  "equations/wrong-arguments": (d: {
    name: string;
    given: number;
    expected: number;
    orMore: boolean;
  }): ProblemWords => ({
    found: `${d.name} has ${d.given} argument${d.given === 1 ? "" : "s"}; it must have ${d.expected}${d.orMore ? " or more" : ""}.`,
    fix:
      d.name === "if" ? "Write if(condition, value when it holds, value otherwise)." : "Separate arguments by commas.",
  }),
  "equations/too-nested": (d: { limit: number }): ProblemWords => ({
    found: `Parentheses, functions and signs nest more than ${d.limit} deep.`,
    fix: "Give a part of the expression a variable of its own.",
  }),
  "equations/defined-twice": (d: { name: string; first: string }): ProblemWords => ({
    found: `"${d.name}" is defined a second time; the first time is at ${d.first}.`,
    fix: "Keep one: a name is one variable with one equation, or one parameter.",
  }),
  "equations/unknown-name": (d: { name: string; suggestion: string | undefined; reader: string }): ProblemWords => ({
    found: `${d.reader} reads "${d.name}", which no equation and no parameter defines.`,
    fix: `${maybe(d.suggestion)}Add an equation or a parameter of this name.`,
  }),
  "equations/not-a-parameter": (d: {
    name: string;
    suggestion: string | undefined;
    isVariable: boolean;
  }): ProblemWords => ({
    found: d.isVariable
      ? `"${d.name}" is set to a value, but it is a variable: its equation determines it.`
      : `"${d.name}" is set to a value, but it is not a parameter of this model.`,
    fix: d.isVariable
      ? "Add a parameter to its equation and set that."
      : `${maybe(d.suggestion)}Only parameters can be set.`,
  }),
  "equations/lag-before-start": (d: { name: string; lag: number; periods: number }): ProblemWords => ({
    found: `${d.name}[-${d.lag}] lies before the opening in all ${d.periods} periods of the run.`,
    fix: "Use a shorter lag, or run more periods.",
  }),
  "equations/not-computable": (d: {
    text: string;
    at: string;
    reason: keyof typeof reasons;
    left: number;
    right: number;
  }): ProblemWords => ({
    found: `"${d.text}" ${reasons[d.reason](compact(d.left, "en"), compact(d.right, "en"))} at ${d.at}.`,
    fix: "Check the values it reads: an initial value left out is 0. Guard the case with if, min or max where it may occur.",
  }),
  "equations/undetermined": (d: { variables: readonly string[]; count: number }): ProblemWords => ({
    found: `${dependent(d)} no single solution.`,
    fix: "Look for an equation that says the same as another, or one that says x = x or x = x + 1.",
  }),
  "equations/no-solution": (d: {
    variables: readonly string[];
    count: number;
    iterations: number;
    residual: number;
  }): ProblemWords => ({
    found: `${dependent(d)} no solution that was found; this equation stays off by ${compact(d.residual, "en")}.`,
    fix: "Check whether one exists; give initial values near it; a jump (if, a comparison) inside a cycle may leave none.",
  }),
  "equations/cycle-too-large": (d: { equations: number; limit: number }): ProblemWords => ({
    found: `${d.equations} equations need each other, and more than ${d.limit} of them would have to be guessed at once.`,
    fix: "Break the cycle with lags, or split the model.",
  }),
  "equations/identity-broken": (d: {
    id: string;
    sum: number;
    allowed: number;
    cells: readonly { readonly label: string; readonly amount: number }[];
  }): ProblemWords => ({
    found: `${d.id} sums to ${compact(d.sum, "en")}; it must be 0 (allowed ${compact(d.allowed, "en")}).\n${amounts(d.cells)}`,
    fix: "Look for a flow with one side only, or opening stocks that do not balance.",
  }),
  "equations/unused-parameter": (d: { name: string }): ProblemWords => ({
    found: `Parameter "${d.name}" is read by no equation.`,
    fix: "Remove it, or check how its name is spelled in the equations.",
  }),
  "equations/shock-after-end": (d: { from: number; periods: number }): ProblemWords => ({
    found: `A shock begins in period ${d.from}; the run ends with period ${d.periods}.`,
    fix: "Run more periods, or begin the shock earlier.",
  }),
};

/** What each field of a model of equations means. */
export const equationsFields = {
  "equations.id": "Id of the model.",
  "equations.source": "Where the model comes from: book and chapter, paper, or the word assumed.",
  "equations.equations":
    "One equation a variable: name = expression. x[-1] is the value a period before. + - * / ^, comparisons, and, or, not, exp, log, min, max, if(condition, a, b).",
  "equations.parameters": "Numbers the equations read, by name.",
  "equations.names": "What variables and parameters are called in both languages, and their units.",
  "equations.names.unit": "Unit of the variable or parameter.",
  "equations.periods": "How many periods follow the opening, which is period 0.",
  "equations.initial": "Values in period 0. A variable left out opens at 0, a parameter at its value.",
  "equations.shocks": "Parameters that change in the course of the run.",
  "equations.shock.id": "Id of the shock.",
  "equations.shock.from": "First period in which the parameters have these values.",
  "equations.shock.to": "Last such period; without it the shock lasts to the end.",
  "equations.shock.set": "Parameters and the values they take.",
  "equations.experiments": "Named alternatives: what an experiment gives replaces the same key of the file.",
  "equations.redundant": "An equation the others imply. It is not solved but checked in every period.",
  "equations.balanceSheet": "Stocks by row and sector. Every row and every column must sum to zero in every period.",
  "equations.transactions": "Flows by row and sector. Every row and every column must sum to zero in every period.",
  "equations.matrix.sectors": "Columns of the matrix.",
  "equations.matrix.rows": "Rows: an expression for each sector that takes part.",
  "equations.matrix.totals": "What a row sums to where that is not zero: capital and inventories are nobody's debt.",
};
