import { readFileSync } from "node:fs";
import { parseWorld } from "../packages/core/src/formats/parse-world.ts";
import type { PathDocument } from "../packages/core/src/formats/scenario.ts";
import { compileWorld } from "../packages/core/src/model/compile.ts";
import { compileScenario } from "../packages/core/src/model/compile-scenario.ts";

// The run that speed is measured on: the squeeze of the model's own description, on the shipped world, 36 months.

export const world = compileWorld(parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"), "us-2025q3.yaml"));

const ramp = (value: number, unit: string): PathDocument => ({
  unit,
  ramp: { from: "2025-10", to: "2026-08", value },
});

export const squeeze = compileScenario(
  {
    id: "squeeze",
    name: { en: "Squeeze", ru: "Сжатие" },
    horizon: { months: 36, step: "month" },
    paths: {
      "ai-capex.spending": ramp(789, "usd bn/yr"),
      "ai-capex.lab-calls": ramp(150, "usd bn/yr"),
      "discounting.policy-yield": ramp(40, "bp"),
      "news.memory": ramp(1.2, "log"),
      "news.software": ramp(-0.15, "log"),
      "news.chips": ramp(0.3, "log"),
      "news.equities": ramp(0.08, "log"),
    },
    without: [],
    off: [],
  },
  world,
);
