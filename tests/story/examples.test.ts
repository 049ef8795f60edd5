import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openScenario } from "../../packages/core/src/formats/open-scenario.ts";
import { openThesis } from "../../packages/core/src/formats/open-thesis.ts";
import { openWorld } from "../../packages/core/src/formats/open-world.ts";

const readers = { scenario: openScenario, thesis: openThesis, world: openWorld } as const;

it.each(globSync(["docs/examples/*.yaml", "shipped/worlds/*.yaml", "shipped/theses/*.yaml"]))("%s is valid", (path) => {
  const text = readFileSync(path, "utf8");
  const format = /^format: "?ebb\/(\w+)\.v1"?$/m.exec(text)?.[1] ?? "";
  expect(Object.keys(readers)).toContain(format);
  expect(() => readers[format as keyof typeof readers](text, path)).not.toThrow();
});
