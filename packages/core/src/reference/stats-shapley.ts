import { z } from "zod";
import { EbbError, problem } from "../model/problem.ts";
import { attribution, MAX_PLAYERS } from "../solve/shapley.ts";
import { readInputs } from "./inputs.ts";
import type { ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  players: z.int().min(0).max(MAX_PLAYERS),
  value: z.record(z.string(), z.number()),
});

/** Shapley values of a game whose worths are listed by coalition: `""`, `"0"`, `"0,2"` … Every coalition must be there. */
export const statsShapley: ReferenceMechanism = {
  mechanism: "stats-shapley",
  compute(each) {
    const { players, value } = readInputs(inputs, each);
    const place = { ...each.place, path: `${each.place.path ?? ""}.value` };
    const worths = new Map(Object.entries(value).map(([members, worth]) => [coalitionOf(members), worth]));
    const missing = Array.from({ length: 2 ** players }, (_, coalition) => coalition).filter((s) => !worths.has(s));
    if (missing.length > 0) {
      throw new EbbError(missing.map((s) => problem("kernel/missing", place, { what: `coalition "${nameOf(s)}"` })));
    }
    const split = attribution(players, (coalition) => worths.get(coalition) ?? Number.NaN, place);
    return {
      shapley: [...split.values],
      total: split.total,
      residual: split.residual,
      alone: [...split.alone],
      last: [...split.last],
      interactions: split.interactions.map((row) => [...row]),
    };
  },
};

/** `"0,2"` → the mask with bits 0 and 2; names of no player give no coalition. */
function coalitionOf(members: string): number {
  if (members.trim() === "") return 0;
  return members.split(",").reduce((mask, player) => mask | (1 << Number(player)), 0);
}

function nameOf(coalition: number): string {
  return Array.from({ length: MAX_PLAYERS }, (_, i) => i)
    .filter((i) => (coalition >> i) & 1)
    .join(",");
}
