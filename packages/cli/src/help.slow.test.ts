import { expect, it } from "vitest";
import { ebb } from "../../../tests/ebb.ts";
import { wordsOf } from "./locales/words.ts";

it("the example that judges every claim in many draws works", async () => {
  expect(wordsOf.en.commands["claims check"].examples).toContain("ebb claims check");
  const { exit, out, err } = await ebb("claims", "check");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out.match(/^T\d+ /gm)).toHaveLength(16);
});

it.each(wordsOf.en.commands.rank.examples.filter((line) => !line.includes("my-")))(
  "the example %s works",
  async (line) => {
    const { exit, out, err } = await ebb(...line.split(" ").slice(1));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).not.toBe("");
  },
);
