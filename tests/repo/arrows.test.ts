import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Imports of the files that match a forbidden shape, as `file → name`. */
function crossing(paths: readonly string[], forbidden: RegExp): readonly string[] {
  const imports = /(?:from|import)\s*\(?\s*"([^"]+)"/g;
  return paths.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(imports)]
      .map(([, name = ""]) => name)
      .filter((name) => forbidden.test(name))
      .map((name) => `${path} → ${name}`),
  );
}

it("core takes nothing from the packages around it, and nothing from Node", () => {
  const code = globSync("packages/core/src/**/*.ts").filter((path) => !path.endsWith(".test.ts"));
  expect(code.length).toBeGreaterThan(0);
  expect(crossing(code, /^node:|^@ebb\/|packages\//)).toEqual([]);
});

it("the packages around core enter it by its front door only", () => {
  const code = globSync("packages/*/src/**/*.ts").filter((path) => !path.startsWith("packages/core/"));
  expect(crossing(code, /^@ebb\/(?!core$)|\/core\/src\//)).toEqual([]);
});
