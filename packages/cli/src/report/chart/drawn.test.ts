import { expect, it } from "vitest";
import { drawn } from "./drawn.ts";

const option = {
  xAxis: { type: "category" as const, data: ["a", "<b>"] },
  yAxis: { type: "value" as const },
  series: [
    { type: "line" as const, data: [1, -2], lineStyle: { color: "var(--up)" }, areaStyle: { color: "var(--up)" } },
  ],
};
const draw = (id: string) =>
  drawn(id, option, { width: 300, height: 200 }, { title: "a < b", description: "c" }).markup;

it("a chart is the same bytes whatever was drawn before it", () => {
  const first = draw("one");
  draw("another");
  expect(draw("one")).toBe(first);
});

it("a chart says what it shows, keeps text as text, and takes its colours from the page", () => {
  const svg = draw("one");
  expect(svg).toMatch(
    /^<svg viewBox="0 0 300 200" role="img" aria-labelledby="one-title one-text"><title id="one-title">a &lt; b<\/title>/,
  );
  expect(svg).toContain("&lt;b&gt;");
  expect(svg).toContain('stroke="var(--up)"');
});

it("a chart holds no address, no style of its own, and no id that is not its own", () => {
  const svg = draw("one");
  expect(svg).not.toMatch(/https?:|<style|class="zr|zr\d+-/);
  expect([...svg.matchAll(/ id="([^"]+)"/g)].every(([, id]) => id?.startsWith("one-"))).toBe(true);
});
