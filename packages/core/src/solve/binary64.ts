/**
 * The two halves of a double: its high word holds sign, exponent and the first 20 bits of the fraction.
 *
 * One shared eight-byte cell read in two ways. `HIGH` is found by looking, so the byte order of the machine does not matter.
 */
const cell = new Float64Array(1);
const words = new Int32Array(cell.buffer);
cell[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;

/** The high word of x, as a signed integer. */
export function highWord(x: number): number {
  cell[0] = x;
  return words[HIGH] as number;
}

/** x with its high word replaced. */
export function withHighWord(x: number, high: number): number {
  cell[0] = x;
  words[HIGH] = high;
  return cell[0];
}

/** 2^n for an integer n in [−1022, 1023]. */
export function powerOfTwo(n: number): number {
  return withHighWord(0, (n + 1023) << 20);
}
