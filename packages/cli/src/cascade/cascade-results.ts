import type { ResultRow } from "@ebb/core";
import { csvOf } from "../print/csv.ts";
import { periodAt } from "../run/heading.ts";
import type { CascadeAnswer } from "./made-cascade.ts";

/** A cascade in the envelope: its lanes, its periods, the causal list, and the rounds of periods in which somebody sold. */
export function cascadeResults({ made, row: asked, cascade, because, rounds }: CascadeAnswer): readonly ResultRow[] {
  const { assets } = made.record.world;
  const name = (row: number): string => periodAt(made.record, row);
  const isAsked = ({ row }: { readonly row: number }): boolean => asked === undefined || row === asked;
  return [
    ...cascade.lanes.map(({ cells, waves, ...lane }) => ({
      metric: "cascade-lane",
      ...lane,
      cells: cells.filter(isAsked).map((cell) => ({ period: name(cell.row), ...cell })),
      waves: waves.map(({ from, peak, to, amount }) => ({ from: name(from), peak: name(peak), to: name(to), amount })),
    })),
    ...cascade.periods.filter(isAsked).map((period) => ({
      metric: "cascade-period",
      ...period,
      // JSON has no infinity.
      ...(period.amplification === Infinity ? { amplification: null, reason: "unbounded" } : {}),
    })),
    ...because.map((each) => ({ metric: "because", period: name(each.row), ...each })),
    ...rounds.map((each) => ({ metric: "rounds", period: name(each.row), assets: assets.ids, ...each })),
  ];
}

/** Lanes as CSV: a row for every period and lane in which something happened. */
export function cascadeCsv({ made, row: asked, cascade }: CascadeAnswer): string {
  const lines = cascade.lanes.flatMap(({ kind, id, cells }) =>
    cells
      .filter(({ row }) => asked === undefined || row === asked)
      .map(({ row, amount, cause }) => ({ row, cells: [periodAt(made.record, row), kind, id, amount, cause] })),
  );
  return csvOf([
    ["period", "lane", "id", "amount", "cause"],
    ...lines.toSorted((a, b) => a.row - b.row).map((each) => each.cells),
  ]);
}
