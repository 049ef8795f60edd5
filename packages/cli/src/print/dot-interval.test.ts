import { expect, it } from "vitest";
import { dotInterval } from "./dot-interval.ts";

const range = (low: number, middle: number, high: number) => ({ low, middle, high });

it("the dot stands at the middle, the ends at the ends", () => {
  expect(dotInterval(range(-80, -40, -10), [-100, 0], 11)).toBe("  ├───●──┤ ");
  expect(dotInterval(range(0, 5, 10), [0, 10], 11)).toBe("├────●────┤");
});

it("a range narrower than a column is its dot", () => {
  expect(dotInterval(range(3, 3, 3), [0, 10], 11)).toBe("   ●       ");
});

it("what lies beyond the right end, never too, points there", () => {
  expect(dotInterval(range(2, 5, Infinity), [0, 10], 11)).toBe("  ├──●────▸");
  expect(dotInterval(range(2, Infinity, Infinity), [0, 10], 11)).toBe("  ├───────▸");
  expect(dotInterval(range(Infinity, Infinity, Infinity), [0, 10], 11)).toBe("          ▸");
});

it("takes exactly its columns", () => {
  for (const low of [-200, 0, 3, 99, Infinity]) expect(dotInterval(range(low, 50, 60), [0, 100], 17)).toHaveLength(17);
});
