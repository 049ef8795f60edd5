import { expect, it } from "vitest";
import { exp, log } from "../math.ts";
import { type Tail, tailRoot } from "./tail-root.ts";

/** P(X > eᵘ) of an exponential variable. */
function exponential(u: number): Tail {
  const x = exp(u);
  return { probability: exp(-x), slope: -x * exp(-x), bend: 1 - x };
}

it("a power law is solved in two evaluations, from anywhere", () => {
  const tail = (u: number): Tail => ({ probability: exp(2 * u), slope: 2 * exp(2 * u), bend: 2 });
  const root = tailRoot(1e-9, -3, true, tail);
  expect(root).toMatchObject({ iterations: 2, converged: true });
  expect(root.value).toBeCloseTo(log(1e-9) / 2, 14);
});

it("a falling tail is solved from both sides of its root, near and far", () => {
  for (const start of [-30, -1, 0, 1, 3, 6.5]) {
    const root = tailRoot(0.01, start, false, exponential);
    expect(root.converged).toBe(true);
    expect(root.iterations).toBeLessThan(25);
    expect(root.value).toBeCloseTo(log(-log(0.01)), 13);
  }
});

it("a start where the tail underflows is walked back", () => {
  const root = tailRoot(0.3, 20, false, exponential);
  expect(root.converged).toBe(true);
  expect(root.value).toBeCloseTo(log(-log(0.3)), 13);
});

it("a tail that never reaches the probability ends at the limit and says so", () => {
  const root = tailRoot(0.5, 0, true, () => ({ probability: 0.1, slope: 1e-9, bend: 0 }));
  expect(root).toMatchObject({ converged: false, stopped: "round-limit" });
});
