import { globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, normalize } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { codeOnly } from "./code-only.ts";

/** `core ← data ← cli, server` and `core ← web`: what the code of each package may import of the others. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  data: ["@ebb/core"],
  cli: ["@ebb/core", "@ebb/data"],
  server: ["@ebb/core", "@ebb/data"],
  web: ["@ebb/core"],
};

/** The modules a source imports, in any form. */
function imports(source: string): readonly string[] {
  const code = codeOnly(source);
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*(["'`])\s*\1/g)].map(({ 0: { length }, index }) => {
    const text = source.slice(index, index + length);
    return text.slice(text.search(/["'`]/) + 1, -1);
  });
}

/** The imports of a file that go against the arrows. */
function against(path: string, source: string): readonly string[] {
  const home = path.split("/").slice(0, 3).join("/"); // packages/<name>/src
  const name = path.split("/")[1] ?? "";
  return imports(source).filter((module) => {
    if (module.startsWith(".")) return !normalize(`${dirname(path)}/${module}`).startsWith(`${home}/`);
    if (module.startsWith("@ebb/")) return !mayImport[name]?.includes(module);
    return isBuiltin(module) && (name === "core" || name === "web");
  });
}

describe("the packages", () => {
  const paths = globSync("packages/*/src/**/*.ts", { exclude: ["**/*.test.ts"] }).map((path) =>
    path.replaceAll("\\", "/"),
  );

  it("import along the arrows only, and core and web nothing of Node", () => {
    expect(paths.length).toBeGreaterThan(20);
    const found = paths.flatMap((path) =>
      against(path, readFileSync(path, "utf8")).map((module) => `${path} → ${module}`),
    );
    expect(found).toEqual([]);
  });

  it("are those the rule knows", () => {
    expect(
      globSync("packages/*")
        .map((path) => path.slice("packages/".length))
        .filter((name) => !(name in mayImport)),
    ).toEqual([]);
  });
});

describe("the check of the arrows", () => {
  it.for([
    ["core", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["web", 'import fs from "fs/promises";', "fs/promises"],
    ["core", 'export * from "@ebb/cli";', "@ebb/cli"],
    ["core", 'const data = await import("@ebb/data");', "@ebb/data"],
    ["core", "import '../../../cli/src/main.ts';", "../../../cli/src/main.ts"],
    ["data", 'import type { Answer } from "@ebb/server";', "@ebb/server"],
    ["web", 'import { warehouse } from "@ebb/data";', "@ebb/data"],
    ["cli", 'import { exp } from "@ebb/core/src/solve/math.ts";', "@ebb/core/src/solve/math.ts"],
    ["cli", "import {\n  exp,\n} from '../../../core/src/solve/math.ts';", "../../../core/src/solve/math.ts"],
  ])("finds in %s: %s", ([name, source, module]) => {
    expect(against(`packages/${name}/src/room/file.ts`, source as string)).toEqual([module]);
  });

  it("lets the arrows themselves pass, and what only looks like an import", () => {
    expect(against("packages/cli/src/commands/run.ts", 'import { run } from "@ebb/core"; import "node:fs";')).toEqual(
      [],
    );
    expect(against("packages/core/src/solve/pow.ts", 'import { exp } from "./exp.ts"; // import "node:fs"')).toEqual(
      [],
    );
    expect(
      against("packages/core/src/solve/pow.ts", `const text = 'import "node:fs"'; import { z } from "zod";`),
    ).toEqual([]);
  });
});
