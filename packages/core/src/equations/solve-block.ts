import { type Column, column, type IdColumn } from "../model/column.ts";
import { max } from "../solve/math.ts";
import type { FixedPoint } from "../solve/fixed-point.ts";
import { evaluateWithSlopes } from "./derivative.ts";
import { evaluate, type Fault, faultAt } from "./evaluate.ts";
import { solveInPlace } from "./linear-step.ts";

/** Equations that determine each other. Instructions `from … to` compute them from the tears, `to … end` their gross values. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** Slots of all its variables. */
  readonly members: IdColumn;
  /** Slots of the variables that are guessed. */
  readonly tears: IdColumn;
  /** By tear: the slot of what its equation makes of the guess, and of the gross value of that. */
  readonly results: IdColumn;
  readonly gross: IdColumn;
}

/** value: the tears. Where it did not converge, `obstacle` says what stood in the way. */
export interface BlockSolution extends FixedPoint<Column> {
  readonly obstacle?: Obstacle;
}

/**
 * no-inverse: the equations do not determine the tears. not-computable: an operation has no result.
 * no-descent: no step lowers the residual; `worst` is the variable with the largest.
 */
export type Obstacle =
  | { readonly kind: "no-inverse" }
  | { readonly kind: "not-computable"; readonly fault: Fault }
  | { readonly kind: "no-descent"; readonly worst: number };

const mostSteps = 50;
const mostHalvings = 30;
/** Residuals over their gross values: what rounding leaves, and what may stand when no step makes it smaller. */
const exact = 16 * 2.220446049250313e-16;
const nearEnough = 1e-10;
/** Amounts far below this have lost their digits. */
const smallest = 1e-290;

/** Where and how to begin: zeros are replaced, the rest is scaled; a bold attempt takes full steps even uphill. */
interface Attempt {
  readonly zero: number;
  readonly factor: number;
  readonly bold: boolean;
}

/** The values of the period before; from there over a jump (if, a comparison); then openings full of zeros, or far away. */
const attempts: readonly [Attempt, ...Attempt[]] = [
  { zero: 0, factor: 1, bold: false },
  { zero: 0, factor: 1, bold: true },
  { zero: 1, factor: 1, bold: false },
  { zero: 100, factor: 1, bold: false },
  { zero: 0.01, factor: 1, bold: false },
  { zero: 1, factor: 2, bold: false },
  { zero: 1, factor: 0.5, bold: false },
  { zero: 1, factor: -1, bold: false },
];

/**
 * Solves the equations of a block together by Newton's method on its tears τ.
 *
 *   r(τ) = f(τ) − τ        (f′ − 1)·step = −r        τ ← τ + λ·step
 *
 * f′ is exact (forward-mode slopes). λ is 1, halved until max |rᵢ|/gross(fᵢ) falls. Solved when that is at rounding level
 * (16 ε), or below 1e-10 and a step no longer lowers it. At most 50 steps of at most 30 halvings in each of 8 attempts.
 * Where there are several solutions, the one reached from the values of the period before is taken.
 * slots: read and written; they hold the solution once it converged. slopes: by slot, 0 for every name before and after.
 * The solver keeps its scratch space: make one a run, call it once a period.
 */
