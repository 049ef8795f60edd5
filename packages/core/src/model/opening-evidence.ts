import type { World } from "../formats/parse-world.ts";
import { type Holding, residual } from "../formats/parts.ts";
import { figuresOf, gradeOf, valueOf } from "../formats/world/figures.ts";
import { type Grade, grades } from "./vocabulary.ts";

/** How much of a world rests on figures of a grade. `none`: figures without one. */
export interface Evidence {
  readonly grade: Grade | "none";
  /** Numbers of every section. */
  readonly numbers: number;
  /** Dollars of instruments by what is known of how many there are [usd bn]. */
  readonly outstanding: number;
  /** The same dollars by what is known of who holds them [usd bn]. */
  readonly held: number;
}

type Measure = "numbers" | "outstanding" | "held";

/** The numbers and the dollars of a world by grade, from measured to memory; grades nothing has are left out. */
export function openingEvidence({ document, rows }: World): readonly Evidence[] {
  const found = new Map<Evidence["grade"], Record<Measure, number>>();
  const add = (figure: Holding | undefined, measure: Measure, amount: number): void => {
    const grade = gradeOf(figure) ?? "none";
    const line = found.get(grade) ?? { numbers: 0, outstanding: 0, held: 0 };
    found.set(grade, { ...line, [measure]: line[measure] + amount });
  };

  for (const { figure } of figuresOf(document)) add(figure, "numbers", 1);
  const memo = new Set(document.instruments.filter(({ kind }) => kind === "memo").map(({ id }) => id));
  for (const { instrument, assets, liabilities, claims, supply } of rows) {
    const row = document.balanceSheet[instrument];
    if (row === undefined || memo.has(instrument)) continue;
    for (const { creditor, debtor, amount } of claims) {
      const figure = row.owed?.[debtor]?.[creditor];
      add(figure, "outstanding", amount);
      add(figure, "held", amount);
    }
    if (claims.length > 0) continue;
    for (const [sector, amount] of assets) add(row.assets?.[sector], "held", amount);
    // How many there are is known from the side that is not worked out from the other.
    const issued = Object.values(row.liabilities ?? {});
    const issuersKnown = issued.length > 0 && issued.every((figure) => valueOf(figure) !== residual);
    if (supply !== undefined) add(row.supply, "outstanding", supply);
    else if (issuersKnown)
      for (const [sector, amount] of liabilities) add(row.liabilities?.[sector], "outstanding", amount);
    else for (const [sector, amount] of assets) add(row.assets?.[sector], "outstanding", amount);
  }
  return [...grades, "none" as const].flatMap((grade) => {
    const line = found.get(grade);
    return line === undefined ? [] : [{ grade, ...line }];
  });
}
