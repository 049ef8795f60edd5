import fc from "fast-check";
import { expect, it } from "vitest";
import { components, graphOf } from "./components.ts";

/** Up to twelve nodes, each with the nodes it needs. */
const needs = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const node = fc.nat(count - 1);
  return fc.array(fc.array(node, { maxLength: 4 }), { minLength: count, maxLength: count });
});

/** Whether one node reaches another, by trying every path. */
function reaches(graph: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set<number>();
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === to) return true;
    if (!seen.has(node)) open.push(...(graph[node] ?? []));
    seen.add(node);
  }
  return false;
}

it("a component holds exactly the nodes that reach each other", () => {
  fc.assert(
    fc.property(needs, (graph) => {
      const found = components(graphOf(graph));
      expect(found.flat().sort((a, b) => a - b)).toEqual([...graph.keys()]);
      const componentOf = new Map(found.flatMap((members, i) => members.map((node) => [node, i])));
      for (const a of graph.keys()) {
        for (const b of graph.keys()) {
          const together = reaches(graph, a, b) && reaches(graph, b, a);
          expect(componentOf.get(a) === componentOf.get(b)).toBe(together);
        }
      }
    }),
  );
});

it("a component comes after everything it needs", () => {
  fc.assert(
    fc.property(needs, (graph) => {
      const componentOf = new Map(components(graphOf(graph)).flatMap((each, i) => each.map((node) => [node, i])));
      for (const [node, targets] of graph.entries()) {
        for (const target of targets) expect(componentOf.get(target)).toBeLessThanOrEqual(componentOf.get(node) ?? -1);
      }
    }),
  );
});

it("a chain and a ring of 100,000 nodes need no deep stack", () => {
  const count = 100_000;
  const chain = Array.from({ length: count }, (_, i) => (i + 1 < count ? [i + 1] : []));
  const ring = Array.from({ length: count }, (_, i) => [(i + 1) % count]);
  expect(components(graphOf(chain)).length).toBe(count);
  expect(components(graphOf(ring)).map((each) => each.length)).toEqual([count]);
});
