import type { ASTNode } from "@marcbachmann/cel-js";
import { type Compilation, report } from "./compilation.ts";

/** The name that a part without quotes spells, if it is nothing but a name: `bitcoin`, `high-beta`, `first-10`, `gold.price`. */
export function bareName(node: ASTNode): string | undefined {
  if (node.op === "id") return node.args;
  if (node.op !== "." && node.op !== "-") return undefined;
  const left = bareName(node.args[0]);
  if (left === undefined) return undefined;
  if (node.op === ".") return `${left}.${node.args[1]}`;
  const [, right] = node.args;
  const name = bareName(right);
  if (name !== undefined) return `${left}-${name}`;
  // `first-10` is an id, `x - 1` is sums with a name.
  const whole = right.op === "value" && typeof right.args === "bigint" ? `${left}-${right.args}` : undefined;
  return whole === node.input.slice(node.start, node.end) ? whole : undefined;
}

/** Ids stand in quotes; `high-beta` without them would be a subtraction of two names. */
export function reportBareName(node: ASTNode, name: string, compilation: Compilation): undefined {
  return report(node, name.includes("-") ? "claim/unquoted-id" : "claim/unknown-name", { name }, compilation);
}
