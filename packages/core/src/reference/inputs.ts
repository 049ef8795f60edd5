import { z } from "zod";
import { zodProblems } from "../formats/zod-problems.ts";
import { EbbError } from "../model/problem.ts";
import type { ReferenceCase } from "./mechanism.ts";

/** A list of finite numbers. */
export const vector = z.array(z.number());
/** A list of rows of finite numbers. */
export const matrix = z.array(vector);

/**
 * The inputs of a case in the shape a mechanism needs.
 * Throws EbbError with every missing, mistyped or out-of-range input at once; keys the shape does not name are left alone,
 * because reference files carry remarks beside their numbers.
 */
export function readInputs<Schema extends z.ZodType>(schema: Schema, each: ReferenceCase): z.output<Schema> {
  const parsed = schema.safeParse(each.inputs);
  if (parsed.success) return parsed.data;
  throw new EbbError(
    zodProblems("verify", schema, parsed.error, each.inputs, (path) => ({
      ...each.place,
      path: `${each.place.path ?? ""}.${path}`,
    })),
  );
}
