import type { z } from "zod";

/** The part of a schema's definition that tells its shape. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

// oxlint-disable-next-line no-underscore-dangle -- zod's own, documented name for what a schema is made of
const definition = (schema: z.core.$ZodType): Definition => schema._zod.def;

/** Keys a schema knows at a path of the document; those of every branch where several shapes are possible. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at = branches(schema);
  for (const key of path) at = at.flatMap((each) => branches(child(definition(each), key)));
  return [...new Set(at.flatMap((each) => Object.keys(definition(each).shape ?? {})))];
}

function child({ shape, element, valueType }: Definition, key: PropertyKey): z.core.$ZodType | undefined {
  return shape?.[String(key)] ?? element ?? valueType;
}

/** A schema without its wrappers (optional, default), or its options where it is a union. */
function branches(schema: z.core.$ZodType | undefined): readonly z.core.$ZodType[] {
  if (schema === undefined) return [];
  const { innerType, options } = definition(schema);
  if (innerType !== undefined) return branches(innerType);
  return options === undefined ? [schema] : options.flatMap(branches);
}
