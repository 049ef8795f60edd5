import fc from "fast-check";
import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

const word = fc.stringMatching(/^[a-z]{3,10}$/);

it("a word that is known is nearest to itself", () => {
  fc.assert(
    fc.property(word, fc.array(word), (given, others) => {
      expect(nearest(given, [...others, given])).toBe(given);
    }),
  );
});

it("one slip of the finger is forgiven: a letter lost, added, changed, or swapped with its neighbour", () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom("lost", "added", "changed", "swapped"), (meant, where, slip) => {
      const at = where % (meant.length - 1);
      const [before, after] = [meant.slice(0, at), meant.slice(at + 1)];
      const given = {
        lost: before + after,
        added: `${before}q${meant.slice(at)}`,
        changed: `${before}q${after}`,
        swapped: before + (meant[at + 1] ?? "") + (meant[at] ?? "") + meant.slice(at + 2),
      }[slip];
      fc.pre(given.length >= 3);
      expect(nearest(given, [meant])).toBe(meant);
    }),
  );
});

it("capitals do not matter", () => {
  expect(nearest("Households", ["households"])).toBe("households");
});

it("the nearest of several is taken, the first of equals", () => {
  expect(nearest("bitcoins", ["crypto", "bitcoin", "bitcoind"])).toBe("bitcoin");
});

it.each([
  ["", ["a"]],
  ["ab", ["abcd"]],
  ["xyz", ["abc"]],
  ["squeeze", ["baseline"]],
])("%j is near to none of %j", (given, known) => {
  expect(nearest(given, known)).toBeUndefined();
});

it("a name of five million letters is near to nothing, and that is seen at once", () => {
  expect(nearest("x".repeat(5_000_000), ["baseline", "squeeze"])).toBeUndefined();
});

it("nothing is near where nothing is known", () => {
  expect(nearest("anything", [])).toBeUndefined();
});
