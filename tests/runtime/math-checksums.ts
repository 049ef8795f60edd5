/**
 * One checksum a function over the bits of many results. It imports nothing and uses only what every engine does
 * alike, so it runs unchanged wherever the functions run; equal checksums mean equal bits.
 */

type Unary = (x: number) => number;
type Binary = (a: number, b: number) => number;

export interface Functions {
  readonly exp: Unary;
  readonly expm1: Unary;
  readonly log: Unary;
  readonly log1p: Unary;
  readonly pow: Binary;
  readonly min: Binary;
  readonly max: Binary;
  readonly normalQuantile: Unary;
}

const COUNT = 20_000;
const corners = [
  0,
  5e-324,
  2.2250738585072014e-308,
  1e-17,
  1e-9,
  0.0625,
  0.5,
  0.9999999999999999,
  1,
  1.0000000000000002,
  2,
  3,
  37.5,
  709.782712893384,
  709.7827128933841,
  745.1332191019411,
  745.1332191019412,
  9007199254740991,
  1e300,
  1.7976931348623157e308,
  Infinity,
  Number.NaN,
].flatMap((x) => [x, -x]);

/** The checksums by name, as eight hexadecimal digits. */
export function mathChecksums(math: Functions): Readonly<Record<keyof Functions, string>> {
  return {
    exp: ofUnary(math.exp, -750, 715),
    expm1: ofUnary(math.expm1, -45, 45),
    log: ofUnary(math.log, 0, 100),
    log1p: ofUnary(math.log1p, -1, 10),
    pow: ofBinary(math.pow),
    min: ofBinary(math.min),
    max: ofBinary(math.max),
    normalQuantile: ofUnary((x) => math.normalQuantile(x >= 0 && x <= 1 ? x : 0.5), 0, 1),
  };
}

/** Corners, then in turns: a double of any bits, one in [−1, 1], one in the range where the function does most. */
function ofUnary(f: Unary, low: number, high: number): string {
  const inputs = stream();
  const sum = checksum();
  for (const x of corners) sum.add(f(x));
  for (let i = 0; i < COUNT; i++) {
    sum.add(f(inputs.anyDouble()));
    sum.add(f(inputs.within(-1, 1)));
    sum.add(f(inputs.within(low, high)));
  }
  return sum.text();
}

/** All pairs of corners, then in turns: any two doubles, a moderate base and exponent, a base next to 1. */
function ofBinary(f: Binary): string {
  const inputs = stream();
  const sum = checksum();
  for (const a of corners) for (const b of corners) sum.add(f(a, b));
  for (let i = 0; i < COUNT; i++) {
    sum.add(f(inputs.anyDouble(), inputs.anyDouble()));
    sum.add(f(inputs.within(0, 100), inputs.within(-50, 50)));
    sum.add(f(inputs.within(0.99, 1.01), inputs.within(-60_000, 60_000)));
  }
  return sum.text();
}

/** Numbers from a linear congruential generator in whole numbers, the upper half of its state. */
function stream() {
  let state = 1n;
  const view = new DataView(new ArrayBuffer(8));
  const next = (): number => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn;
    return Number(state >> 32n);
  };
  return {
    within: (low: number, high: number): number => low + (high - low) * (next() / 4294967296),
    anyDouble(): number {
      view.setUint32(0, next());
      view.setUint32(4, next());
      return view.getFloat64(0);
    },
  };
}

/** FNV-1a over the eight bytes of each number, the highest first. The bits of a NaN are the engine's own affair: one NaN for all. */
function checksum() {
  let hash = 0x811c9dc5;
  const view = new DataView(new ArrayBuffer(8));
  return {
    add(x: number): void {
      if (Number.isNaN(x)) view.setBigUint64(0, 0x7ff8_0000_0000_0000n);
      else view.setFloat64(0, x);
      for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x01000193);
    },
    text: (): string => (hash >>> 0).toString(16).padStart(8, "0"),
  };
}
