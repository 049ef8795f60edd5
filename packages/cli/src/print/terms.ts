import { compact, figuresOf, gradeOf, inPlaceUnit, percent, type PlacedFigure, type World } from "@ebb/core";
import type { Terminal } from "../terminal.ts";
import { roomOf } from "./blocks.ts";
import { namesOf } from "./names.ts";
import { sourced, type SourcedLine, sourceOf } from "./sourced.ts";

/** What belongs to a holder or an asset beside its balance sheet: term, value with its unit, grade, source. */
export function terms(world: World, under: readonly PropertyKey[], tree: object, terminal: Terminal): string {
  const { worldShow: say } = terminal.words;
  const figures = new Map(figuresOf(world.document).map((each) => [each.keys.join("."), each]));
  const names = namesOf(world, terminal);
  /** Flags and words of the format, and what the world itself names. */
  const plain = (key: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((each: unknown) => names.instrument(String(each))).join(", ");
    const text = String(value);
    return key.startsWith("issuers.") ? names.sector(text) : (say.termValues[text] ?? text);
  };
  const lines = leaves(tree, "").map(({ key, value }): SourcedLine => {
    const placed = figures.get([...under, key].join("."));
    const term = `  ${say.termNames[key] ?? key}`;
    if (placed === undefined) return { cells: [term, plain(key, value), ""], source: "" };
    const { figure } = placed;
    return { cells: [term, withUnit(placed, terminal), gradeOf(figure) ?? ""], source: sourceOf(figure, terminal) };
  });
  if (lines.length === 0) return "";
  return `${say.terms}\n${sourced(lines, ["left", "right", "left"], roomOf(process.stdout))}`;
}

/** `150 usd bn`, `25%`, `60 days`; a price as the market quotes it, in dollars. */
function withUnit(placed: PlacedFigure, { words, lang }: Terminal): string {
  const { value, unit } = inPlaceUnit(placed);
  if (unit === "share") return percent(value, Number.isInteger(Number((100 * value).toPrecision(12))) ? 0 : 1, lang);
  const number = compact(value, lang, 6);
  const { units } = words.worldShow;
  return unit === undefined
    ? (units["price"]?.(number, value) ?? number)
    : (units[unit]?.(number, value) ?? `${number} ${unit}`);
}

interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

function leaves(tree: object, under: string): readonly Leaf[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = under === "" ? name : `${under}.${name}`;
    if (value === undefined || key === "id") return [];
    const isBranch = typeof value === "object" && value !== null && !Array.isArray(value) && !("value" in value);
    return isBranch ? leaves(value, key) : [{ key, value }];
  });
}
