import { z } from "zod";
import { EbbError, type Place, problem } from "../model/problem.ts";
import { attribution, MAX_PLAYERS } from "../solve/shapley.ts";
import { readInputs } from "./inputs.ts";
import type { ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  players: z.int().min(0).max(MAX_PLAYERS),
  value: z.record(z.string(), z.number()),
});

/** Shapley values of a game whose worths are listed by coalition: `""`, `"0"`, `"0,2"` … Every coalition must be there. */
export const statsShapley: ReferenceMechanism = {
  mechanism: "stats-shapley",
  compute(each: ReferenceCase) {
    const { players, value } = readInputs(inputs, each);
    const place = { ...each.place, path: `${each.place.path ?? ""}.value` };
    const worths = worthsByMask(players, value, place);
    const { values, total, residual, alone, last, interactions } = attribution(
      players,
      (coalition) => worths.get(coalition) ?? Number.NaN,
      place,
    );
    return {
      shapley: [...values],
      total,
      residual,
      alone: [...alone],
      last: [...last],
      interactions: interactions.map((row) => [...row]),
    };
  },
};

/** Worths by mask of members. Raises every player that does not exist and every coalition without a worth. */
function worthsByMask(
  players: number,
  value: { readonly [members: string]: number },
  place: Place,
): Map<number, number> {
  const known = Array.from({ length: players }, (_, player) => String(player));
  const members = Object.keys(value).map((names) => (names.trim() === "" ? [] : names.split(",").map((n) => n.trim())));
  const strangers = members
    .flat()
    .filter((name) => !known.includes(name))
    .map((given) => problem("kernel/unknown-id", place, { what: "a coalition", given, known }));
  if (strangers.length > 0) throw new EbbError(strangers);

  const maskOf = (names: readonly string[]): number => names.reduce((mask, name) => mask | (1 << Number(name)), 0);
  const worths = new Map(Object.values(value).map((worth, at) => [maskOf(members[at] ?? []), worth]));
  const missing = Array.from({ length: 1 << players }, (_, coalition) => coalition)
    .filter((coalition) => !worths.has(coalition))
    .map((coalition) => known.filter((_, player) => (coalition >> player) & 1).join(","))
    .map((names) => problem("kernel/missing", place, { what: `coalition "${names}"` }));
  if (missing.length > 0) throw new EbbError(missing);
  return worths;
}
