import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ebb } from "../../../tests/ebb.ts";
import { wordsOf } from "./locales/words.ts";

it("the example that judges every claim in many draws works", async () => {
  expect(wordsOf.en.commands["claims check"].examples).toContain("ebb claims check");
  const { exit, out, err } = await ebb("claims", "check");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out.match(/^T\d+ /gm)).toHaveLength(16);
});

const long = ["rank", "params effects", "claims check", "claims show", "claims observed"] as const;
const examples = long
  .flatMap((name) => wordsOf.en.commands[name].examples)
  .filter((line) => line !== "ebb claims check");

it.each(examples.filter((line) => !line.includes("my-")))("the example %s works", async (line) => {
  const { exit, out, err } = await ebb(...line.split(" ").slice(1));
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out).not.toBe("");
});

it("the examples of ebb story tell the story; the report goes where it is asked to", async () => {
  const examples = wordsOf.en.commands.story.examples.filter((line) => !line.includes("my-"));
  expect(examples).toEqual(["ebb story", "ebb story squeeze --draws 50"]);
  const folder = mkdtempSync(join(tmpdir(), "ebb-"));
  try {
    const { exit, out, err } = await ebb("story", "squeeze", "--draws", "50", "--out", folder);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out.trimEnd().split("\n").at(-1)).toContain(join(folder, "ai-capex-squeeze.html"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
