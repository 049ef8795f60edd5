import { describe, expect, it } from "vitest";
import { z } from "zod";
import { told } from "../../../../tests/told.ts";
import { readDocument } from "./document.ts";
import { parseShape, refuse, soundParts } from "./parse.ts";

const shape = z.strictObject({
  format: z.literal("ebb/scenario.v1").optional(),
  a: z.number(),
  inner: z.strictObject({ b: z.string() }).optional(),
});
const parsed = (text: string) => parseShape(shape, readDocument(text, "own.yaml", "scenario"), "scenario");

describe("a document", () => {
  it("in its shape is as it was written", () => {
    expect(parsed("a: 1\ninner: { b: x }\n")).toEqual({ data: { a: 1, inner: { b: "x" } }, problems: [] });
  });

  it("with unknown keys is read without them, and they are told", () => {
    const { data, problems } = parsed("a: 1\nc: 2\ninner: { b: x, d: [1] }\n");
    expect(data).toEqual({ a: 1, inner: { b: "x" } });
    expect(problems.map(({ code, place: { path } }) => `${code} ${path}`)).toEqual([
      "scenario/unknown-key inner.d",
      "scenario/unknown-key c",
    ]);
  });

  it("of another shape is refused, with every fault in the order of the file", () => {
    expect(told(() => parsed("c: 2\ninner: { b: 5 }\na: x\n"))).toEqual([
      "scenario/unknown-key 1:1 c",
      "scenario/wrong-type 2:13 inner.b",
      "scenario/wrong-type 3:4 a",
    ]);
  });

  it("of another format is refused for that alone", () => {
    expect(told(() => parsed("format: ebb/world.v1\nb: 5\n"))).toEqual(["scenario/wrong-format 1:9 format"]);
  });
});

describe("sound parts", () => {
  it("of a list or a mapping are those in shape; of the others only the name is left", () => {
    expect(soundParts(z.number(), { list: [1, "x", 3] }, "list")).toEqual([
      ["0", 1],
      ["1", undefined],
      ["2", 3],
    ]);
    expect(soundParts(shape, { map: { p: { a: 1, c: 2 }, q: {} } }, "map")).toEqual([
      ["p", { a: 1 }],
      ["q", undefined],
    ]);
  });

  it.each([[undefined], [null], [5], ["text"], [{}], [{ list: 5 }], [{ list: null }]])("of %j are none", (value) => {
    expect(soundParts(z.number(), value, "list")).toEqual([]);
  });
});

it("problems without a place come first", () => {
  expect(
    told(() =>
      refuse([
        { code: "scenario/too-large", place: { line: 2, column: 1 }, detail: { bytes: 1, limit: 0 } },
        { code: "scenario/too-large", place: {}, detail: { bytes: 1, limit: 0 } },
      ]),
    ),
  ).toEqual(["scenario/too-large", "scenario/too-large 2:1"]);
});
