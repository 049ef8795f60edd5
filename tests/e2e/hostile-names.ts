import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { ebb } from "../ebb.ts";
import { folderWith } from "./processes.ts";

/** Expects that a command shows a sector's Russian name as text on 80 columns where it holds markup, an escape and a right-to-left mark. */
export async function expectNameAsText(command: string, name: string): Promise<void> {
  const world = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");
  const named = `ru: "${name}"`;
  expect(world).toContain(named);
  const own = world.replace(named, 'ru: "<b>x</b>\\u001b[31m\\u202Eрекс"').replace("us-2025q3", "own");
  const folder = folderWith({ "own.yaml": own });
  try {
    const { exit, out } = await ebb("--lang", "ru", command, "squeeze", "--world", `${folder.path}/own.yaml`);
    expect(exit).toBe(0);
    expect(out).toContain("<b>x</b>");
    // oxlint-disable-next-line no-control-regex -- what a terminal would obey
    expect(out).not.toMatch(/\u001b|\u202e/);
    expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
  } finally {
    folder.remove();
  }
}
