import { type FundsLine, type ResultRow, sourcesAndUses } from "@ebb/core";
import { type CsvCell, csvOf } from "../print/csv.ts";
import { periodAt } from "../run/heading.ts";
import type { FlowsAnswer } from "./made-flows.ts";

/** Flows in the envelope: a row a sector, the picture, and what a check found. */
export function flowsResults({ made, span, sector, table, picture, balance }: FlowsAnswer): readonly ResultRow[] {
  const periods = [periodAt(made.record, span.from + 1), periodAt(made.record, span.to)];
  const shown = sector === undefined ? table : table.filter((each) => each.sector === sector);
  return [
    ...shown.map((each) => ({ metric: "sources-and-uses", unit: "usd bn", periods, ...each })),
    { metric: "sankey", unit: "usd bn", periods, ...picture },
    ...(balance === undefined ? [] : [{ metric: "balance", value: balance.gaps.length === 0, ...balance }]),
  ];
}

/**
 * Flows as CSV: a row for every period, sector, thing and counterparty; `money` is what was run down or kept, and has none.
 *
 * Sources less uses of a sector are 0 in every period but for rounding.
 */
export function flowsCsv({ made, flows, span, sector }: FlowsAnswer): string {
  const lines: (readonly CsvCell[])[] = [["period", "sector", "side", "kind", "item", "with", "usd_bn"]];
  for (let row = span.from + 1; row <= span.to; row++) {
    const period = periodAt(made.record, row);
    for (const each of sourcesAndUses(flows, { from: row - 1, to: row })) {
      if (sector !== undefined && each.sector !== sector) continue;
      const add = (side: string, funds: readonly FundsLine[], money: number): void => {
        for (const { kind, item, with: parts } of funds) {
          for (const part of parts) lines.push([period, each.sector, side, kind, item, part.sector, part.amount]);
        }
        if (money > 0) lines.push([period, each.sector, side, "money", "", "", money]);
      };
      add("source", each.sources, each.drawn);
      add("use", each.uses, each.kept);
    }
  }
  return csvOf(lines);
}
