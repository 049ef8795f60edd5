import { type IdColumn, idColumnOf } from "../model/column.ts";
import type { ChainOperator, Expression, PairOperator } from "./expression.ts";
import type { Source } from "./tokens.ts";

/**
 * The operations of a program. An instruction is four integers: operation, target slot, left slot, right slot.
 * `jump` goes to the instruction at its target; `jumpIfZero` does so when its left slot holds 0.
 */
export const operations = {
  add: 0,
  subtract: 1,
  multiply: 2,
  divide: 3,
  copy: 4,
  less: 5,
  notMore: 6,
  equal: 7,
  unequal: 8,
  jumpIfZero: 9,
  jump: 10,
  negate: 11,
  absolute: 12,
  min: 13,
  max: 14,
  exp: 15,
  log: 16,
  power: 17,
} as const;

/** Integers of one instruction. */
export const stride = 4;

/** Straight code over slots, one row of `code` an instruction; no names, no text, nothing to compile at run time. */
export interface Program {
  readonly code: IdColumn;
  /** Slots in all: named values first, then lagged values, constants and scratch. */
  readonly slots: number;
  /** Numbers written in the equations, by slot. */
  readonly constants: ReadonlyMap<number, number>;
  /** Where an instruction comes from, for errors. */
  readonly origin: (instruction: number) => { readonly source: Source; readonly at: number };
}

export interface ProgramWriter {
  /** The next instruction to be written. */
  readonly here: () => number;
  /** A fresh slot. */
  readonly reserve: () => number;
  /** Writes code that leaves the value of an expression in a slot. */
  readonly write: (expression: Expression, target: number, source: Source) => void;
  readonly finish: () => Program;
}

const chainOperations: Readonly<Record<ChainOperator, number>> = {
  "+": operations.add,
  "-": operations.subtract,
  "*": operations.multiply,
  "/": operations.divide,
};

/** A comparison, and whether its sides change places: a > b is b < a. */
const pairOperations: Readonly<Record<PairOperator, { readonly operation: number; readonly swap: boolean }>> = {
  "^": { operation: operations.power, swap: false },
  "<": { operation: operations.less, swap: false },
  "<=": { operation: operations.notMore, swap: false },
  ">": { operation: operations.less, swap: true },
  ">=": { operation: operations.notMore, swap: true },
  "==": { operation: operations.equal, swap: false },
  "!=": { operation: operations.unequal, swap: false },
};

const prefixOperations = { "-": operations.negate, abs: operations.absolute } as const;

/**
 * Turns trees into one program.
 * slotOf: the slot of a name at a lag, known before any code that reads it. named: how many slots names take.
 */
export function programWriter(named: number, slotOf: (name: string, lag: number) => number): ProgramWriter {
  const code: number[] = [];
  const offsets: number[] = [];
  const sources: { readonly from: number; readonly source: Source }[] = [];
  const constants = new Map<number, number>();
  const slotOfConstant = new Map<number, number>();
  const scratch: number[] = [];
  let slots = named;

  const here = (): number => code.length / stride;
  const reserve = (): number => slots++;

  function emit(at: number, operation: number, target: number, left = 0, right = 0): number {
    offsets.push(at);
    return code.push(operation, target, left, right) / stride - 1;
  }

  function constant(value: number): number {
    const known = slotOfConstant.get(value);
    if (known !== undefined) return known;
    const slot = reserve();
    slotOfConstant.set(value, slot);
    constants.set(slot, value);
    return slot;
  }

  /** The slot an expression can be read from: its own for a name or a number, else scratch of this depth. */
  function read(expression: Expression, depth: number): number {
    if (expression.kind === "value") return slotOf(expression.name, expression.lag);
    if (expression.kind === "number") return constant(expression.value);
    const target = (scratch[depth] ??= reserve());
    write(expression, target, depth);
    return target;
  }

  function land(jump: number): void {
    code[jump * stride + 1] = here();
  }

  function write(expression: Expression, target: number, depth: number): void {
    const { at } = expression;
    switch (expression.kind) {
      case "number":
      case "value":
        emit(at, operations.copy, target, read(expression, depth));
        break;
      case "prefix": {
        const operand = read(expression.operand, depth);
        if (expression.operator === "not") emit(at, operations.equal, target, operand, constant(0));
        else emit(at, prefixOperations[expression.operator], target, operand);
        break;
      }
      case "pair": {
        const left = read(expression.left, depth);
        const right = read(expression.right, depth + 1);
        const { operation, swap } = pairOperations[expression.operator];
        emit(at, operation, target, swap ? right : left, swap ? left : right);
        break;
      }
      case "chain":
        writeChain(expression, target, depth);
        break;
      case "logic":
        writeLogic(expression, target, depth);
        break;
      case "call":
        writeCall(expression, target, depth);
    }
  }

  function writeChain({ first, rest }: Expression & { kind: "chain" }, target: number, depth: number): void {
    let left = read(first, depth);
    for (const [i, { operator, operand, at }] of rest.entries()) {
      const right = read(operand, depth + 1);
      const result = i === rest.length - 1 ? target : (scratch[depth] ??= reserve());
      emit(at, chainOperations[operator], result, left, right);
      left = result;
    }
  }

  /** Conditions from left to right, no further than needed: `and` stops at the first that fails, `or` at the first that holds. */
  function writeLogic(logic: Expression & { kind: "logic" }, target: number, depth: number): void {
    const { operator, conditions, at } = logic;
    const test = (scratch[depth] ??= reserve());
    const stops: number[] = [];
    for (const condition of conditions) {
      write(condition, test, depth);
      if (operator === "or") emit(at, operations.equal, test, test, constant(0));
      stops.push(emit(at, operations.jumpIfZero, 0, test));
    }
    emit(at, operations.copy, target, constant(operator === "and" ? 1 : 0));
    const done = emit(at, operations.jump, 0);
    stops.forEach(land);
    emit(at, operations.copy, target, constant(operator === "and" ? 0 : 1));
    land(done);
  }

  function writeCall({ name, inputs, at }: Expression & { kind: "call" }, target: number, depth: number): void {
    const [first, ...rest] = inputs;
    if (first === undefined) return;
    if (name === "if") {
      const [whenTrue = first, whenFalse = first] = rest;
      const skip = emit(at, operations.jumpIfZero, 0, read(first, depth));
      write(whenTrue, target, depth);
      const done = emit(at, operations.jump, 0);
      land(skip);
      write(whenFalse, target, depth);
      land(done);
      return;
    }
    let left = read(first, depth);
    if (rest.length === 0) emit(at, operations[name], target, left);
    for (const [i, input] of rest.entries()) {
      const right = read(input, depth + 1);
      const result = i === rest.length - 1 ? target : (scratch[depth] ??= reserve());
      emit(at, operations[name], result, left, right);
      left = result;
    }
  }

  return {
    here,
    reserve,
    write(expression, target, source) {
      sources.push({ from: here(), source });
      write(expression, target, 0);
    },
    finish: () => ({
      code: idColumnOf(code),
      slots,
      constants,
      origin: (instruction) => ({
        source: (sources.findLast(({ from }) => from <= instruction) as (typeof sources)[number]).source,
        at: offsets[instruction] ?? 0,
      }),
    }),
  };
}
