import type { Column } from "../model/column.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { CompiledIdentity } from "./compile-model.ts";
import type { Identity } from "./identities.ts";
import { placeInRun } from "./faults.ts";

/** How well an identity held in a run. */
export interface IdentityReport extends Pick<Identity, "kind" | "id"> {
  /** The largest sum of any period, in the unit of the model, over the gross sum of that period, and when it was. */
  readonly relative: number;
  readonly sum: number;
  readonly period: number;
  readonly holds: boolean;
}

export interface IdentityChecker {
  /** Sums every identity over the amounts now in the slots. */
  readonly check: (period: number) => void;
  readonly reports: () => IdentityReport[];
  /** The first failure of each identity that failed. */
  readonly problems: readonly Problem[];
}

/** Σ may be this part of the gross sum: rounding leaves about 1e-15 of it. */
export const tolerance = 1e-9;

/**
 * Checks that amounts sum to zero:  |Σ aᵢ| ≤ 1e-9 · Σ gross(aᵢ).
 *
 * The gross sum takes each amount over absolute values inside as well (`gross`): at rest a change such as H − H[-1] is
 * nothing but rounding of H, and must be measured against H.
 */
export function identityChecker(identities: readonly CompiledIdentity[], slots: Column, run: string): IdentityChecker {
  const worst = identities.map(() => ({ relative: 0, sum: 0, period: 0 }));
  const problems: Problem[] = [];
  const hasFailed = new Set<CompiledIdentity>();

  function check(period: number): void {
    for (const [i, identity] of identities.entries()) {
      const { amounts, gross } = identity;
      let sum = 0;
      let size = 0;
      for (let j = 0; j < amounts.length; j++) {
        sum += slots[amounts[j]];
        size += slots[gross[j]];
      }
      const relative = sum === 0 ? 0 : Math.abs(sum) / size;
      const before = worst[i];
      if (before === undefined || relative > before.relative) worst[i] = { relative, sum, period };
      if (relative > tolerance && !hasFailed.has(identity)) {
        hasFailed.add(identity);
        problems.push(broken(identity, sum, size, `${run} · period ${period}`));
      }
    }
  }

  function broken({ id, cells, amounts }: CompiledIdentity, sum: number, size: number, when: string): Problem {
    const place = cells[0] === undefined ? { path: when } : placeInRun(cells[0].source, 0, when);
    const evidence = cells.map(({ label }, j) => ({ label, amount: Number(slots[amounts[j]]) }));
    return problem(
      "equations/identity-broken",
      { ...place, path: `${when} · ${id}` },
      { id, sum, allowed: tolerance * size, cells: evidence },
    );
  }

  const reports = (): IdentityReport[] =>
    identities.map(({ kind, id }, i) => {
      const { relative, sum, period } = worst[i] ?? { relative: 0, sum: 0, period: 0 };
      return { kind, id, relative, sum, period, holds: relative <= tolerance };
    });
  return { check, reports, problems };
}
