import type { World } from "../formats/parse-world.ts";
import type { Holding } from "../formats/parts.ts";
import type { WorldDocument } from "../formats/world.ts";
import { figuresOf } from "../formats/world/figures.ts";
import { ratioUnits } from "../formats/world/reference.ts";
import { fail } from "../model/problem.ts";
import { type UnitName, units } from "../model/units.ts";
import { times } from "./figure-arithmetic.ts";
import { opened } from "./opened.ts";

/**
 * A world with every dollar times k: amounts, flows, quoted prices and published dollar figures; no share, time or yield.
 * factor: k > 0. Throws EbbError world/out-of-range for any other.
 */
export function scaleDollars({ document }: World, factor: number): World {
  if (!(factor > 0 && factor < Infinity)) {
    fail("world/out-of-range", { path: "factor" }, { given: factor, range: "> 0" });
  }
  const scaled = copied(document);
  for (const { keys, figure, unit } of figuresOf(document)) {
    // Without a unit a number is a price as quoted: dollars too.
    if (unit === undefined || isMoney(unit)) put(scaled, keys, times(figure, factor, `times ${factor}`));
  }
  for (const each of scaled.published ?? []) {
    if (isMoney(ratioUnits[each.ratio])) each.value *= factor;
  }
  return opened(scaled);
}

function isMoney(unit: UnitName): boolean {
  return units[unit].measures === "money" || units[unit].measures === "flow";
}

/** A document is JSON: nothing in it is lost on the way. */
function copied(document: WorldDocument): WorldDocument {
  return JSON.parse(JSON.stringify(document)) as WorldDocument;
}

/** Puts a figure where its keys lead. */
function put(document: WorldDocument, keys: readonly PropertyKey[], figure: Holding): void {
  const owner = keys
    .slice(0, -1)
    .reduce<unknown>((part, key) => (part as Readonly<Record<PropertyKey, unknown>>)[key], document);
  const last = keys.at(-1);
  if (last !== undefined) (owner as Record<PropertyKey, unknown>)[last] = figure;
}
