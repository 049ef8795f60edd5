import { describe, expect, it } from "vitest";
import { type ColourName, palettes, thickestShade } from "./palette.ts";

type Triple = readonly [number, number, number];

const byChannel = (of: (channel: 0 | 1 | 2) => number): Triple => [of(0), of(1), of(2)];
const rgbOf = (hex: string): Triple => byChannel((i) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255);
const linear = (colour: Triple): Triple =>
  byChannel((i) => (colour[i] <= 0.04045 ? colour[i] / 12.92 : ((colour[i] + 0.055) / 1.055) ** 2.4));

/** Contrast of WCAG 2.2, 1 … 21. */
function contrast(one: Triple, other: Triple): number {
  const light = (colour: Triple): number => {
    const [r, g, b] = linear(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

/** How colours look to people who lack one kind of cone: Machado, Oliveira & Fernandes 2009, severity 1. */
const visions: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.042943, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple =>
  byChannel((i) => {
    const [a, b, c] = rows[i] ?? [0, 0, 0];
    return a * x + b * y + c * z;
  });

/** Lightness and two opponent hues in which distances look alike. */
function oklab(colour: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    byChannel((i) => Math.cbrt(cones[i])),
  );
}

/** Smallest distance of two colours over all visions [OKLab × 100]. */
function apart(one: string, other: string): number {
  const seen = (rows: readonly Triple[], hex: string): Triple => {
    const through = times(rows, linear(rgbOf(hex)));
    return oklab(byChannel((i) => Math.min(1, Math.max(0, through[i]))));
  };
  const distances = Object.values(visions).map((rows) => {
    const [a, b] = [seen(rows, one), seen(rows, other)];
    return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  });
  return Math.min(...distances);
}

it("the colour science knows what is known", () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 10);
  expect(oklab([1, 1, 1])[0]).toBeCloseTo(1, 5);
  expect(apart("#000000", "#ffffff")).toBeCloseTo(100, 1);
  expect(contrast(rgbOf("#e69f00"), [1, 1, 1])).toBeCloseTo(2.25, 2);
});

describe.each(["light", "dark"] as const)("the colours on %s paper", (paper) => {
  const palette = palettes[paper];
  const on = (colour: ColourName, under: ColourName): number => contrast(rgbOf(palette[colour]), rgbOf(palette[under]));

  it.each(["ink", "quiet", "link", "up", "down", "evidence", "essay"] as const)("%s can be read as text", (colour) => {
    expect(on(colour, "paper")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["source", "use", "between", "heat"] as const)("%s can be seen as a shape", (colour) => {
    expect(on(colour, "paper")).toBeGreaterThanOrEqual(3);
  });

  it("text can be read on panels and on the thickest shade", () => {
    for (const colour of ["ink", "quiet", "link"] as const) expect(on(colour, "panel")).toBeGreaterThanOrEqual(4.5);
    const [heat, under] = [rgbOf(palette.heat), rgbOf(palette.paper)];
    const shaded = byChannel((i) => thickestShade * heat[i] + (1 - thickestShade) * under[i]);
    expect(contrast(rgbOf(palette.ink), shaded)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["up", "down"],
    ["evidence", "essay"],
    ["source", "use"],
    ["source", "between"],
    ["use", "between"],
  ] as const)("%s and %s are told apart with any kind of colour vision", (one, other) => {
    expect(apart(palette[one], palette[other])).toBeGreaterThanOrEqual(10);
  });
});
