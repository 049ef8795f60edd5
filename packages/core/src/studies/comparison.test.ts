import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { held, ramp, runOf } from "../../../../tests/runs.ts";
import { told } from "../../../../tests/told.ts";
import { parseWorld } from "../formats/parse-world.ts";
import { compileWorld } from "../model/compile.ts";
import { figureOf } from "../outputs/outputs.ts";
import { compareFigures } from "./comparison.ts";

const horizon = { months: 4, step: "month" } as const;
const rest = runOf({}, { horizon });
const crash = runOf({ "own-shock.bitcoin": held(-0.5, "log"), "ai-capex.spending": ramp(900) }, { horizon });

describe("figures side by side", () => {
  it("are those of each run, and their distance to the first", () => {
    const [trough, premium] = compareFigures(
      [rest, crash],
      [{ output: "bitcoin.trough" }, { output: "x", statistic: { id: "max" } }],
    );
    expect(trough?.values).toEqual([0, figureOf(crash, "bitcoin.trough")]);
    expect(trough).toMatchObject({ pattern: "<asset>.trough", unit: "share" });
    expect(trough?.differences).toEqual([undefined, figureOf(crash, "bitcoin.trough")]);
    expect(premium?.values[1]).toBe(figureOf(crash, "x", { id: "max" }));
    expect(premium?.differences[1]).toBe(Number(premium?.values[1]) - Number(premium?.values[0]));
  });

  it("of a run beside itself have no distance; never has no distance to anything", () => {
    expect(compareFigures([crash, crash], [{ output: "bitcoin.trough" }])[0]?.differences).toEqual([undefined, 0]);
    const [first] = compareFigures([rest, crash], [{ output: "bitcoin.first-10" }]);
    expect(first?.values[0]).toBe(Infinity);
    expect(first?.differences).toEqual([undefined, undefined]);
  });

  it("of words have no distance either", () => {
    const [regime] = compareFigures([rest, crash], [{ output: "regime" }]);
    expect(regime?.values).toEqual(["abundance", figureOf(crash, "regime")]);
    expect(regime?.differences).toEqual([undefined, undefined]);
  });

  it("are left out for a run whose world has no such thing", () => {
    const text = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");
    const world = parseWorld(text, "us-2025q3.yaml");
    const { document } = world;
    const gone = "stablecoin-issuers";
    const compiled = compileWorld(world);
    const layout = { ...compiled.layout, sectors: compiled.layout.sectors.map((id) => (id === gone ? "others" : id)) };
    const other = { ...rest, world: { ...rest.world, layout } };
    expect(document.sectors.some(({ id }) => id === gone)).toBe(true);
    const [held] = compareFigures([other, crash], [{ output: `${gone}.treasuries` }]);
    expect(held?.values[0]).toBeUndefined();
    expect(held?.values[1]).toBeGreaterThan(0);
    expect(held?.differences).toEqual([undefined, undefined]);
  });

  it("that no run reports are refused", () => {
    expect(told(() => compareFigures([rest, crash], [{ output: "bitcoin.trogh" }]))).toEqual([
      "run/unknown-output test",
    ]);
  });
});
