import { expect, it } from "vitest";
import { wordsOf } from "./locales/words.ts";
import { withProgress } from "./progress.ts";
import { terminalOf } from "./settings.ts";

const nowhere = { out: () => undefined, err: () => undefined, isWatched: false };
const terminal = terminalOf({}, "en", wordsOf.en, nowhere);

it("long work gives others a turn, so that Ctrl-C is heard, and ends with what it found", async () => {
  function* waiting(): Generator<number, string, void> {
    const heard: string[] = [];
    setTimeout(() => heard.push("heard"));
    while (heard.length === 0) yield 0.5;
    return heard.join();
  }
  expect(await withProgress(waiting(), String, terminal)).toBe("heard");
});

it("what work throws is thrown", async () => {
  // oxlint-disable-next-line require-yield -- work that fails at once
  function* failing(): Generator<number, string, void> {
    throw new Error("no");
  }
  await expect(withProgress(failing(), String, terminal)).rejects.toThrow("no");
});
