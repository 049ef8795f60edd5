import { type Place, type Problem, problem } from "../../model/problem.ts";
import { residual } from "../parts.ts";
import type { WorldDocument } from "../world.ts";
import type { Locate } from "../zod-problems.ts";
import { amountOf, valueOf } from "./figures.ts";

/** A row of the reference plan in USD billions a year, its residual worked out. */
export interface PlanRow {
  readonly id: string;
  /** Whose stock changes by it; none for income, spending and other flows. */
  readonly instrument?: string;
  readonly amounts: ReadonlyMap<string, number>;
}

/** Largest gap of a row or column of the plan relative to its gross sum. */
const planTolerance = 1e-9;

/** The transactions-flow matrix of a year: sources of funds positive, uses negative. */
export function planRows({ plan = [] }: WorldDocument): readonly PlanRow[] {
  return plan.map(({ id, instrument, amounts }) => {
    const known = new Map<string, number>();
    let rest = 0;
    for (const [sector, figure] of Object.entries(amounts)) {
      if (valueOf(figure) === residual) continue;
      const amount = amountOf(figure as number, "usd bn/yr");
      known.set(sector, amount);
      rest -= amount;
    }
    const holder = Object.keys(amounts).find((sector) => valueOf(amounts[sector] ?? 0) === residual);
    if (holder !== undefined) known.set(holder, rest);
    return { id, amounts: known, ...(instrument === undefined ? {} : { instrument }) };
  });
}

/** Every row sums to zero over sectors, every column over rows: what one pays another gets, and what is left is lent. */
export function planProblems(document: WorldDocument, rows: readonly PlanRow[], locate: Locate): Problem[] {
  const columns = new Map<string, { gap: number; gross: number }>();
  const problems: Problem[] = [];
  for (const [index, { id, amounts }] of rows.entries()) {
    let gap = 0;
    let gross = 0;
    for (const [sector, amount] of amounts) {
      gap += amount;
      gross += Math.abs(amount);
      const column = columns.get(sector) ?? { gap: 0, gross: 0 };
      columns.set(sector, { gap: column.gap + amount, gross: column.gross + Math.abs(amount) });
    }
    const residuals = Object.entries(document.plan?.[index]?.amounts ?? {}).flatMap(([sector, figure]) =>
      valueOf(figure) === residual ? [sector] : [],
    );
    const at = (): Place => locate(`plan[${index}]`, ["plan", index]);
    if (residuals.length > 1) {
      problems.push(problem("world/two-residuals", at(), { instrument: id, holders: residuals }));
    } else if (!(Math.abs(gap) <= planTolerance * gross))
      problems.push(problem("world/plan-row", at(), { row: id, gap }));
  }
  for (const [sector, { gap, gross }] of columns) {
    if (Math.abs(gap) <= planTolerance * gross) continue;
    problems.push(problem("world/plan-column", locate("plan", ["plan"]), { sector, gap }));
  }
  return problems;
}
