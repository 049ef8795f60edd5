import { expect, it } from "vitest";
import { storyCommand } from "./story-command.ts";

it("the command that tells the same again has what decides it, and nothing else", () => {
  expect(storyCommand({ threads: "2", out: "here" })).toBe("ebb story");
  expect(storyCommand({ thesis: "my thesis.yaml", draws: "5", lang: "ru" }, "squeeze")).toBe(
    "ebb story squeeze --thesis 'my thesis.yaml' --draws 5 --lang ru",
  );
  expect(storyCommand({ thesis: "it's.yaml" })).toBe("ebb story --thesis 'it'\\''s.yaml'");
});
