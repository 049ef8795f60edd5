import { checkRunnable, parseThesis, type Thesis } from "@ebb/core";
import { readInput } from "../read-input.ts";
import { readWorld, worldNamedIn, type WorldToRun } from "../read-world.ts";
import { shippedIds } from "../shipped.ts";

/** A thesis and the world it runs on. */
export interface ThesisOnWorld extends WorldToRun {
  readonly thesis: Thesis;
}

/**
 * A thesis by its id, by its file, from standard input (`-`), or the one that ships; on the world it names, or on another.
 *
 * Throws EbbError with the faults of the thesis or of the world.
 */
export async function readThesis(given?: string, otherWorld?: string): Promise<ThesisOnWorld> {
  const { file, text } = await readInput(given ?? shippedIds("theses")[0] ?? "", "theses");
  // Its assets are those of the world, so the world is read first; without a name the thesis itself says what is missing.
  const named = otherWorld ?? worldNamedIn(text);
  if (named === undefined) parseThesis(text, file);
  const { world, compiled } = await readWorld(named ?? "");
  // A world that cannot be run is told as that, not by the paths and outputs it does not have.
  checkRunnable(compiled);
  return { thesis: parseThesis(text, file, compiled.assets.ids), world, compiled };
}
