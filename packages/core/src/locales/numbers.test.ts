import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compact, fixed, numbersIn } from "./numbers.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 });
/** The number a text stands for, in the separators of a language. */
const read = (text: string, decimal: string): number =>
  Number(
    text
      .replaceAll(decimal === "," ? "\u00a0" : ",", "")
      .replace(decimal, ".")
      .replaceAll("\u2212", "-"),
  );

describe("a number with a fixed number of digits", () => {
  it("is grouped by thousands, with the separators of the language and a true minus sign", () => {
    expect(fixed(-1234567.891, 2, "en")).toBe("−1,234,567.89");
    expect(fixed(-1234567.891, 2, "ru")).toBe("−1\u00a0234\u00a0567,89");
    expect(fixed(999, 0, "en")).toBe("999");
  });

  it("is the number rounded, in both languages", () => {
    fc.assert(
      fc.property(finite, fc.nat(6), (value, digits) => {
        const rounded = Number(value.toFixed(digits));
        expect(read(fixed(value, digits, "en"), ".")).toBeCloseTo(rounded, 9);
        expect(read(fixed(value, digits, "ru"), ",")).toBeCloseTo(rounded, 9);
      }),
    );
  });

  it("has no sign when it rounds to zero", () => {
    for (const value of [0, -0, 0.004, -0.004]) expect(fixed(value, 2, "en")).toBe("0.00");
  });

  it("says what is none, and what is endless", () => {
    expect([NaN, Infinity, -Infinity].map((value) => fixed(value, 1, "ru"))).toEqual(["NaN", "∞", "−∞"]);
  });
});

describe("a number in an error", () => {
  it.each([
    [0.1 + 0.2, "0.3", "0,3"],
    [1 / 3, "0.3333", "0,3333"],
    [1234.5678, "1,235", "1\u00a0235"],
    [-98765.4321, "−98,770", "−98\u00a0770"],
    [0.0001234, "0.0001234", "0,0001234"],
    [0.00001234, "1.234e−5", "1,234e−5"],
    [1e-9, "1e−9", "1e−9"],
    [-2.5e20, "−2.5e20", "−2,5e20"],
    [1e15, "1e15", "1e15"],
    [0, "0", "0"],
    [-0, "0", "0"],
  ])("%d", (value, english, russian) => {
    expect([compact(value, "en"), compact(value, "ru")]).toEqual([english, russian]);
  });

  it("is the number rounded to the digits it is given", () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 12 }), (value, digits) => {
        expect(read(compact(value, "en", digits), ".")).toBe(Number(value.toPrecision(digits)) + 0);
        expect(read(compact(value, "ru", digits), ",")).toBe(Number(value.toPrecision(digits)) + 0);
      }),
    );
  });
});

describe("numbers in a text", () => {
  it("are written as the language writes them", () => {
    expect(numbersIn("-100000 … 100000 usd bn/yr", "en")).toBe("−100,000 … 100,000 usd bn/yr");
    expect(numbersIn("≥ 0.5", "ru")).toBe("≥ 0,5");
    expect(numbersIn("0 … 1 share", "ru")).toBe("0 … 1 share");
  });

  it("are left alone inside names, dates and versions", () => {
    for (const text of ["us-2025q3", "2025-09-30", "v1.2.3", "x1", "1e-9"]) expect(numbersIn(text, "ru")).toBe(text);
  });
});
