import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseScenario } from "../../packages/core/src/formats/parse-scenario.ts";
import { parseThesis } from "../../packages/core/src/formats/parse-thesis.ts";
import { parseWorld } from "../../packages/core/src/formats/parse-world.ts";

const readers = { scenario: parseScenario, thesis: parseThesis, world: parseWorld } as const;

it.each(globSync(["docs/examples/*.yaml", "shipped/worlds/*.yaml", "shipped/theses/*.yaml"]))("%s is valid", (path) => {
  const text = readFileSync(path, "utf8");
  const format = /^format: "?ebb\/(\w+)\.v1"?$/m.exec(text)?.[1] ?? "";
  expect(Object.keys(readers)).toContain(format);
  expect(() => readers[format as keyof typeof readers](text, path)).not.toThrow();
});
