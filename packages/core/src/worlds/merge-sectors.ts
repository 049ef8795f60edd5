import type { World } from "../formats/parse-world.ts";
import { fail } from "../model/problem.ts";
import { regroupSectors } from "./regroup-sectors.ts";
import type { NewSector } from "./split-sector.ts";
import { positionOf, refuseTaken } from "./world-ids.ts";

/**
 * A world in which two sectors are one, in the place of the first. Amounts add up; what one owed the other by name is netted
 * out. Throws EbbError: an unknown sector, an id that is taken, world/terms-differ where they settle or behave differently.
 */
export function mergeSectors(world: World, [one, other]: readonly [string, string], merged: NewSector): World {
  const { sectors } = world.document;
  const position = positionOf(sectors, one, "sectors");
  const [first, second] = [sectors[position], sectors[positionOf(sectors, other, "sectors")]];
  for (const term of ["settles", "bank"] as const) {
    if (first?.[term] !== second?.[term]) {
      fail("world/terms-differ", { path: `sectors.${merged.id}.${term}` }, { term, sectors: [one, other] });
    }
  }
  const left = sectors.filter(({ id }) => id !== one && id !== other);
  refuseTaken(left, [merged.id], "sectors");
  const whole = [{ id: merged.id, share: 1 }];
  const into = new Map([one, other].map((id) => [id, whole]));
  const list = sectors.flatMap((each, index) =>
    index === position ? [{ ...each, ...merged }] : each.id === other ? [] : [each],
  );
  return regroupSectors(world, into, list);
}
