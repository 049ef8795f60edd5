import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import process from "node:process";
import { expect } from "vitest";

/** A command whose output a page shows. */
export interface Shown {
  readonly page: string;
  readonly command: string;
  readonly output: string;
}

/** Those of all pages: `console` blocks of one line `$ npx ebb …` and what it prints. */
export const shownCommands: readonly Shown[] = [...globSync("*.md"), ...globSync("docs/**/*.md")].flatMap((page) => {
  const blocks = readFileSync(page, "utf8").matchAll(/```console\n\$ npx ebb ([^\n]*)\n([\s\S]*?)```/g);
  return [...blocks].map(([, command = "", output = ""]) => ({ page, command, output }));
});

/** Whether it makes hundreds of runs: tried with the slow suites. */
export function isLong({ command }: Shown): boolean {
  return /^(story|rank|claims check|claims observed|params effects)\b/.test(command);
}

/**
 * Expects that Ebb prints what the page shows. A page may show the beginning of a long answer, and leave out lines where it says …
 * on one of its own.
 */
export function expectPrinted({ command, output }: Shown): void {
  const all = plain(printed(command));
  const parts = plain(output).split(/\n?^…$\n?/m);
  let from = 0;
  const isShown = parts.every((part, index) => {
    const at = all.indexOf(part, from);
    from = at + part.length;
    return index === 0 ? at === 0 : at > 0;
  });
  expect(isShown, `\n${all}\n--- is not what the page shows:\n${output}`).toBe(true);
}

function printed(command: string): string {
  const args = ["--conditions=source", "packages/cli/src/main.ts", ...command.split(" ")];
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, LANG: "C", LC_ALL: "C", EBB_LANG: "" },
  });
  return stdout;
}

/** Pages are edited by people: spaces that do not break are made plain. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ").trimEnd();
}
