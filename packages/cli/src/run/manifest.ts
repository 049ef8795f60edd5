import { parametersOf, rooms } from "@ebb/core";
import type { MadeRun } from "./made-run.ts";

/** What a run was made of, for whoever wants to make it again; and the parameters behind each room that results name. */
export function manifestOf({ scenario, compiled, world, parameterSet, parameters, given }: MadeRun) {
  return {
    world: world.document.id,
    date: world.document.date,
    scenario: scenario.id,
    parameterSet,
    given: Object.fromEntries(given),
    without: compiled.without,
    off: compiled.off,
    paths: scenario.paths,
    stepYears: compiled.dt,
    periods: [world.document.date, ...compiled.periodNames],
    parameters: Object.fromEntries(parameters),
    rooms: Object.fromEntries(rooms.map((room) => [room, parametersOf(room)])),
  };
}
