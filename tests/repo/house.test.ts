import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const { scripts, version } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly version: string;
};
const pages = globSync("**/*.md", { exclude: ["**/{node_modules,dist,coverage,ebb-report}/**"] });

describe("the house", () => {
  it.for(["LICENSE", "NOTICE", "CITATION.cff", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/glossary.md"])(
    "has %s",
    (path) => {
      expect(readFileSync(path, "utf8").trim()).not.toBe("");
    },
  );

  it("is under the licence every package names", () => {
    expect(readFileSync("LICENSE", "utf8")).toContain("Apache License\n                           Version 2.0");
    for (const path of ["package.json", ...globSync("packages/*/package.json")]) {
      expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ license: "Apache-2.0" });
    }
  });

  it("is cited and logged under its own version", () => {
    expect(parse(readFileSync("CITATION.cff", "utf8"))).toMatchObject({ "cff-version": "1.2.0", version });
    expect(readFileSync("CHANGELOG.md", "utf8")).toContain(`\n## ${version}`);
  });

  it("tells every release in three parts", () => {
    const [, ...releases] = readFileSync("CHANGELOG.md", "utf8").split(/^## /m);
    for (const release of releases) {
      const parts = [...release.matchAll(/^### (.*)$/gm)].map(([, title]) => title);
      expect(parts).toEqual(["What you can do now", "Numbers that moved", "What broke, and how to follow"]);
    }
  });

  it("says of every decision what, why, what else, and what would change it, under a number of its own", () => {
    const records = globSync("docs/decisions/*.md").filter((path) => !path.endsWith("README.md"));
    const numbers = records.map((path) => /(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(records.length);
    for (const path of records) {
      const parts = readFileSync(path, "utf8").matchAll(
        /^(?:## |\*\*)(Question|Decision|Why|Rejected|What would change our mind)\b/gm,
      );
      expect({ path, parts: Array.from(parts, ([, part]) => part) }).toEqual({
        path,
        parts: ["Question", "Decision", "Why", "Rejected", "What would change our mind"],
      });
    }
  });
});

describe("what the pages promise", () => {
  it.for(pages)("%s names npm scripts that exist", (page) => {
    const text = readFileSync(page, "utf8");
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? "");
    const short = ["start", "test"].filter((script) => text.includes(`npm ${script}`));
    expect([...named, ...short].filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it.for(pages)("%s links to files that exist", (page) => {
    const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  it("every npm script runs files that exist", () => {
    const files = Object.values(scripts).flatMap((line) => line.match(/\S+\.(?:ts|mjs)\b/g) ?? []);
    expect(files.map((file) => file.replace("--reporter=", "")).filter((file) => !existsSync(file))).toEqual([]);
  });

  it("CONTRIBUTING explains every npm script", () => {
    const page = readFileSync("CONTRIBUTING.md", "utf8");
    const unexplained = Object.keys(scripts).filter((script) => {
      const line = script === "start" || script === "test" ? `npm ${script}` : `npm run ${script}`;
      return !page.includes(`\`${line}\``);
    });
    expect(unexplained).toEqual([]);
  });
});
