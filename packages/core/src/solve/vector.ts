import { type Column, column } from "../model/column.ts";

/** Σ a_i b_i. */
export function dot(a: Column, b: Column): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** √Σ a_i². */
export function norm(a: Column): number {
  return Math.sqrt(dot(a, a));
}

/** max |a_i|, NaN when an entry is NaN. */
export function largest(a: Column): number {
  let top = 0;
  for (let i = 0; i < a.length; i++) top = larger(top, Math.abs(a[i]));
  return top;
}

/** max |a_i − b_i|, NaN when an entry is NaN. */
export function largestGap(a: Column, b: Column): number {
  let top = 0;
  for (let i = 0; i < a.length; i++) top = larger(top, Math.abs(a[i] - b[i]));
  return top;
}

/** Unlike max, NaN from the first NaN on. */
function larger(top: number, size: number): number {
  return size > top || Number.isNaN(size) ? size : top;
}

/** target_i += factor · a_i. */
export function addScaled(target: Column, factor: number, a: Column): void {
  for (let i = 0; i < a.length; i++) target[i] += factor * a[i];
}

/** factor · a, as a new column. */
export function scaled(a: Column, factor: number): Column {
  const result = column(a.length);
  for (let i = 0; i < a.length; i++) result[i] = factor * a[i];
  return result;
}
