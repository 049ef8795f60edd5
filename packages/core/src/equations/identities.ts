import { nearest } from "../formats/nearest.ts";
import { problem } from "../model/problem.ts";
import type { EquationMatrix } from "./schema.ts";
import { type Expression, negative, terms } from "./expression.ts";
import { parseExpression, parseIdentity } from "./parse.ts";
import type { Texts } from "./texts.ts";
import type { Source } from "./tokens.ts";

/** One amount of an identity. */
export interface Cell {
  readonly label: string;
  readonly expression: Expression;
  readonly source: Source;
}

/** Amounts that must sum to zero in every period. */
export interface Identity {
  readonly kind: "redundant" | "row" | "column";
  /** `redundant`, or the matrix and its row or column: `balanceSheet.rows.money`, `balanceSheet.sectors.banks`. */
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** The redundant equation with all its terms on one side. */
export function redundantIdentity(text: string, texts: Texts): Identity[] {
  const parsed = texts.parse(parseIdentity, text, "redundant", ["redundant"]);
  if (parsed === undefined) return [];
  const { source, left, right } = parsed;
  const sides = [...terms(left), ...terms(right).map(negative)];
  const cells = sides.map((expression, i) => ({ label: labelOf(expression, i), expression, source }));
  return [{ kind: "redundant", id: "redundant", cells }];
}

/** A term that is a name is called by it, any other by its number. */
function labelOf(term: Expression, i: number): string {
  const inside = term.kind === "prefix" ? term.operand : term;
  return inside.kind === "value" && inside.lag === 0 ? inside.name : `${i + 1}`;
}

/**
 * The rows and columns of a matrix; the total of a row stands in it with a minus sign.
 * Adds equations/unknown-choice for a sector or row the matrix does not have.
 */
export function matrixIdentities(
  name: "balanceSheet" | "transactions",
  matrix: EquationMatrix,
  texts: Texts,
): Identity[] {
  const columns = new Map<string, Cell[]>(matrix.sectors.map((sector) => [sector, []]));
  const rows = new Map<string, Cell[]>();
  const read = (text: string, label: string, ...keys: readonly string[]): Cell | undefined => {
    const parsed = texts.parse(parseExpression, text, [name, ...keys].join("."), [name, ...keys]);
    return parsed && { label, expression: parsed.expression, source: parsed.source };
  };
  const refuse = (given: string, known: readonly string[], ...keys: readonly string[]): void => {
    const suggestion = nearest(given, known);
    texts.problems.push(problem("equations/unknown-choice", texts.place(name, ...keys), { given, suggestion, known }));
  };

  for (const [row, amounts] of Object.entries(matrix.rows)) {
    const cells: Cell[] = [];
    for (const [sector, text] of Object.entries(amounts)) {
      const column = columns.get(sector);
      if (column === undefined) refuse(sector, matrix.sectors, "rows", row, sector);
      const cell = read(text, sector, "rows", row, sector);
      if (cell === undefined) continue;
      cells.push(cell);
      column?.push({ ...cell, label: row });
    }
    rows.set(row, cells);
  }
  for (const [row, text] of Object.entries(matrix.totals ?? {})) {
    const cells = rows.get(row);
    if (cells === undefined) refuse(row, [...rows.keys()], "totals", row);
    const total = read(text, "total", "totals", row);
    if (total !== undefined) cells?.push({ ...total, expression: negative(total.expression) });
  }
  return [
    ...Array.from(rows, ([row, cells]) => ({ kind: "row" as const, id: `${name}.rows.${row}`, cells })),
    ...Array.from(columns, ([sector, cells]) => ({ kind: "column" as const, id: `${name}.sectors.${sector}`, cells })),
  ];
}
