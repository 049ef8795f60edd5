import { parametersOf, rooms, type ScenarioBody } from "@ebb/core";
import type { MadeRun } from "./made-run.ts";

/** What a run was made of, for whoever wants to make it again; and the parameters behind each room that results name. */
export function manifestOf(made: MadeRun) {
  const { scenario, compiled, world, worldFile, parameterSet, parameters, given } = made;
  return {
    world: world.document.id,
    ...(worldFile !== undefined && { worldFile }),
    date: world.document.date,
    scenario: scenario.id,
    parameterSet,
    given: Object.fromEntries(given),
    without: compiled.without,
    off: compiled.off,
    document: documentOf(made),
    stepYears: compiled.dt,
    periods: [world.document.date, ...compiled.periodNames],
    parameters: Object.fromEntries(parameters),
    rooms: Object.fromEntries(rooms.map((room) => [room, parametersOf(room)])),
  };
}

/** The scenario as it was run, as a file of its own that can be run again. */
function documentOf({ scenario, world }: MadeRun): ScenarioBody & { readonly format: string; readonly world: string } {
  const { id, name, about, horizon, paths, without, off } = scenario;
  return {
    format: "ebb/scenario.v1",
    id,
    name,
    ...(about !== undefined && { about }),
    world: world.document.id,
    horizon,
    paths,
    without,
    off,
  };
}
