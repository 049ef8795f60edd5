import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { blocksOf } from "../page-blocks.ts";

it("both pages show the same files and commands, and the files ship as examples", () => {
  const pages = { en: "docs/own-thesis.md", ru: "docs/own-thesis.ru.md" } as const;
  const shown = (lang: keyof typeof pages) => blocksOf(pages[lang]).filter(({ kind }) => kind !== "text");
  expect(shown("ru")).toEqual(shown("en"));
  for (const name of ["boom-with-savers.yaml", "own-thesis.yaml"]) {
    const { body } = shown("en").find((each) => each.name === name) ?? {};
    expect(readFileSync(`docs/examples/${name}`, "utf8")).toBe(body);
  }
});
