import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { differences, type Generator, write } from "../../scripts/generate.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ebb-generate-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const pages: Generator = {
  folder: "pages",
  whole: true,
  files: () =>
    new Map([
      ["a.md", "A\n"],
      ["deep/b.md", "B\n"],
    ]),
};

it("what was written shows no difference", async () => {
  for (const each of await differences(pages, root)) write(each);
  expect(await differences(pages, root)).toEqual([]);
});

it("a missing file, a changed one and one left over are each named", async () => {
  for (const each of await differences(pages, root)) write(each);
  rmSync(join(root, "pages/deep/b.md"));
  writeFileSync(join(root, "pages/a.md"), "edited by hand\n");
  writeFileSync(join(root, "pages/old.md"), "no longer made\n");
  expect(await differences(pages, root)).toEqual([
    { path: join(root, "pages/a.md"), what: "changed", text: "A\n" },
    { path: join(root, "pages/deep/b.md"), what: "missing", text: "B\n" },
    { path: join(root, "pages/old.md"), what: "left over" },
  ]);
  for (const each of await differences(pages, root)) write(each);
  expect(await differences(pages, root)).toEqual([]);
});
