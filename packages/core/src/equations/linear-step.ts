import type { Column } from "../model/column.ts";

/** A pivot smaller than this, in a matrix whose rows and columns are scaled to 1, is rounding noise. */
const singularBelow = 1e-13;

/**
 * Solves A·x = b in place by elimination with row exchange; afterwards `right` holds x.
 *
 * matrix: A, count × count by row, destroyed. sizes: for each entry of A the size of what was added up to make it, which
 * scales the rows and columns (their units differ) and tells a small entry from the rounding error of a cancelled one.
 * Returns false when A has no inverse to working precision.
 */
export function solveInPlace(matrix: Column, sizes: Column, right: Column, count: number): boolean {
  for (let i = 0; i < count; i++) {
    const row = i * count;
    let largest = 0;
    for (let j = 0; j < count; j++) if (sizes[row + j] > largest) largest = sizes[row + j];
    for (let j = 0; j < count; j++) {
      matrix[row + j] /= largest;
      sizes[row + j] /= largest;
    }
    right[i] /= largest;
  }
  const columnSizes: Column = sizes.slice(0, count);
  for (let j = 0; j < count; j++) {
    let largest = 0;
    for (let i = 0; i < count; i++) if (sizes[i * count + j] > largest) largest = sizes[i * count + j];
    for (let i = 0; i < count; i++) matrix[i * count + j] /= largest;
    columnSizes[j] = largest;
  }
  for (let k = 0; k < count; k++) {
    let pivot = k;
    for (let i = k + 1; i < count; i++) {
      if (Math.abs(matrix[i * count + k]) > Math.abs(matrix[pivot * count + k])) pivot = i;
    }
    if (!(Math.abs(matrix[pivot * count + k]) > singularBelow)) return false;
    if (pivot !== k) exchange(matrix, right, count, k, pivot);
    for (let i = k + 1; i < count; i++) {
      const factor = matrix[i * count + k] / matrix[k * count + k];
      if (factor === 0) continue;
      for (let j = k + 1; j < count; j++) matrix[i * count + j] -= factor * matrix[k * count + j];
      right[i] -= factor * right[k];
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    for (let j = i + 1; j < count; j++) right[i] -= matrix[i * count + j] * right[j];
    right[i] /= matrix[i * count + i];
  }
  for (let j = 0; j < count; j++) right[j] /= columnSizes[j];
  return true;
}

function exchange(matrix: Column, right: Column, count: number, a: number, b: number): void {
  for (let j = 0; j < count; j++) {
    const held = matrix[a * count + j];
    matrix[a * count + j] = matrix[b * count + j];
    matrix[b * count + j] = held;
  }
  const held = right[a];
  right[a] = right[b];
  right[b] = held;
}
