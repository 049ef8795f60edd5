import type { World } from "../formats/parse-world.ts";
import type { Figure } from "../formats/parts.ts";
import type { WorldDocument } from "../formats/world.ts";
import type { AssetSpec } from "../formats/world/assets.ts";
import { opened } from "./opened.ts";
import type { Row } from "./rest-of-row.ts";
import { refuseTaken } from "./world-ids.ts";

export interface NewAsset {
  readonly instrument: WorldDocument["instruments"][number];
  /** Who holds it, and who issued it or how much there is. */
  readonly row: Row;
  /** What prices need to know of it; its id is that of the instrument. */
  readonly asset: Omit<AssetSpec, "id">;
  readonly conviction?: Figure;
}

/** A world with one more asset. Throws EbbError: an id that is taken, a row that does not add up. */
export function addAsset({ document }: World, { instrument, row, asset, conviction }: NewAsset): World {
  const { id } = instrument;
  refuseTaken(document.instruments, [id], "instruments");
  return opened({
    ...document,
    instruments: [...document.instruments, instrument],
    assets: [...(document.assets ?? []), { ...asset, id }],
    balanceSheet: { ...document.balanceSheet, [id]: row },
    ...(conviction === undefined ? {} : { conviction: { ...document.conviction, [id]: conviction } }),
  });
}
