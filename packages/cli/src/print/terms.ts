import type { Figure } from "@ebb/core";
import type { Terminal } from "../terminal.ts";
import { roomOf } from "./blocks.ts";
import { numbers, sourced, type SourcedLine, sourceOf } from "./sourced.ts";

/** What belongs to a holder or an asset beside its balance sheet, as the file says it: key, value, unit, source. */
export function terms(title: string, tree: object, terminal: Terminal): string {
  const lines = leaves(tree, "").map(({ key, value }): SourcedLine => {
    if (isFigure(value)) {
      const [number = "", grade = ""] = numbers(value, terminal);
      const unit = typeof value === "object" ? (value.unit ?? "") : "";
      return {
        cells: [`  ${key}`, `${number} ${unit}`.trim(), grade],
        source: sourceOf(value, terminal.words.worldShow.residual),
      };
    }
    return { cells: [`  ${key}`, String(value), ""], source: "" };
  });
  if (lines.length === 0) return "";
  return `${title}\n${sourced(lines, ["left", "right", "left"], roomOf(process.stdout))}`;
}

interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

function leaves(tree: object, under: string): readonly Leaf[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = under === "" ? name : `${under}.${name}`;
    if (value === undefined || key === "id") return [];
    if (Array.isArray(value)) return [{ key, value: value.join(", ") }];
    return typeof value === "object" && value !== null && !isFigure(value) ? leaves(value, key) : [{ key, value }];
  });
}

function isFigure(value: unknown): value is Figure {
  return typeof value === "number" || (typeof value === "object" && value !== null && "value" in value);
}
