import fc from "fast-check";
import { expect, it } from "vitest";
import { components, graphOf } from "./components.ts";
import { tear } from "./tearing.ts";

const needs = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const node = fc.nat(count - 1);
  return fc.array(fc.array(node, { maxLength: 4 }), { minLength: count, maxLength: count });
});

it("once the tears are known, each node follows from those before it", () => {
  fc.assert(
    fc.property(needs, (each) => {
      const graph = graphOf(each);
      for (const block of components(graph)) {
        const { tears, order } = tear(graph, block, 100) ?? { tears: [], order: [] };
        expect([...tears, ...order].sort((a, b) => a - b)).toEqual(block);
        const known = new Set(tears);
        for (const node of order) {
          for (const target of (each[node] ?? []).filter((need) => block.includes(need)))
            expect(known).toContain(target);
          known.add(node);
        }
      }
    }),
  );
});

it("a ring is cut once, however long; a node that needs itself is a tear", () => {
  const count = 50_000;
  const ring = graphOf(Array.from({ length: count }, (_, i) => [(i + 1) % count]));
  expect(tear(ring, [...Array(count).keys()], 1)?.tears.length).toBe(1);
  expect(tear(graphOf([[0]]), [0], 1)?.tears).toEqual([0]);
  expect(tear(graphOf([[1], [1, 0]]), [0, 1], 2)?.tears).toEqual([1]);
});

it("two rings that share a node are cut at that node", () => {
  expect(tear(graphOf([[1], [2], [0, 3], [4], [2]]), [0, 1, 2, 3, 4], 5)?.tears).toEqual([2]);
});

it("a node that needs itself is guessed before the busiest one: often that cuts every ring", () => {
  // 0 needs itself; the only other way round leads from it by 1 to 2, 3 and 4, all to 5, by 6 and 7 to 8, and back.
  const needs = [[0, 1], [2, 3, 4], [5], [5], [5], [6, 7], [8], [8], [0]];
  expect(tear(graphOf(needs), [...needs.keys()], 9)?.tears).toEqual([0]);
});

it("a block that needs more tears than allowed is given up", () => {
  const all = [0, 1, 2, 3];
  const complete = graphOf(all.map((i) => all.filter((j) => j !== i)));
  expect(tear(complete, all, 3)?.tears.length).toBe(3);
  expect(tear(complete, all, 2)).toBeUndefined();
});
