import { describe, expect, it } from "vitest";
import { chartLines, chartName } from "./telling.ts";

describe("names in a chart", () => {
  it("a name that fits stands as it is, on one line", () => {
    expect(chartLines("Золото", 18)).toBe(chartName("Золото", 18));
  });

  it("one that does not is told whole on two lines where two are enough", () => {
    expect(chartLines("Облигации гиперскейлеров", 18)).toBe(
      `${chartName("Облигации", 18)}\n${chartName("гиперскейлеров", 18)}`,
    );
  });

  it("and takes no third", () => {
    const lines = chartLines("Облигации инвестиционного уровня прочих эмитентов", 18).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("…");
  });
});
