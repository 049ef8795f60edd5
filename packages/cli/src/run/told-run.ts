import { readThesis } from "../thesis/read-thesis.ts";

/** The scenario that a command without one is about: the story of the thesis that ships. */
export async function toldRun(): Promise<string> {
  const { thesis } = await readThesis(undefined, undefined);
  const { story, scenarios } = thesis.document;
  return story?.scenario ?? scenarios[0]?.id ?? "-";
}
