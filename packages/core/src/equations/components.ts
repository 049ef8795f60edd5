import { column, type IdColumn, idColumnOf } from "../model/column.ts";

/** Who needs whom: the targets of node i are `targets[starts[i]] … targets[starts[i + 1] - 1]`. */
export interface Graph {
  readonly starts: IdColumn;
  readonly targets: IdColumn;
}

/** A graph from the targets of each node; repeated targets count once. */
export function graphOf(targetsByNode: readonly Iterable<number>[]): Graph {
  const starts = [0];
  const targets: number[] = [];
  for (const each of targetsByNode) {
    for (const target of new Set(each)) targets.push(target);
    starts.push(targets.length);
  }
  return { starts: idColumnOf(starts), targets: idColumnOf(targets) };
}

/**
 * The strongly connected components of a graph, each after the components it needs: the order of solution.
 * Nodes of a component that all need each other, directly or through others, must be solved together.
 * Tarjan's algorithm with a stack of its own, so that a chain of any length fits.
 */
export function components({ starts, targets }: Graph): number[][] {
  const count = starts.length - 1;
  const order = column(count); // 1, 2, 3 … as a node is first seen; 0 before that
  const low = column(count); // the earliest node still open that can be reached from here
  const nextEdge: IdColumn = starts.slice(0, count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const path: number[] = [];
  const found: number[][] = [];
  let seen = 0;

  const visit = (node: number): void => {
    seen++;
    order[node] = seen;
    low[node] = seen;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };

  for (let root = 0; root < count; root++) {
    if (order[root] === 0) visit(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge: number = nextEdge[node]++;
      if (edge < starts[node + 1]) {
        const target: number = targets[edge];
        if (order[target] === 0) visit(target);
        else if (isOpen[target] === 1 && order[target] < low[node]) low[node] = order[target];
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined && low[node] < low[parent]) low[parent] = low[node];
      if (low[node] === order[node]) found.push(close(node));
    }
  }
  return found;

  function close(root: number): number[] {
    const members = open.splice(open.lastIndexOf(root));
    for (const member of members) isOpen[member] = 0;
    return members.sort((a, b) => a - b);
  }
}
