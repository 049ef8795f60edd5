import { expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { byId } from "./by-id.ts";

const place = { file: "banks.json", path: "cases[0].inputs" };
const classes = ["DE", "US", "rest"];

it("named numbers are joined by name, not by the order in which they are written", () => {
  const straight = byId("volume", classes, { DE: 1, US: 2, rest: 3 }, place);
  const shuffled = byId("volume", classes, { rest: 3, US: 2, DE: 1 }, place);
  expect([...straight]).toEqual([1, 2, 3]);
  expect(shuffled).toEqual(straight);
});

it("a list is in the order of the ids", () => {
  expect([...byId("volume", classes, [1, 2, 3], place)]).toEqual([1, 2, 3]);
});

it("every missing and every unknown name is reported, and a list of another length", () => {
  expect(told(() => byId("volume", classes, { DE: 1, UK: 2, JP: 3 }, place))).toEqual([
    "kernel/missing cases[0].inputs.volume",
    "kernel/missing cases[0].inputs.volume",
    "kernel/unknown-id cases[0].inputs.volume",
    "kernel/unknown-id cases[0].inputs.volume",
  ]);
  expect(told(() => byId("volume", classes, [1, 2], place))).toEqual(["kernel/shape cases[0].inputs.volume"]);
});
