import { expect, it } from "vitest";
import type { JsonObject } from "./mechanism.ts";
import { statsShapley } from "./stats-shapley.ts";

function compute(players: number, value: JsonObject): JsonObject {
  return statsShapley.compute({ id: "x", inputs: { players, value }, file: {}, place: { path: "cases[0].inputs" } });
}

it("members of a coalition may stand in any order, with or without spaces", () => {
  const worths = { "": 0, "0": 1, "1": 2, "1, 0": 6 };
  expect(compute(2, worths)["shapley"]).toEqual([2.5, 3.5]);
});

it("every missing coalition and every stranger is named", () => {
  expect(() => compute(2, { "": 0, "0": 1 })).toThrow(/coalition \\"1\\".*\n.*coalition \\"0,1\\"/);
  expect(() => compute(2, { "": 0, "0": 1, "1": 1, "0,1": 2, "0,2": 2, x: 1 })).toThrow(/unknown-id.*"2".*\n.*"x"/);
});
