import type { Column, IdColumn } from "../model/column.ts";
import { exp, log, max, min, pow } from "../solve/math.ts";
import { operations, stride } from "./program.ts";

/**
 * Runs instructions as `evaluate` does, and carries an exact derivative along every slot (forward mode):
 *
 *   slope(f(a, b)) = ∂f/∂a · slope(a) + ∂f/∂b · slope(b)
 *
 * slopes: by slot; the caller seeds the slots the derivative is taken to and keeps 0 where nothing depends on them.
 * Where a function has a kink or a jump (min, max, if, a comparison) the slope is that of the branch taken.
 * Returns -1, or the first instruction whose value or slope is not a finite number.
 */
export function evaluateWithSlopes(code: IdColumn, from: number, to: number, slots: Column, slopes: Column): number {
  const end = to * stride;
  let at = from * stride;
  while (at < end) {
    const l: number = code[at + 2];
    const r: number = code[at + 3];
    const left: number = slots[l];
    const right: number = slots[r];
    let value: number;
    let slope = 0;
    switch (code[at]) {
      case operations.add:
        value = left + right;
        slope = slopes[l] + slopes[r];
        break;
      case operations.subtract:
        value = left - right;
        slope = slopes[l] - slopes[r];
        break;
      case operations.multiply:
        value = left * right;
        slope = slopes[l] * right + left * slopes[r];
        break;
      case operations.divide:
        value = left / right;
        slope = (slopes[l] - value * slopes[r]) / right;
        break;
      case operations.copy:
        value = left;
        slope = slopes[l];
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
        slope = -slopes[l];
        break;
      case operations.absolute:
        value = Math.abs(left);
        slope = left < 0 ? -slopes[l] : slopes[l];
        break;
      case operations.min:
        value = min(left, right);
        slope = right < left ? slopes[r] : slopes[l];
        break;
      case operations.max:
        value = max(left, right);
        slope = left < right ? slopes[r] : slopes[l];
        break;
      case operations.exp:
        value = exp(left);
        slope = value * slopes[l];
        break;
      case operations.log:
        value = log(left);
        slope = slopes[l] / left;
        break;
      default:
        value = pow(left, right);
        // Each part only where it counts: log(left) does not exist for the whole powers of a negative number.
        if (slopes[l] !== 0 && right !== 0) slope += right * pow(left, right - 1) * slopes[l];
        if (slopes[r] !== 0 && left !== 0) slope += value * log(left) * slopes[r];
    }
    if (value - value !== 0 || slope - slope !== 0) return at / stride;
    slots[code[at + 1]] = value;
    slopes[code[at + 1]] = slope;
    at += stride;
  }
  return -1;
}
