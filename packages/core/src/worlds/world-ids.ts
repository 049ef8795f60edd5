import { nearest } from "../formats/nearest.ts";
import { fail } from "../model/problem.ts";

interface WithId {
  readonly id: string;
}

type List = "sectors" | "instruments" | "assets";

/** Where an id stands in a list. Throws EbbError world/unknown-choice with the nearest. */
export function positionOf(among: readonly WithId[], id: string, list: List): number {
  const position = among.findIndex((each) => each.id === id);
  if (position >= 0) return position;
  const known = among.map((each) => each.id);
  return fail("world/unknown-choice", { path: list }, { given: id, suggestion: nearest(id, known), known });
}

/** Throws EbbError world/duplicate-id for the first new id that is there already. */
export function refuseTaken(among: readonly WithId[], ids: readonly string[], list: List): void {
  const taken = ids.find((id) => among.some((each) => each.id === id));
  if (taken !== undefined) fail("world/duplicate-id", { path: list }, { id: taken, list });
}
