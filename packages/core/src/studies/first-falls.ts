import type { RunRecord } from "../model/record.ts";
import { fallRank } from "../outputs/asset-outputs.ts";

/** How often each asset led the falls of many runs, in runs: shares are for who prints them. */
export interface FirstFalls {
  readonly runs: number;
  /** Runs in which an asset fell by 10 % and none did so before it, by asset; equals lead together. */
  readonly first: ReadonlyMap<string, number>;
  /** Runs in which none fell so far. */
  readonly none: number;
}

/** Counts who falls first, run after run: a record may be written over once it was counted. */
export function firstFallCount(): { readonly add: (run: RunRecord) => void; readonly counted: () => FirstFalls } {
  let [runs, none] = [0, 0];
  const first = new Map<string, number>();
  return {
    add(run) {
      runs++;
      let leaders = 0;
      run.world.assets.ids.forEach((id, asset) => {
        const leads = fallRank(run, asset) === 1 ? 1 : 0;
        first.set(id, (first.get(id) ?? 0) + leads);
        leaders += leads;
      });
      if (leaders === 0) none++;
    },
    counted: () => ({ runs, first, none }),
  };
}

/** The same for all runs at once. Records may be one and the same, written over between one and the next. */
export function firstFalls(records: Iterable<RunRecord>): FirstFalls {
  const { add, counted } = firstFallCount();
  for (const run of records) add(run);
  return counted();
}
