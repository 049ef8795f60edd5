import { max, min } from "../solve/math.ts";
import { type UnitName, units } from "./units.ts";
import type { Grade } from "./vocabulary.ts";

/** How a parameter is drawn in an ensemble: a distribution by name, with its parameters (`solve/distributions`), in the parameter's unit. */
export interface Prior {
  readonly distribution: string;
  readonly parameters: Readonly<Record<string, number>>;
}

/** One number of a room: declared once; sliders, flags, schemas, ranges, generators and docs read it from here. */
export interface Parameter {
  /** The central value, which the central run uses even where the distribution's median differs. */
  readonly value: number;
  readonly unit: UnitName;
  /** 5-95 % range of what is plausible; draws of the prior may fall outside. */
  readonly range: readonly [low: number, high: number];
  /** Set where a formula divides by it and nothing is meant by 0, so that no scenario may give it. */
  readonly neverZero?: boolean;
  /** Absent where a number is a guard or a convention, which no ensemble draws. */
  readonly prior?: Prior;
  /** Publisher and series, paper and equation, or `assumed`. */
  readonly source: string;
  readonly grade: Grade;
  /** Keys of the evidence behind the value; none where it is judgement. */
  readonly evidence: readonly string[];
}

/** The parameters of a room by name; a group holds one for each asset or class. */
export type ParameterTable = Readonly<Record<string, Parameter | Readonly<Record<string, Parameter>>>>;

/** A parameter with its key: `<room>.<name>`, or `<room>.<name>.<id>` inside a group. */
export interface ParameterSpec extends Parameter {
  readonly key: string;
}

/** Every parameter of a room with its key, in the order of its table. */
export function parameterSpecs(room: string, table: ParameterTable): readonly ParameterSpec[] {
  return Object.entries(table).flatMap(([name, entry]) =>
    isParameter(entry)
      ? [{ key: `${room}.${name}`, ...entry }]
      : Object.entries(entry).map(([id, each]) => ({ key: `${room}.${name}.${id}`, ...each })),
  );
}

/** Whether an entry of a table is one parameter, not a group of them. */
export function isParameter(entry: ParameterTable[string]): entry is Parameter {
  return "unit" in entry && typeof entry.unit === "string";
}

/** Marks a parameter that a formula divides by. */
export function divisor<const Each extends Parameter>(parameter: Each): Each {
  return { ...parameter, neverZero: true };
}

/**
 * What makes sense of a parameter, far beyond what is plausible; in its unit.
 *
 *   share          0 … 1
 *   anything else  0 … ten times the far end of a range of one sign, ten times both ends of another
 *   never zero     from a tenth of the low end: times, in none of which anything happens, and what is marked so
 *
 * A range that is 0 alone says nothing of a size: one unit either way.
 */
export function hardBounds({
  unit,
  range: [low, high],
  neverZero = units[unit].measures === "time",
}: Pick<Parameter, "unit" | "range" | "neverZero">): Parameter["range"] {
  const isShare = units[unit].measures === "share";
  if (!isShare && low === 0 && high === 0) return [-1, 1];
  return [neverZero ? low / 10 : 10 * min(low, 0), isShare ? 1 : 10 * max(high, 0)];
}
