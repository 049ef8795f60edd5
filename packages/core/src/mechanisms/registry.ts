import { type ParameterSpec, parameterSpecs, type ParameterTable } from "../model/parameters.ts";
import type { Room } from "../model/vocabulary.ts";

/** The parameters of every room, by room; a room adds its table here. */
const tables: Readonly<Partial<Record<Room, ParameterTable>>> = {};

/** Every parameter of the model. */
export const parameterRegistry: readonly ParameterSpec[] = Object.entries(tables).flatMap(([room, table]) =>
  parameterSpecs(room, table),
);
