import { formatNames, jsonSchema } from "../../packages/core/src/formats/schemas.ts";
import type { Generator } from "../generate.ts";

/** `schema/<format>.v1.json`, which example files name for editors. */
export const jsonSchemas: Generator = {
  folder: "schema",
  whole: true,
  files: () =>
    new Map(formatNames.map((name) => [`${name}.v1.json`, `${JSON.stringify(jsonSchema(name, "en"), null, 2)}\n`])),
};
