/**
 * Elementary functions to about 380 bits in whole numbers, to judge those of `solve/math.ts` by.
 * They share neither tables nor constants with what they judge, and nothing with the engine's Math.
 */

/** A real number: digits · 2^exponent. */
export interface Real {
  readonly digits: bigint;
  readonly exponent: number;
}

const BITS = 400; // fixed point: a bigint f stands for f / 2^400
const ONE = 1n << BigInt(BITS);
const LN2 = 2n * artanh(1n, 3n);
const SQRT_TAU =
  (ONE *
    2506628274631000502415765284811045253006986740609938316629923576342293654607841974946595838378057266116009972665203879645n) /
  10n ** 120n;

/** The double x itself. */
export function real(x: number): Real {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 2047n);
  const fraction = bits & ((1n << 52n) - 1n);
  const size = biased === 0 ? fraction : fraction | (1n << 52n);
  return { digits: x < 0 ? -size : size, exponent: (biased === 0 ? 1 : biased) - 1075 };
}

export const exp = (x: number): Real => expOf(real(x));

export function expm1(x: number): Real {
  const { digits, exponent } = exp(x);
  return exponent > 0 ? { digits, exponent } : { digits: digits - (1n << BigInt(-exponent)), exponent };
}

export const log = (x: number): Real => lnOf(real(x));

export function log1p(x: number): Real {
  const { digits, exponent } = real(x);
  return exponent > 0 ? log(x) : lnOf({ digits: digits + (1n << BigInt(-exponent)), exponent });
}

/** x^y for x > 0. */
export function pow(x: number, y: number): Real {
  const { digits, exponent } = real(y);
  const ln = log(x);
  return expOf({ digits: digits * ln.digits, exponent: exponent + ln.exponent });
}

/**
 * (Φ(x) − p) / φ(x) for x < 0: how far x is from the normal quantile of p, to first order. Φ probability, φ density.
 *
 *   Φ/φ = 1/(z + 1/(z + 2/(z + 3/…))),  z = −x ≥ 2        Φ/φ = √(π/2) · e^(z²/2) − z − z³/3 − z⁵/(3·5) − …,  z < 2
 */
export function quantileGap(x: number, p: number): number {
  const z = fixed(real(-x));
  const growth = expOf({ digits: z * z, exponent: -2 * BITS - 1 });
  const inverseDensity = { digits: times(growth.digits, SQRT_TAU), exponent: growth.exponent };
  const ratio = x > -2 ? fixed(inverseDensity) / 2n - ratioSeries(z) : ratioFraction(z);
  const { digits, exponent } = real(p);
  const wanted = fixed({ digits: inverseDensity.digits * digits, exponent: inverseDensity.exponent + exponent });
  return Number(rescale({ digits: ratio - wanted, exponent: -BITS }, -200)) / 2 ** 200;
}

/** How far a double is from the truth, in units of the last place that the truth has as a double. */
export function ulps(value: number, truth: Real): number {
  const lastPlace = Math.max(bitLength(truth.digits) + truth.exponent - 53, -1074);
  const unit = lastPlace - 40;
  return Math.abs(Number(rescale(real(value), unit) - rescale(truth, unit))) / 2 ** 40;
}

/** The largest of these distances over some points, with the point where it is. */
export function worst(
  points: Iterable<number>,
  f: (x: number) => number,
  truth: (x: number) => Real,
): { readonly ulps: number; readonly at: number } {
  let found = { ulps: 0, at: Number.NaN };
  for (const at of points) {
    const distance = ulps(f(at), truth(at));
    if (!(distance <= found.ulps)) found = { ulps: distance, at };
  }
  return found;
}

/** e^x by its series, after halving what is left beside 2^k sixteen times. */
export function expOf(x: Real): Real {
  const f = fixed(x);
  const k = f / LN2;
  const r = (f - k * LN2) >> 16n;
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; isLarge(term); n++) {
    sum += term;
    term = times(term, r) / n;
  }
  for (let halvings = 0; halvings < 16; halvings++) sum = times(sum, sum);
  return { digits: sum, exponent: Number(k) - BITS };
}

/** ln(2^k · m) = k ln 2 + 2 artanh((m − 1) / (m + 1)) with 1 ≤ m < 2. */
function lnOf({ digits, exponent }: Real): Real {
  const length = bitLength(digits);
  const m = fixed({ digits, exponent: 1 - length });
  return { digits: BigInt(exponent + length - 1) * LN2 + 2n * artanh(m - ONE, m + ONE), exponent: -BITS };
}

/** artanh of a fraction s: s + s³/3 + s⁵/5 + … */
function artanh(top: bigint, bottom: bigint): bigint {
  const s = (top * ONE) / bottom;
  const square = times(s, s);
  let power = s;
  let sum = 0n;
  for (let n = 1n; isLarge(power); n += 2n) {
    sum += power / n;
    power = times(power, square);
  }
  return sum;
}

function ratioSeries(z: bigint): bigint {
  const square = times(z, z);
  let term = z;
  let sum = 0n;
  for (let n = 3n; isLarge(term); n += 2n) {
    sum += term;
    term = times(term, square) / n;
  }
  return sum;
}

function ratioFraction(z: bigint): bigint {
  let bottom = z;
  for (let n = 300n; n > 0n; n--) bottom = z + (n * ONE * ONE) / bottom;
  return (ONE * ONE) / bottom;
}

function times(a: bigint, b: bigint): bigint {
  return (a * b) >> BigInt(BITS);
}

function fixed(x: Real): bigint {
  return rescale(x, -BITS);
}

/** How many times 2^unit a real is, rounded down. */
function rescale({ digits, exponent }: Real, unit: number): bigint {
  return exponent >= unit ? digits << BigInt(exponent - unit) : digits >> BigInt(unit - exponent);
}

/** Whether a term still counts: rounding down leaves −1 of a negative one for ever. */
function isLarge(term: bigint): boolean {
  return term !== 0n && term !== -1n;
}

function bitLength(n: bigint): number {
  return (n < 0n ? -n : n).toString(2).length;
}
