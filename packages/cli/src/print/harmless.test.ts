import { expect, it } from "vitest";
import { harmless } from "./harmless.ts";

it("nothing steers a terminal but colours, where there are colours", () => {
  const bold = "\u001b[1mtitle\u001b[22m";
  expect(harmless(bold, true)).toBe(bold);
  expect(harmless(bold, false)).toBe("title");
  for (const color of [true, false]) {
    expect(harmless("a\u001b]0;title\u0007b\u001b[2Jc\r\u009b31md\u007f", color)).toBe("a]0;titleb[2Jc31md");
  }
});

it("no mark turns a line round; texts that run from right to left stay, and so do the marks that set them apart", () => {
  expect(harmless("a \u202eb\u202c", false)).toBe("a b");
  expect(harmless("\u2068ضغط\u2069 שלום", false)).toBe("\u2068ضغط\u2069 שלום");
});

it("line breaks, tabs and spaces that do not break stay", () => {
  expect(harmless("a\n\tb\u00a0c", false)).toBe("a\n\tb\u00a0c");
});