export function blockSolver(code: IdColumn, block: Block, slots: Column, slopes: Column): () => BlockSolution {
  const { tears, results, gross } = block;
  const count = tears.length;
  const opening = column(count);
  const guess = column(count);
  const residual = column(count);
  const scale = column(count);
  const scaleBefore = column(count);
  const step = column(count);
  const jacobian = column(count * count);
  const sizes = column(count * count);

  /** Computes the block at the guess in `slots`; returns the instruction that has no result, or -1. */
  function look(): number {
    const stuckAt = evaluate(code, block.from, block.end, slots);
    if (stuckAt >= 0) return stuckAt;
    for (let j = 0; j < count; j++) {
      residual[j] = slots[results[j]] - slots[tears[j]];
      scale[j] = slots[gross[j]] + Math.abs(slots[tears[j]]) + smallest;
    }
    return -1;
  }

  /** Jacobian f′ − 1, one direction a column. */
  function linearise(): number {
    for (let j = 0; j < count; j++) {
      slopes[tears[j]] = 1;
      const stuckAt = evaluateWithSlopes(code, block.from, block.to, slots, slopes);
      slopes[tears[j]] = 0;
      if (stuckAt >= 0) return stuckAt;
      for (let i = 0; i < count; i++) {
        const slope: number = slopes[results[i]];
        jacobian[i * count + j] = i === j ? slope - 1 : slope;
        sizes[i * count + j] = i === j ? Math.abs(slope) + 1 : Math.abs(slope);
      }
    }
    return -1;
  }

  function largest(scales: Column): number {
    let most = 0;
    for (let j = 0; j < count; j++) most = max(most, Math.abs(residual[j]) / scales[j]);
    return most;
  }

  /** Moves to a point along the step that will do; false, and back where it was, when there is none. */
  function move(bold: boolean): boolean {
    for (let j = 0; j < count; j++) guess[j] = slots[tears[j]];
    scaleBefore.set(scale);
    const before = largest(scaleBefore);
    let length = 1;
    for (let i = 0; i < mostHalvings; i++) {
      for (let j = 0; j < count; j++) slots[tears[j]] = guess[j] + length * step[j];
      if (look() < 0 && (bold || largest(scaleBefore) < (1 - 1e-4 * length) * before)) return true;
      if (before <= nearEnough) break;
      length /= 2;
    }
    for (let j = 0; j < count; j++) slots[tears[j]] = guess[j];
    look();
    return false;
  }

  function newton(bold: boolean): BlockSolution {
    const stop = look();
    if (stop >= 0) return report(0, notComputable(stop));
    for (let i = 0; i < mostSteps; i++) {
      const stop = linearise();
      if (stop >= 0) return report(i, notComputable(stop));
      for (let j = 0; j < count; j++) step[j] = -residual[j];
      if (!solveInPlace(jacobian, sizes, step, count)) return report(i, { kind: "no-inverse" });
      if (largest(scale) <= exact) return report(i);
      if (!move(bold)) return report(i, largest(scale) <= nearEnough ? undefined : noDescent());
      if (largest(scale) <= exact) return report(i + 1);
    }
    return report(mostSteps, noDescent());
  }

  function notComputable(instruction: number): Obstacle {
    return { kind: "not-computable", fault: faultAt(code, instruction, slots) };
  }

  function noDescent(): Obstacle {
    let worst = 0;
    for (let j = 1; j < count; j++) {
      if (Math.abs(residual[j]) / scale[j] > Math.abs(residual[worst]) / scale[worst]) worst = j;
    }
    return { kind: "no-descent", worst: tears[worst] };
  }

  function report(iterations: number, obstacle?: Obstacle): BlockSolution {
    const value = column(count);
    let most = 0;
    for (let j = 0; j < count; j++) {
      value[j] = slots[tears[j]];
      most = max(most, Math.abs(residual[j]));
    }
    const found = { value, iterations, residual: most, which: "from-start" } as const;
    return obstacle === undefined
      ? { ...found, converged: true }
      : { ...found, converged: false, stopped: "round-limit", obstacle };
  }

  function attempt({ zero, factor, bold }: Attempt): BlockSolution {
    for (let j = 0; j < count; j++) slots[tears[j]] = (opening[j] === 0 ? zero : opening[j]) * factor;
    return newton(bold);
  }

  return () => {
    for (let j = 0; j < count; j++) opening[j] = slots[tears[j]];
    const [first, ...others] = attempts;
    let found = attempt(first);
    for (const each of others) {
      if (found.converged) break;
      const solution = attempt(each);
      // A slope may vanish at one point; only where it vanishes everywhere are the equations undetermined.
      if (solution.converged || found.obstacle?.kind === "no-inverse") found = solution;
    }
    for (const member of block.members) slopes[member] = 0;
    return found;
  };
}
