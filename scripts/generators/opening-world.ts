import type { Generator } from "../generate.ts";
import { buildWorld } from "../worlds/build-us-2025q3.ts";

/** `shipped/worlds/us-2025q3.yaml`, from the table of figures and its rules. */
export const openingWorld: Generator = {
  folder: "shipped/worlds",
  whole: false,
  files: () => new Map([["us-2025q3.yaml", buildWorld()]]),
};
