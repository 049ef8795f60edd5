import { type CompiledWorld, compileWorld, parseWorld, type World } from "@ebb/core";
import { readInput } from "./read-input.ts";
import { shippedFile } from "./shipped.ts";

/** A world as it is written, and as runs take it. */
export interface WorldToRun {
  readonly world: World;
  readonly compiled: CompiledWorld;
  /** Where it was read, unless it is a shipped one. */
  readonly file?: string;
}

/** A world by its file, or one that ships by its id. Throws EbbError with its faults. */
export async function readWorld(given: string): Promise<WorldToRun> {
  const { file, text } = await readInput(given, "worlds");
  const world = parseWorld(text, file);
  const isShipped = shippedFile("worlds", given) !== undefined;
  return { world, compiled: compileWorld(world), ...(!isShipped && { file }) };
}

/** What a scenario or a thesis says its world is, before the rest of it is read: its assets are those of the world. */
export function worldNamedIn(text: string): string | undefined {
  return /^\s*["']?world["']?\s*:\s*["']?([\w./-]+)/m.exec(text)?.[1];
}
