import { parseWorld, type World } from "../formats/parse-world.ts";
import type { WorldDocument } from "../formats/world.ts";

/**
 * A changed document as a world again, checked like a file: no change leaves a world that does not add up.
 * Throws EbbError with every fault.
 */
export function opened(document: WorldDocument): World {
  return parseWorld(JSON.stringify(document), document.id);
}
