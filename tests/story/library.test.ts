import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as library from "../../packages/core/src/index.ts";
import { exampleNames, firstLines } from "../../scripts/generators/library-pages.ts";
import { exportsByTopic } from "../../scripts/generators/library-exports.ts";
import { exportWords, topicsInRussian } from "../../scripts/generators/library-words.ts";
import { blocksOf } from "../page-blocks.ts";

const topics = exportsByTopic();

it("every export of the library stands on its page with a line of its own, and nothing else does", () => {
  const exported = Object.keys(library).toSorted();
  expect(topics.flatMap(({ values }) => values).toSorted()).toEqual(exported);
  expect(Object.keys(exportWords).toSorted()).toEqual(exported);
  expect(Object.keys(topicsInRussian).toSorted()).toEqual(topics.map(({ title }) => title).toSorted());
});

it.each(["docs/library.md", "docs/library.ru.md"])("%s shows the words and examples as they are", (page) => {
  const text = readFileSync(page, "utf8");
  const lang = page.endsWith(".ru.md") ? "ru" : "en";
  for (const [name, words] of Object.entries(exportWords)) expect(text).toContain(`| \`${name}\` | ${words[lang]} |`);
  for (const type of topics.flatMap(({ types }) => types)) expect(text).toContain(`\`${type}\``);
  const shown = blocksOf(page).filter(({ kind }) => kind === "ts");
  const sources = exampleNames.map((name) => readFileSync(`docs/examples/library/${name}.ts`, "utf8"));
  expect(shown.map(({ body }) => body.trimEnd())).toEqual([firstLines, ...sources.map((each) => each.trimEnd())]);
});

it("an index is read by its headings", () => {
  const source = `// Head.\n\n// One\nexport { a, type B } from "./a.ts";\nexport type { C as D } from "./c.ts";\n\n// Two\nexport {\n  e as f,\n} from "./e.ts";\n`;
  expect(exportsByTopic(source)).toEqual([
    { title: "One", values: ["a"], types: ["B", "D"] },
    { title: "Two", values: ["f"], types: [] },
  ]);
});
