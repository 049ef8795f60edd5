import { describe, expect, it } from "vitest";
import { wrap } from "./wrap.ts";

describe("lines of a text", () => {
  it("a line is as full as words make it", () => {
    expect(wrap("one two three four", 9)).toBe("one two\nthree\nfour");
  });

  it("no line begins with a dash or an arrow, and no unit is torn", () => {
    expect(wrap("Биткоин — раньше всего", 9)).toBe("Биткоин —\nраньше\nвсего");
    expect(wrap("долг 23 % → 26 %", 9)).toBe("долг\n23 % →\n26 %");
    expect(wrap("премия [б. п.] к ней", 11)).toBe("премия\n[б. п.] к\nней");
  });

  it("a dash that opens a text stays where it is, and so do the words of a text", () => {
    expect(wrap("— всё прочее", 8)).toBe("— всё\nпрочее");
    const text = "от 10 % — и до 20 % → всё, б. п.";
    expect(wrap(text, 10).replaceAll("\n", " ")).toBe(text);
  });
});
