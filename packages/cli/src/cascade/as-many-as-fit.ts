import { width } from "../print/table.ts";

/** Lines with as many columns as fit the room, at most `most`; with one if none do. */
export function asManyAsFit(
  most: number,
  room: number,
  linesWith: (columns: number) => readonly string[],
): readonly string[] {
  for (let columns = most; columns > 1; columns--) {
    const lines = linesWith(columns);
    if (lines.every((text) => text.split("\n").every((line) => width(line) <= room))) return lines;
  }
  return linesWith(1);
}
