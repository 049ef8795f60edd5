import { existsSync } from "node:fs";
import { fail, nearest, parseScenario, parseThesis, type ScenarioBody } from "@ebb/core";
import { type InputText, readInput } from "../read-input.ts";
import { readWorld, worldNamedIn, type WorldToRun } from "../read-world.ts";
import { shippedIds } from "../shipped.ts";

/** A scenario and the world it runs on. */
export interface ScenarioOnWorld extends WorldToRun {
  readonly scenario: ScenarioBody;
}

/**
 * A scenario by its id inside a shipped thesis, by its file, or from standard input (`-`); on the world it names, or on another.
 *
 * Throws EbbError: `scenario/unknown` with the nearest id, faults of the file, of the thesis or of the world.
 */
export async function readScenario(given: string, otherWorld?: string): Promise<ScenarioOnWorld> {
  const found = await scenarioOrText(given, otherWorld);
  return "text" in found ? scenarioIn(found, otherWorld) : found;
}

/** The shipped scenario of this id; or the text of a file or of standard input, whatever it holds. Throws as `readScenario`. */
export async function scenarioOrText(given: string, otherWorld?: string): Promise<ScenarioOnWorld | InputText> {
  const shipped = await shippedScenarios();
  const found = shipped.find(({ scenario }) => scenario.id === given);
  if (found !== undefined) return { scenario: found.scenario, ...(await readWorld(otherWorld ?? found.world)) };

  const isPath = given === "-" || /[./\\]/.test(given) || existsSync(given);
  if (!isPath) {
    const known = shipped.map(({ scenario }) => scenario.id);
    fail("scenario/unknown", { path: given }, { given, suggestion: nearest(given, known), known });
  }
  return readInput(given);
}

/** The scenario in a text, on the world it names, or on another. Throws EbbError with its faults, or those of the world. */
export async function scenarioIn({ file, text }: InputText, otherWorld?: string): Promise<ScenarioOnWorld> {
  // Its assets are those of the world, so the world is read first; without a name the scenario itself says what is missing.
  const named = otherWorld ?? worldNamedIn(text);
  if (named === undefined) parseScenario(text, file);
  const world = await readWorld(named ?? "");
  return { scenario: parseScenario(text, file, world.compiled.assets.ids).document, ...world };
}

/** The scenarios of all shipped theses, each with the world of its thesis. */
async function shippedScenarios(): Promise<readonly { readonly scenario: ScenarioBody; readonly world: string }[]> {
  const theses = await Promise.all(
    shippedIds("theses").map(async (id) => {
      const { file, text } = await readInput(id, "theses");
      const { scenarios, world } = parseThesis(text, file).document;
      return scenarios.map((scenario) => ({ scenario, world }));
    }),
  );
  return theses.flat();
}
