import { fail, type Place } from "../model/problem.ts";
import { type CompiledModel, variableNames } from "./compile-model.ts";
import type { Fault } from "./evaluate.ts";
import { operations, stride } from "./program.ts";
import type { Block, BlockSolution } from "./solve-block.ts";
import { position, type Source } from "./tokens.ts";

export type FaultReason = "division-by-zero" | "logarithm" | "power-of-zero" | "power-of-negative" | "overflow";

function reasonOf(operation: number, left: number, right: number): FaultReason {
  if (operation === operations.divide && right === 0) return "division-by-zero";
  if (operation === operations.log) return "logarithm";
  if (operation === operations.power && left === 0) return "power-of-zero";
  if (operation === operations.power && left < 0 && !Number.isInteger(right)) return "power-of-negative";
  return "overflow";
}

/** Stops a run at an operation without a result: equations/not-computable. when: `insout · period 5`. */
export function failAtFault({ program }: CompiledModel, { instruction, left, right }: Fault, when: string): never {
  const { source, at } = program.origin(instruction);
  const reason = reasonOf(program.code[instruction * stride], left, right);
  return fail("equations/not-computable", placeInRun(source, at, when), {
    text: source.text,
    at: position(source.text, at),
    reason,
    left,
    right,
  });
}

/** Stops a run at a block that has no solution: equations/no-solution, equations/undetermined, equations/not-computable. */
export function failAtBlock(
  model: CompiledModel,
  block: Block,
  { obstacle, ...found }: BlockSolution,
  when: string,
): never {
  if (obstacle?.kind === "not-computable") return failAtFault(model, obstacle.fault, when);
  const names = variableNames(model, block.members);
  const worst = model.equations[obstacle?.kind === "no-descent" ? obstacle.worst : (block.tears[0] as number)];
  const place = worst === undefined ? { path: when } : placeInRun(worst.source, 0, when);
  const detail = { variables: names.slice(0, 12), count: names.length };
  if (obstacle?.kind === "no-inverse") return fail("equations/undetermined", place, detail);
  return fail("equations/no-solution", place, { ...detail, iterations: found.iterations, residual: found.residual });
}

/** Place of a text and the moment of a run: `sim.yaml:12:7 sim · period 5 · Y`. */
export function placeInRun(source: Source, at: number, when: string): Place {
  return { ...source.place(at), path: `${when} · ${source.label}` };
}
