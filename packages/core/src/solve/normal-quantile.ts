import { type Column, columnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { log } from "./math.ts";

/**
 * The x below which a standard normal variable falls with probability p; at most 1e-15 relative from the truth.
 *
 *   |p − 1/2| ≤ 0.425    x = q · middle(0.180625 − q²),  q = p − 1/2
 *   otherwise            x = ± near(t − 1.6) up to t = 5, ± far(t − 5) beyond,  t = √(−ln min(p, 1 − p))
 *
 * middle, near and far are the ratios of two polynomials of degree 7 of algorithm AS 241's PPND16.
 * p = 0 gives −∞ and p = 1 gives ∞. A p outside [0, 1] is an error.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) fail("kernel/out-of-range", {}, { what: "p", given: p, range: "0 … 1" });
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * ratio(middleTop, middleBottom, 0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? -Infinity : Infinity;
  const t = Math.sqrt(-log(tail));
  const x = t <= 5 ? ratio(nearTop, nearBottom, t - 1.6) : ratio(farTop, farBottom, t - 5);
  return q < 0 ? -x : x;
}

// Coefficients from the constant up.
const middleTop: Column = columnOf([
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
]);
const middleBottom: Column = columnOf([
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
]);
const nearTop: Column = columnOf([
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
]);
const nearBottom: Column = columnOf([
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]);
const farTop: Column = columnOf([
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
]);
const farBottom: Column = columnOf([
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
  1.421511758316446e-7, 2.0442631033899397e-15,
]);

function ratio(top: Column, bottom: Column, r: number): number {
  let above = 0;
  let below = 0;
  for (let i = 7; i >= 0; i--) {
    above = above * r + top[i];
    below = below * r + bottom[i];
  }
  return above / below;
}
