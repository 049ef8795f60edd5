// Counts the floating-point operations of one run: every + − × ÷ and comparison of the engine's own sources, planted as a module is
// loaded. What is lifted into WebAssembly does the same operations, and is left to its sources here. Index arithmetic and the heads
// of loops are left out. runs.ts starts it as a process of its own; it prints the count.
//   node --conditions=source bench/flops.ts

import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { parseAst } from "vitest/node";

const counted = /\/core\/src\/(?:kernels|ledger|mechanisms|model|solve|period|run)/;
const operators = new Set(["+", "-", "*", "/", "<", ">", "<=", ">=", "+=", "-=", "*=", "/="]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly operator?: string;
  readonly computed?: boolean;
}

declare global {
  /** Operations so far; what is planted counts here. */
  var flops: number;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** Places of operations in a syntax tree, outside of indices and heads of loops. */
function* operations(node: Node): Generator<Node> {
  const isOperation = node.type === "BinaryExpression" || node.type === "AssignmentExpression";
  if (isOperation && operators.has(node.operator ?? "")) yield node;
  for (const [key, value] of Object.entries(node)) {
    if (node.type === "MemberExpression" && node.computed === true && key === "property") continue;
    if (node.type === "ForStatement" && key !== "body") continue;
    for (const each of [value].flat() as readonly unknown[]) {
      if (isNode(each)) yield* operations(each);
    }
  }
}

function planted(source: string): string {
  const script = stripTypeScriptTypes(source);
  const tree: unknown = parseAst(script);
  const found = isNode(tree) ? [...operations(tree)] : [];
  const inserts = found.flatMap(({ start, end }) => [
    { at: start, order: -end, text: "(globalThis.flops++, " },
    { at: end, order: -start, text: ")" },
  ]);
  let text = "";
  let from = 0;
  // Where operations end and begin at one place, inner ones end first and outer ones begin first.
  for (const { at, text: insert } of inserts.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    text += script.slice(from, at) + insert;
    from = at;
  }
  return text + script.slice(from);
}

registerHooks({
  load(url, context, next) {
    if (!counted.test(url)) return next(url, context);
    return { format: "module", source: planted(readFileSync(fileURLToPath(url), "utf8")), shortCircuit: true };
  },
});

globalThis.flops = 0;
Reflect.set(globalThis, "WebAssembly", undefined);
const { squeeze, world } = await import("./squeeze.ts");
const { simulator } = await import("../packages/core/src/run.ts");
const run = simulator(world, squeeze);
const into = run();
globalThis.flops = 0;
run({ into });
console.log(globalThis.flops);
