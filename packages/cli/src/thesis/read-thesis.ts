import { checkRunnable, compileWorld, parseThesis, parseWorld, type Thesis } from "@ebb/core";
import { type InputText, readInput } from "../read-input.ts";
import { worldNamedIn, type WorldToRun } from "../read-world.ts";
import { shippedIds } from "../shipped.ts";

/** The texts of a thesis and of its world: all that another thread needs to read them again. */
export interface ThesisTexts {
  readonly thesis: InputText;
  readonly world: InputText;
  /** Not the world it names, but one that was put in its place. */
  readonly isOtherWorld?: boolean;
}

/** A thesis and the world it runs on. */
export interface ThesisOnWorld extends WorldToRun {
  readonly thesis: Thesis;
  readonly texts: ThesisTexts;
}

/**
 * A thesis by its id, by its file, from standard input (`-`), or the one that ships; on the world it names, or on another.
 *
 * Throws EbbError with the faults of the thesis or of the world.
 */
export async function readThesis(given?: string, otherWorld?: string): Promise<ThesisOnWorld> {
  const thesis = await readInput(given ?? shippedIds("theses")[0] ?? "", "theses");
  // Its assets are those of the world, so the world is read first; without a name the thesis itself says what is missing.
  const named = otherWorld ?? worldNamedIn(thesis.text);
  if (named === undefined) parseThesis(thesis.text, thesis.file);
  const world = await readInput(named ?? "", "worlds");
  return thesisOn({ thesis, world, isOtherWorld: otherWorld !== undefined });
}

/** The thesis and the world of two texts. Throws as `readThesis`. */
export function thesisOn(texts: ThesisTexts): ThesisOnWorld {
  const world = parseWorld(texts.world.text, texts.world.file);
  const compiled = compileWorld(world);
  // A world that cannot be run is told as that, not by the paths and outputs it does not have.
  checkRunnable(compiled);
  // What was observed is counted from the opening of the world it was written for; on another there is nothing to compare.
  const opening = texts.isOtherWorld === true ? undefined : world.document.date;
  const thesis = parseThesis(texts.thesis.text, texts.thesis.file, compiled.assets.ids, opening);
  return { thesis, world, compiled, texts };
}
