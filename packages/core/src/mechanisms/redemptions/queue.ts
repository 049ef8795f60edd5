import { exp, expm1, min, pow } from "../../solve/math.ts";

/** A queue after a step, and what it lets out of it [usd bn]. */
export interface QueueStep {
  readonly waiting: number;
  readonly due: number;
}

/**
 * Requests wait out their notice, then fall due.
 *
 *   dQ = a dt − Q dt/T_N    requests a arrive evenly over the step:
 *   Q ← Q·e^(−dt/T_N) + (A/ν)·(1 − e^(−ν))    ν = dt/T_N, A = a·dt    due = Q_opening·(1 − e^(−ν)) + A·(1 − (1 − e^(−ν))/ν)
 *
 * T_N  notice as a mean time [yr], 0 for funds that pay at once   A requests of the step [usd bn]
 * Everything asked for falls due once; two half-steps equal one. Source: assumed form, notice from fund documents.
 */
export function queueStep(waiting: number, asked: number, notice: number, dt: number): QueueStep {
  if (notice === 0) return { waiting: 0, due: waiting + asked };
  const steps = dt / notice;
  const gone = -expm1(-steps);
  const kept = gone / steps;
  return { waiting: waiting * exp(-steps) + asked * kept, due: waiting * gone + asked * (1 - kept) };
}

/**
 * What a fund pays of what is due: at most its gate.
 *
 *   paid = min(due, NAV·(1 − (1 − g)^(dt/T_P)))
 *
 * NAV assets less debts, ≥ 0 [usd bn]   g gate [share a date]   T_P time between dates [yr], 0 for any day: no gate
 * What the gate holds back stays due. One period lets out the gate itself, however many steps it is cut into.
 */
export function gatedPayment(due: number, netAssets: number, gate: number, period: number, dt: number): number {
  if (period === 0) return min(due, netAssets);
  return min(due, netAssets * (1 - pow(1 - gate, dt / period)));
}
