import { expect, it } from "vitest";
import { wholeNumberProblems } from "./whole-number.ts";

it("a count is whole, and both its ends belong to it", () => {
  const places = [0, 1, 2.5, 365, 366, Number.NaN, Infinity].map((given) =>
    wholeNumberProblems("frequency", given, 1, 365, { path: "bond" }).map(({ code, place }) => `${code} ${place.path}`),
  );
  const refused = ["kernel/out-of-range bond.frequency"];
  expect(places).toEqual([refused, [], refused, [], refused, refused, refused]);
});
