import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import process from "node:process";
import { describe, expect, it } from "vitest";

interface Shown {
  readonly page: string;
  readonly command: string;
  readonly output: string;
}

/** Every command whose output a page shows: a `console` block of one line `$ npx ebb …` and what it prints. */
function shownCommands(page: string): Shown[] {
  const blocks = readFileSync(page, "utf8").matchAll(/```console\n\$ npx ebb ([^\n]*)\n([\s\S]*?)```/g);
  return [...blocks].map(([, command = "", output = ""]) => ({ page, command, output }));
}

/** What the binary prints, spaces that do not break made plain: pages are edited by people. */
function printed(command: string): string {
  const args = ["--conditions=source", "packages/cli/src/main.ts", ...command.split(" ")];
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, LANG: "C", LC_ALL: "C", EBB_LANG: "" },
  });
  return stdout;
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ").trimEnd();
const pages = [...globSync("*.md"), ...globSync("docs/**/*.md")];
const shown = pages.flatMap(shownCommands);

describe("what a page shows is what Ebb prints", () => {
  it("in both readmes at least", () => {
    expect(new Set(shown.map(({ page }) => page))).toContain("README.md");
    expect(new Set(shown.map(({ page }) => page))).toContain("README.ru.md");
  });

  it.each(shown)("$page: ebb $command", ({ command, output }) => {
    const all = plain(printed(command));
    // A page may show the beginning of a long answer, and leave out lines where it says … on one of its own.
    const parts = plain(output).split(/\n?^…$\n?/m);
    let from = 0;
    const isShown = parts.every((part, index) => {
      const at = all.indexOf(part, from);
      from = at + part.length;
      return index === 0 ? at === 0 : at > 0;
    });
    expect(isShown, `\n${all}\n--- is not what the page shows:\n${output}`).toBe(true);
  });
});
