import type { Column, IdColumn } from "../model/column.ts";

/**
 * Assets inside groups inside groups: a share inside its style inside the stock market. k nodes, an asset's own among them.
 *
 * node       node of each asset [assets]
 * within     node around each node, −1 for the outermost [k]
 * increment  what a sale inside a node adds to the pressure on everything in it, ≥ 0 [k]
 * value      value of each asset at fair prices, the weight of its sales in its groups [usd, assets]
 */
export interface Nests {
  readonly node: IdColumn;
  readonly within: IdColumn;
  readonly increment: Column;
  readonly value: Column;
}

/** Value of everything inside each node [usd, k], written to `out`. */
export function nodeValues({ node, within, value }: Nests, out: Column): void {
  out.fill(0);
  for (let a = 0; a < node.length; a++) {
    for (let n: number = node[a]; n >= 0; n = within[n]) out[n] += value[a];
  }
}

/**
 * Pressure of sales on every asset, own and around it.
 *
 *   out_a = −Σ_{n ∋ a} inc_n·s_n,  s_n = Σ_{b ∈ n} K_b s_b / Σ_{b ∈ n} K_b
 *
 * s  fraction of all units sold, < 0 where bought [assets]; K value; out [log, assets], written and linear in s; may be s itself
 * nodeValue: `nodeValues`; byNode: scratch [k]. A node without value passes nothing on.
 */
export function nestedPressure(nests: Nests, nodeValue: Column, sold: Column, byNode: Column, out: Column): void {
  const { node, within, increment, value } = nests;
  byNode.fill(0);
  for (let a = 0; a < node.length; a++) {
    const soldValue = value[a] * sold[a];
    if (soldValue === 0) continue;
    for (let n: number = node[a]; n >= 0; n = within[n]) byNode[n] += soldValue;
  }
  for (let n = 0; n < within.length; n++) {
    if (byNode[n] !== 0) byNode[n] = (increment[n] * byNode[n]) / nodeValue[n];
  }
  for (let a = 0; a < node.length; a++) {
    let pressure = 0;
    for (let n: number = node[a]; n >= 0; n = within[n]) pressure -= byNode[n];
    out[a] = pressure;
  }
}
