import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import process from "node:process";

/** A Node that cannot run TypeScript sources, such as Debian's: the one EBB_NODE20 names, else the first on PATH below 24. */
export function olderNode(): string | undefined {
  const { EBB_NODE20: named, PATH: path = "" } = process.env;
  const folders = path.split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const candidates = named ? [named] : folders.map((folder) => join(folder, "node"));
  return candidates.find((node) => majorOf(node) < 24);
}

function majorOf(node: string): number {
  return Number.parseInt(spawnSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout);
}
