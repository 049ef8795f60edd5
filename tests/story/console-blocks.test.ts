import { describe, expect, it } from "vitest";
import { expectPrinted, isLong, shownCommands } from "./console-blocks.ts";

describe("what a page shows is what Ebb prints", () => {
  it("in both readmes at least", () => {
    const pages = shownCommands.map(({ page }) => page);
    expect(pages).toContain("README.md");
    expect(pages).toContain("README.ru.md");
  });

  it.each(shownCommands.filter((each) => !isLong(each)))("$page: ebb $command", (each) => expectPrinted(each));
});
