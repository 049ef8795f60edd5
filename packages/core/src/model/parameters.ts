import type { Room } from "./vocabulary.ts";
import type { UnitName } from "./units.ts";

/** How a parameter is drawn in an ensemble; by name, with the parameters of the distribution. */
export interface Prior {
  readonly distribution: string;
  readonly arguments: readonly number[];
}

/** One number of a room: declared once; sliders, flags, schemas, ranges, generators and docs read it from here. */
export interface ParameterSpec {
  /** `<room>.<camelCase>` */
  readonly key: `${Room}.${string}`;
  readonly value: number;
  readonly unit: UnitName;
  readonly range: readonly [number, number];
  readonly prior: Prior;
  readonly source: string;
  readonly grade: "A" | "B" | "C" | "D" | "E";
  /** Keys of the evidence behind the value. */
  readonly evidence: readonly string[];
}

/** The parameters of every room; rooms add theirs when they are built. */
export const parameterRegistry: readonly ParameterSpec[] = [];
