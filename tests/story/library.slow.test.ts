import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { expect, it } from "vitest";
import { firstLines } from "../../scripts/generators/library-pages.ts";
import { blocksOf } from "../page-blocks.ts";

/** What a program of a page prints; it stands where the readers of the page are told to put it. */
function printedBy(source: string): string {
  const folder = mkdtempSync("library-test-");
  try {
    const file = join(folder, "program.ts");
    writeFileSync(file, source);
    const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=source", file], { encoding: "utf8" });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("the ten lines of the page print two numbers", () => {
  const [trough = NaN, premium = NaN] = printedBy(firstLines).trim().split(" ").map(Number);
  expect([trough < 0, premium > 0]).toEqual([true, true]);
});

/**
 * The examples in a place like a page: packages as browsers resolve them, no module of Node, none of its globals.
 * The texts come in as texts.
 */
const likeAPage = `
  import { registerHooks, isBuiltin } from "node:module";
  import { readFileSync } from "node:fs";
  const world = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");
  const thesis = readFileSync("shipped/theses/ai-capex-squeeze.yaml", "utf8");
  const print = console.log;
  registerHooks({
    resolve(name, context, next) {
      if (isBuiltin(name)) throw new Error("a page has no " + name);
      return next(name, { ...context, conditions: ["import", "browser", "source", "default"] });
    },
  });
  for (const each of ["process", "Buffer", "global", "require", "setImmediate", "fetch"]) delete globalThis[each];
  const examples = new URL("docs/examples/library/", "file://" + ${JSON.stringify(process.cwd())} + "/");
  const { bitcoinInTheSqueeze } = await import(new URL("squeeze.ts", examples).href);
  const { whyCryptoFalls } = await import(new URL("own-scenario.ts", examples).href);
  const { easingInDraws } = await import(new URL("ensemble.ts", examples).href);
  print([bitcoinInTheSqueeze(world, thesis), whyCryptoFalls(world), easingInDraws(world)].map((each) => each.join("\\n")).join("\\n---\\n"));
`;

it("the examples print the same where there is nothing of Node, and that is what the page shows", () => {
  const args = ["--conditions=source", "--input-type=module", "-"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", input: likeAPage });
  expect(stderr).toBe("");
  const printed = stdout.replaceAll("\u00a0", " ").trimEnd().split("\n---\n");
  for (const page of ["docs/library.md", "docs/library.ru.md"]) {
    const shown = blocksOf(page).filter(({ kind }) => kind === "text");
    expect(shown.map(({ body }) => body.trimEnd())).toEqual(printed);
  }
});
