import { fail, nearest, type ScenarioBody, type Thesis } from "@ebb/core";

/**
 * The scenario of a thesis that is told: the one that is asked for, the one the thesis names, or its first.
 * Throws EbbError scenario/unknown with the nearest id of the thesis.
 */
export function scenarioOfStory({ document: { scenarios, story } }: Thesis, given?: string): ScenarioBody {
  const wanted = given ?? story?.scenario;
  const found = wanted === undefined ? scenarios[0] : scenarios.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const known = scenarios.map(({ id }) => id);
  const [path, suggestion] = [wanted ?? "", nearest(wanted ?? "", known)];
  return fail("scenario/unknown", { path }, { given: path, suggestion, known });
}
