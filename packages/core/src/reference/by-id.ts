import { refuse, shapeProblem, within } from "../kernels/input-problems.ts";
import { type Column, columnOf } from "../model/column.ts";
import { type Place, problem } from "../model/problem.ts";

/**
 * One number per id, in the order of the ids. A list is in that order by definition of its file; named numbers are joined by
 * name, whatever their order.
 * Throws EbbError with every name that is missing or unknown, or where a list has another length.
 */
export function byId(
  what: string,
  ids: readonly string[],
  given: readonly number[] | Readonly<Record<string, number>>,
  place: Place,
): Column {
  if (Array.isArray(given)) {
    const list: readonly number[] = given;
    if (list.length !== ids.length) refuse([shapeProblem(what, `${ids.length}`, `${list.length}`, place)]);
    return columnOf(list);
  }
  const at = within(place, what);
  const named = new Map<string, number>(Object.entries(given));
  refuse([
    ...ids.filter((id) => !named.has(id)).map((id) => problem("kernel/missing", at, { what: `${what}.${id}` })),
    ...[...named.keys()]
      .filter((name) => !ids.includes(name))
      .map((name) => problem("kernel/unknown-id", at, { what, given: name, known: ids })),
  ]);
  return columnOf(ids.map((id) => named.get(id) ?? Number.NaN));
}
