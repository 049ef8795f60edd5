import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ebb } from "../ebb.ts";
import { blocksOf } from "../page-blocks.ts";

const pages = { en: "docs/own-thesis.md", ru: "docs/own-thesis.ru.md" } as const;

describe.each(["en", "ru"] as const)("the page about a thesis of one's own (%s)", (lang) => {
  const folder = mkdtempSync(join(tmpdir(), "ebb-thesis-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("can be followed word for word, and every answer it shows is Ebb's", async () => {
    const failed: string[] = [];
    const kinds = new Set<string>();
    let printed = "";
    for (const { kind, name, body } of blocksOf(pages[lang])) {
      kinds.add(kind);
      if (kind === "yaml") writeFileSync(join(folder, name), body);
      else if (kind === "sh") {
        for (const line of body.trimEnd().split("\n")) {
          const words = line.split(" ").map((word) => (word.endsWith(".yaml") ? join(folder, word) : word));
          const { exit, out, err } = await ebb("--lang", lang, ...words.slice(2));
          const expected = line.includes("mistyped") ? 3 : 0;
          if (exit !== expected || !line.startsWith("npx ebb ")) failed.push(`${line} ended with ${exit}\n${err}`);
          printed = `${out}${err}`.replaceAll("\u00a0", " ");
        }
      } else if (!printed.includes(body.trimEnd())) failed.push(`${body}is not part of\n${printed}`);
    }
    expect(failed).toEqual([]);
    expect([...kinds].toSorted()).toEqual(["sh", "text", "yaml"]);
  });

  it("names only commands that work", async () => {
    for (const { kind, name, body } of blocksOf(pages[lang])) {
      if (kind === "yaml") writeFileSync(join(folder, name), body);
    }
    const inline = readFileSync(pages[lang], "utf8").matchAll(/`npx ebb ([^`]*)`/g);
    const typed = [...inline].map(([, line = ""]) => line);
    expect(typed.length).toBeGreaterThan(0);
    for (const line of typed) {
      const words = line.split(" ").map((word) => (word.endsWith(".yaml") ? join(folder, word) : word));
      const toFolder = words[0] === "story" ? ["--out", join(folder, "report")] : [];
      expect([line, (await ebb("--lang", lang, ...words, ...toFolder)).exit]).toEqual([line, 0]);
    }
    const [page] = readdirSync(join(folder, "report"));
    expect([page, readFileSync(pages[lang], "utf8").includes(`ebb-report/${page}`)]).toEqual([page, true]);
  });

  it("tells the truth about what it leaves the reader to try", async () => {
    const file = join(folder, "less.yaml");
    const { body = "" } = blocksOf(pages[lang]).find(({ name }) => name === "own-thesis.yaml") ?? {};
    writeFileSync(file, body.replace("value: 300", "value: 100"));
    const { out } = await ebb("claims", "check", "--thesis", file, "--csv");
    const rows = out.split("\n").map((line) => line.split(","));
    const [header = []] = rows;
    const cell = (claim: string, set: string, column: string): string | undefined =>
      rows.find((row) => row.includes(claim) && row.includes(set))?.[header.indexOf(column)];
    expect(cell("A1", "evidence", "held")).toBe("0");
    expect(cell("A1", "essay", "held")).toBe("0");
    expect(Number(cell("A2", "evidence", "held"))).toBeGreaterThan(20);
  });
});
