import type { ResultRow, ScenarioBody } from "@ebb/core";

/** A scenario in the envelope: its paths as they are written. */
export function scenarioResult({ id, name, about, horizon, paths, without, off }: ScenarioBody): ResultRow {
  return { metric: id, name, ...(about === undefined ? {} : { about }), horizon, paths, without, off };
}
