import { type Column, column } from "../model/column.ts";
import type { RunRecord } from "../model/record.ts";
import { byRow, relativePrice, rowCount } from "./rows.ts";
import type { Series } from "./series.ts";

/** How many assets stand above their opening price. */
export function breadth(run: RunRecord): Column {
  return byRow(run, (row) => run.world.assets.ids.filter((_, asset) => relativePrice(run, asset, row) > 1).length);
}

/**
 * Whether money favours what pays now: Spearman's rank correlation, over assets, of cash-flow yield with the change of the price
 * since the opening.
 *
 * Yields are those of the opening, 0 for assets without cash flow; equals share their mean rank. Where all prices or all yields
 * are the same there is no order to compare: `all-equal`.
 */
export function selectivity(run: RunRecord): Series {
  const { ids, cashFlowYield } = run.world.assets;
  const yields = ranks(cashFlowYield);
  const prices = column(ids.length);
  return Array.from({ length: rowCount(run) }, (_, row) => {
    for (let asset = 0; asset < ids.length; asset++) prices[asset] = relativePrice(run, asset, row);
    return correlation(yields, ranks(prices)) ?? "all-equal";
  });
}

/** Rank of each value from 1 for the smallest, equals sharing their mean. */
function ranks(values: Column): Column {
  return values.map((own) => {
    let below = 0;
    let equal = 0;
    for (const each of values) {
      if (each < own) below++;
      else if (each === own) equal++;
    }
    return below + (equal + 1) / 2;
  });
}

/** Pearson's correlation of two rankings; undefined where one of them is flat. Ranks are halves, so sums are exact. */
function correlation(first: Column, second: Column): number | undefined {
  const mean = (first.length + 1) / 2;
  let [product, squares, others] = [0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    product += (first[i] - mean) * (second[i] - mean);
    squares += (first[i] - mean) * (first[i] - mean);
    others += (second[i] - mean) * (second[i] - mean);
  }
  return squares === 0 || others === 0 ? undefined : product / Math.sqrt(squares * others);
}
