import fc from "fast-check";
import { expect, it } from "vitest";
import { type Fall, inOrder, keyOf, orderings, placesOf } from "./places.ts";

const fall = (asset: string, trough: number, firstFall = Infinity): Fall => ({ asset, trough, firstFall });

it("the deeper stands before, the earlier stands before, equals share a place and leave the next one empty", () => {
  const falls = [fall("a", -0.2, 5), fall("b", -0.5, 5), fall("c", -0.1, 9), fall("d", 0)];
  expect(placesOf(falls, "depth")).toEqual([2, 1, 3, Infinity]);
  expect(placesOf(falls, "date")).toEqual([1, 1, 3, Infinity]);
  expect(inOrder(falls, "date").map(({ asset }) => asset)).toEqual(["b", "a", "c", "d"]);
});

it("what falls by less than 10 % has a depth and no date", () => {
  const small = fall("a", -0.04);
  expect([keyOf(small, "depth"), keyOf(small, "date")]).toEqual([-0.04, Infinity]);
});

it("the order of the list changes nothing", () => {
  const falls = fc.uniqueArray(
    fc.record({
      asset: fc.string({ minLength: 1, maxLength: 3 }),
      trough: fc.constantFrom(0, -0.05, -0.2, -0.2, -0.6),
      firstFall: fc.constantFrom(1, 2, 7, Infinity),
    }),
    { selector: ({ asset }) => asset, minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(falls, fc.constantFrom(...orderings), (given, by) => {
      const turned = given.toReversed();
      expect(inOrder(turned, by)).toEqual(inOrder(given, by));
      expect(placesOf(turned, by).toReversed()).toEqual(placesOf(given, by));
      const places = placesOf(inOrder(given, by), by);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
