import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The data files that come with Ebb: at the root of the repository, or in the published package, where a build put them. */
const shippedFolder = ["../../../shipped/", "../shipped/"]
  .map((each) => fileURLToPath(new URL(each, import.meta.url)))
  .find((folder) => existsSync(folder));

export type ShippedKind = "worlds" | "theses" | "equations" | "reference";

/** Paths of the shipped files of a kind, in the order of their names; none when nothing of that kind ships. */
export function shippedFiles(kind: ShippedKind): readonly string[] {
  if (shippedFolder === undefined) return [];
  const folder = join(shippedFolder, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(yaml|json)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Ids of the shipped files of a kind: their names without ending. */
export function shippedIds(kind: ShippedKind): readonly string[] {
  return shippedFiles(kind).map((path) => path.replace(/^.*[\\/]/, "").replace(/\.(yaml|json)$/, ""));
}

/** Path of a shipped file by id. */
export function shippedFile(kind: ShippedKind, id: string): string | undefined {
  return shippedFiles(kind)[shippedIds(kind).indexOf(id)];
}
