import { describe, expect, it } from "vitest";
import { expectPrinted, isLong, shownCommands } from "./console-blocks.ts";

const long = shownCommands.filter(isLong);

describe("what a page shows of commands that make hundreds of runs is what Ebb prints", () => {
  it("the story in both readmes", () => {
    const stories = long.filter(({ command }) => command.startsWith("story")).map(({ page }) => page);
    expect(stories).toEqual(expect.arrayContaining(["README.md", "README.ru.md"]));
  });

  it.each(long)("$page: ebb $command", (each) => expectPrinted(each));
});
