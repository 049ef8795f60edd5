import { describe, expect, it } from "vitest";
import { ownText } from "./own-text.ts";

describe("a text of somebody else", () => {
  it("stays as it is where nothing is wrong with it", () => {
    expect(ownText("Сжатие <b>“&”</b>", 40)).toBe("Сжатие <b>“&”</b>");
  });

  it("steers no terminal", () => {
    expect(ownText("red \u001b[31mand\u0007 \u202eback\n", 40)).toBe("red  [31mand   back");
  });

  it("is cut by characters, not by halves of them", () => {
    expect(ownText("🪙🪙🪙🪙", 3)).toBe("🪙🪙…");
  });

  it("has no word that a line could not hold", () => {
    expect(ownText(`a ${"b".repeat(60)} c`, 200)).toBe(`a ${"b".repeat(35)}… c`);
  });

  it("is set apart where it runs from right to left", () => {
    expect(ownText("ضغط", 40)).toBe("\u2068ضغط\u2069");
  });
});
