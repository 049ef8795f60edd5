import type { RunRecord } from "../model/record.ts";
import { firstFall, trough } from "../outputs/asset-outputs.ts";

/** How assets are put in order: by how deep they fall, or by who falls by 10 % first. */
export const orderings = ["depth", "date"] as const;
export type Ordering = (typeof orderings)[number];

/** How far an asset fell: its deepest change since the opening [share, ≤ 0], and months until it stood 10 % below it, +∞ for never. */
export interface Fall {
  readonly asset: string;
  readonly trough: number;
  readonly firstFall: number;
}

/** The falls of a run, asset by asset. */
export function fallsOf(run: RunRecord): readonly Fall[] {
  return run.world.assets.ids.map((id, asset) => ({
    asset: id,
    trough: trough(run, asset),
    firstFall: firstFall(run, asset),
  }));
}

/** What an ordering compares: the lower stands before; what did not fall has no place. */
export function keyOf({ trough: deepest, firstFall: months }: Fall, by: Ordering): number {
  if (by === "date") return months;
  return deepest === 0 ? Infinity : deepest;
}

/** Place of each asset: 1 + the number of those that stand strictly before it; +∞ for what did not fall. */
export function placesOf(falls: readonly Fall[], by: Ordering): readonly number[] {
  const keys = falls.map((each) => keyOf(each, by));
  return keys.map((own) => (own === Infinity ? Infinity : 1 + keys.filter((each) => each < own).length));
}

/** Falls in order: by place, equals by depth, and what is equal in that too by name, so that no list's order matters. */
export function inOrder<Each extends Fall>(falls: readonly Each[], by: Ordering): readonly Each[] {
  return falls.toSorted((a, b) => {
    const [left, right] = [keyOf(a, by), keyOf(b, by)];
    if (left !== right) return left < right ? -1 : 1;
    return a.trough === b.trough ? (a.asset < b.asset ? -1 : 1) : a.trough - b.trough;
  });
}
