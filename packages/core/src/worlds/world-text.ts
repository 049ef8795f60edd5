import { Document, isScalar, visit } from "yaml";
import type { WorldDocument } from "../formats/world.ts";

/** Keys of a world before which a line is left free. */
const sections = new Set([
  "sectors",
  "instruments",
  "assets",
  "balanceSheet",
  "investors",
  "conviction",
  "reference",
  "plan",
  "published",
]);

/** Keys by which a map is known to fit on a line: a figure, a name, a sector, an instrument, a published ratio. */
const inOneLine = ["value", "en", "settles", "kind", "ratio"];

/** A world as YAML that people read and change: a figure, a sector, an instrument a line. comment: stands on top. */
export function worldText(world: WorldDocument, comment: readonly string[] = []): string {
  const document = new Document(world, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key }, path) => {
      if (path.length === 2 && isScalar(key) && sections.has(String(key.value))) key.spaceBefore = true;
    },
    Map: (_, map) => {
      map.flow = inOneLine.some((key) => map.has(key));
    },
    Seq: (_, list) => {
      list.flow = list.items.every((each) => isScalar(each));
    },
  });
  const lines = comment.map((line) => `# ${line}`.trimEnd());
  return [...lines, document.toString({ lineWidth: 0 })].join("\n");
}
