import type { World } from "../formats/parse-world.ts";
import type { Bilingual } from "../formats/parts.ts";
import { fail } from "../model/problem.ts";
import { regroupSectors } from "./regroup-sectors.ts";
import { positionOf, refuseTaken } from "./world-ids.ts";

export interface NewSector {
  readonly id: string;
  readonly name: Bilingual;
}

/**
 * A world in which one sector is two: the first has the share of every amount, the second the rest, both the same terms.
 * share: in (0, 1). Throws EbbError: an unknown sector, an id that is taken, a share outside.
 */
export function splitSector(
  world: World,
  sector: string,
  [one, other]: readonly [NewSector, NewSector],
  share: number,
): World {
  const { sectors } = world.document;
  const position = positionOf(sectors, sector, "sectors");
  if (!(share > 0 && share < 1)) fail("world/out-of-range", { path: "share" }, { given: share, range: "> 0, < 1" });
  const left = sectors.filter(({ id }) => id !== sector);
  refuseTaken([...left, one], [other.id], "sectors");
  refuseTaken(left, [one.id], "sectors");
  const parts = [
    { id: one.id, share },
    { id: other.id, share: 1 - share },
  ];
  const list = sectors.flatMap((each, index) =>
    index === position
      ? [
          { ...each, ...one },
          { ...each, ...other },
        ]
      : [each],
  );
  return regroupSectors(world, new Map([[sector, parts]]), list);
}
