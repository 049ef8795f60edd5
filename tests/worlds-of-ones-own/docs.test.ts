import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseHoldings } from "../../packages/core/src/worlds/holdings-document.ts";
import { ebb } from "../ebb.ts";
import { blocksOf } from "../page-blocks.ts";

/** Adds lines to the sections of a YAML text as the page asks: keys that are there are entered, all else is put right below. */
function added(text: string, lines: readonly string[]): string {
  const file = text.split("\n");
  let at = 0;
  for (const line of lines) {
    const indent = line.search(/\S/);
    // The end of the part that the line belongs to.
    const isOutside = (each: string): boolean => each.trim() !== "" && each.search(/\S/) < indent;
    const from = indent === 0 ? 0 : at;
    const end = file.findIndex((each, index) => index >= from && isOutside(each));
    const there = file.findIndex((each, index) => index >= from && (end < 0 || index < end) && each === line);
    if (there >= 0) at = there + 1;
    else file.splice(at++, 0, line);
  }
  return file.join("\n");
}

describe.each([
  ["docs/worlds-of-your-own.md", "en"],
  ["docs/worlds-of-your-own.ru.md", "ru"],
])("%s", (page, lang) => {
  const folder = mkdtempSync(join(tmpdir(), "ebb-docs-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("can be followed word for word", async () => {
    const failed: string[] = [];
    let printed = "";
    for (const { kind, name, body } of blocksOf(page)) {
      if (kind === "csv") writeFileSync(join(folder, name), body);
      else if (kind === "yaml" && body.startsWith("format: ebb/holdings")) parseHoldings(body, page);
      else if (kind === "yaml") {
        const world = join(folder, "my-world.yaml");
        writeFileSync(world, added(readFileSync(world, "utf8"), body.trimEnd().split("\n")));
      } else if (kind === "sh") {
        for (const line of body.trimEnd().split("\n")) {
          // Files stand in the reader's folder.
          const words = line.split(" ").map((word) => (/\.\w+$/.test(word) ? join(folder, word) : word));
          const { exit, out, err } = await ebb("--lang", lang, ...words.slice(2));
          if (exit !== 0 || !line.startsWith("npx ebb ")) failed.push(`${line}\n${err}`);
          printed = out.replaceAll("\u00a0", " ");
        }
      } else if (!printed.includes(body)) failed.push(`${body}\nis not part of\n${printed}`);
    }
    expect(failed).toEqual([]);
    const { exit, out } = await ebb("world", "diff", "us-2025q3", join(folder, "my-world.yaml"), "--json");
    expect(exit).toBe(0);
    const { results } = JSON.parse(out) as { readonly results: readonly { readonly metric: string }[] };
    expect(results.map(({ metric }) => metric)).toEqual(
      expect.arrayContaining(["assets.platinum", "sectors.family-offices", "balanceSheet.equities.assets.households"]),
    );
  });
});

it("the pages show the same commands, edits and tables", () => {
  const shown = (page: string) => blocksOf(page).filter(({ kind }) => kind !== "text");
  expect(shown("docs/worlds-of-your-own.ru.md")).toEqual(shown("docs/worlds-of-your-own.md"));
});
