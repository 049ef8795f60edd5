/**
 * The real roots of a·x² + b·x + c, smaller first: none, one (a = 0, or a double root) or two.
 *
 *   q = −(b + sign(b)·√(b² − 4ac))/2      x = q/a and c/q: no digits are lost to cancellation
 *
 * All coefficients 0: every x is a root, and none is reported.
 */
export function quadraticRoots(a: number, b: number, c: number): number[] {
  if (a === 0) return b === 0 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (!(discriminant >= 0)) return [];
  const q = -(b + (b < 0 ? -Math.sqrt(discriminant) : Math.sqrt(discriminant))) / 2;
  if (q === 0 || discriminant === 0) return [q / a];
  const roots = [q / a, c / q];
  return roots.toSorted((left, right) => left - right);
}
