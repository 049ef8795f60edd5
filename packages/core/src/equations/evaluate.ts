import type { Column, IdColumn } from "../model/column.ts";
import { exp, log, max, min, pow } from "../solve/math.ts";
import { operations, stride } from "./program.ts";

/**
 * Runs the instructions from `from` up to `to` over the slots, in place.
 * Returns -1, or the first instruction whose result is not a finite number; nothing after it has run, so that an
 * infinity can never vanish in a later division.
 */
export function evaluate(code: IdColumn, from: number, to: number, slots: Column): number {
  const end = to * stride;
  let at = from * stride;
  while (at < end) {
    const left: number = slots[code[at + 2]];
    const right: number = slots[code[at + 3]];
    let value: number;
    switch (code[at]) {
      case operations.add:
        value = left + right;
        break;
      case operations.subtract:
        value = left - right;
        break;
      case operations.multiply:
        value = left * right;
        break;
      case operations.divide:
        value = left / right;
        break;
      case operations.copy:
        value = left;
        break;
      case operations.less:
        value = left < right ? 1 : 0;
        break;
      case operations.notMore:
        value = left <= right ? 1 : 0;
        break;
      case operations.equal:
        value = left === right ? 1 : 0;
        break;
      case operations.unequal:
        value = left === right ? 0 : 1;
        break;
      case operations.jumpIfZero:
        at = left === 0 ? code[at + 1] * stride : at + stride;
        continue;
      case operations.jump:
        at = code[at + 1] * stride;
        continue;
      case operations.negate:
        value = -left;
        break;
      case operations.absolute:
        value = Math.abs(left);
        break;
      case operations.min:
        value = min(left, right);
        break;
      case operations.max:
        value = max(left, right);
        break;
      case operations.exp:
        value = exp(left);
        break;
      case operations.log:
        value = log(left);
        break;
      default:
        value = pow(left, right);
    }
    if (value - value !== 0) return at / stride;
    slots[code[at + 1]] = value;
    at += stride;
  }
  return -1;
}

/** An operation without a finite result, and what it was given. */
export interface Fault {
  readonly instruction: number;
  readonly left: number;
  readonly right: number;
}

/** The fault `evaluate` stopped at, as long as the slots are as it left them. */
export function faultAt(code: IdColumn, instruction: number, slots: Column): Fault {
  return {
    instruction,
    left: slots[code[instruction * stride + 2]],
    right: slots[code[instruction * stride + 3]],
  };
}
