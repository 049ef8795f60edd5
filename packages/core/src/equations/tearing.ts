import { type Graph, components, graphOf } from "./components.ts";

export interface Tearing {
  /** Nodes to be guessed: once they are known, the rest follows one by one. */
  readonly tears: readonly number[];
  /** The other nodes, each after those it needs. */
  readonly order: readonly number[];
}

/**
 * A small set of nodes that cuts every cycle of a block.
 * A node that needs itself is always in it. Then, as long as cycles are left, the node with the most paths through it
 * (nodes it needs × nodes that need it) joins the set, and whatever is no longer on a cycle falls away.
 * The smallest set would take exponential time to find; this one is small in practice.
 * Returns undefined when more than `limit` tears are needed.
 */
export function tear({ starts, targets }: Graph, block: readonly number[], limit: number): Tearing | undefined {
  const index = new Map(block.map((node, i) => [node, i]));
  const needs = block.map((node) => {
    const inside: number[] = [];
    for (let edge: number = starts[node]; edge < starts[node + 1]; edge++) {
      const target = index.get(targets[edge]);
      if (target !== undefined) inside.push(target);
    }
    return inside;
  });

  const tears = feedbackSet(needs, limit);
  if (tears === undefined) return undefined;
  const isTear = new Set(tears);
  const acyclic = needs.map((each, i) => (isTear.has(i) ? [] : each.filter((target) => !isTear.has(target))));
  const order = components(graphOf(acyclic)).flat();
  const names = (members: readonly number[]): number[] => members.map((i) => block[i] ?? 0);
  return { tears: names(tears), order: names(order.filter((i) => !isTear.has(i))) };
}

/** Nodes without which `needs` has no cycle; undefined when there are more than `limit`. */
function feedbackSet(needs: readonly (readonly number[])[], limit: number): number[] | undefined {
  const nodes = needs.map((each) => ({ needs: each, neededBy: [] as number[], inward: each.length, outward: 0 }));
  for (const [i, each] of needs.entries()) for (const target of each) nodes[target]?.neededBy.push(i);
  for (const node of nodes) node.outward = node.neededBy.length;
  const onCycle = new Map(nodes.entries());

  function remove(first: number): void {
    const loose = [first];
    for (let i = loose.pop(); i !== undefined; i = loose.pop()) {
      const node = onCycle.get(i);
      if (node === undefined) continue;
      onCycle.delete(i);
      for (const user of node.neededBy) {
        const other = onCycle.get(user);
        if (other !== undefined && --other.inward === 0) loose.push(user);
      }
      for (const source of node.needs) {
        const other = onCycle.get(source);
        if (other !== undefined && --other.outward === 0) loose.push(source);
      }
    }
  }

  const tears = [...needs.keys()].filter((i) => needs[i]?.includes(i));
  tears.forEach(remove);
  for (const [i, { inward, outward }] of nodes.entries()) if (inward === 0 || outward === 0) remove(i);
  while (onCycle.size > 0 && tears.length <= limit) {
    let busiest = -1;
    let most = 0;
    for (const [i, { inward, outward }] of onCycle) {
      if (inward * outward > most) {
        most = inward * outward;
        busiest = i;
      }
    }
    tears.push(busiest);
    remove(busiest);
  }
  return tears.length > limit ? undefined : tears;
}
