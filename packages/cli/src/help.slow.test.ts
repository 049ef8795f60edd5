import { expect, it } from "vitest";
import { ebb } from "../../../tests/ebb.ts";
import { wordsOf } from "./locales/words.ts";

it("the example that judges every claim in many draws works", async () => {
  expect(wordsOf.en.commands["claims check"].examples).toContain("ebb claims check");
  const { exit, out, err } = await ebb("claims", "check");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out.match(/^T\d+ /gm)).toHaveLength(16);
});
