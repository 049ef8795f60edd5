import {
  gradeOf,
  inPlaceUnit,
  openingFiguresOf,
  parameterRegistry,
  type ParameterSpec,
  parametersBehind,
  parametersUnder,
  type PlacedFigure,
  provenanceOf,
  type Room,
  ruleIn,
} from "@ebb/core";
import { csvOf } from "../print/csv.ts";
import type { MadeRun } from "../run/made-run.ts";

/** A parameter behind an output, with its value in the run and where that comes from. */
export interface ChainParameter {
  readonly spec: ParameterSpec;
  readonly value: number;
  /** `registry`: the central value; `scenario`: a path of it stands above the value. */
  readonly from: "registry" | "set" | "given" | "scenario";
}

/** An opening figure of the world behind an output; without a value it is what is left of its row. */
export interface ChainFigure {
  readonly path: string;
  readonly placed: PlacedFigure;
  readonly value?: number;
  readonly unit?: string;
}

/** Where a number comes from: rooms, their parameters, and the opening figures of the world. */
export interface Chain {
  readonly output: string;
  readonly rooms: readonly { readonly room: Room; readonly parameters: readonly ChainParameter[] }[];
  readonly figures: readonly ChainFigure[];
}

/** The chain of an output of a run, with the values it has there. */
export function chainOf(made: MadeRun, output: string): Chain {
  const { record, world } = made;
  const behind = parametersBehind(output, record.world);
  const rooms = provenanceOf(output, record.world)?.rooms ?? [];
  return {
    output,
    rooms: rooms.map((room) => ({
      room,
      parameters: behind.filter((key) => key.startsWith(`${room}.`)).flatMap((key) => parameterOf(made, key)),
    })),
    figures: openingFiguresOf(output, world.document, record.world).map((placed) => figureOf(made, placed)),
  };
}

function parameterOf({ given, scenario, parameterSet, parameters }: MadeRun, key: string): readonly ChainParameter[] {
  const spec = parameterRegistry.find((each) => each.key === key);
  if (spec === undefined) return [];
  const value = parameters.get(key) ?? spec.value;
  const underSet = parametersUnder(parameterSet).find((each) => each.key === key);
  if (given.has(key)) return [{ spec, value, from: "given" }];
  if (key in scenario.paths) return [{ spec, value, from: "scenario" }];
  return [{ spec, value, from: underSet?.value === spec.value ? "registry" : "set" }];
}

function figureOf({ world }: MadeRun, placed: PlacedFigure): ChainFigure {
  const { keys, figure } = placed;
  const [section, index, ...rest] = keys;
  const { assets, plan } = world.document;
  const isRest = figure === "residual" || (typeof figure === "object" && figure.value === "residual");
  // Entries of a list go by their ids, which do not change with their order.
  const list: Readonly<Record<string, readonly { readonly id: string }[] | undefined>> = { assets, plan };
  const id = typeof index === "number" ? (list[String(section)]?.[index]?.id ?? index) : index;
  const path = [section, id, ...rest].filter((each) => each !== undefined).join(".");
  return { path, placed, ...(!isRest && inPlaceUnit(placed)) };
}

/** The chain in the envelope. */
export function chainResult({ output, rooms, figures }: Chain) {
  return {
    metric: output,
    provenance: rooms.map(({ room, parameters }) => ({
      room,
      parameters: parameters.map(({ spec: { key, unit, grade, source, evidence }, value, from }) => ({
        key,
        value,
        unit,
        grade,
        source,
        evidence,
        from,
      })),
    })),
    figures: figures.map(({ path, placed: { figure }, value, unit }) => {
      const { source, date, rule } = typeof figure === "object" ? figure : {};
      return {
        path,
        ...(value === undefined ? { value: null, reason: "residual" } : { value }),
        ...(unit !== undefined && { unit }),
        ...(gradeOf(figure) !== undefined && { grade: gradeOf(figure) }),
        ...(source !== undefined && { source }),
        ...(date !== undefined && { date }),
        ...(rule !== undefined && { rule: { en: ruleIn(rule, "en"), ru: ruleIn(rule, "ru") } }),
      };
    }),
  };
}

/** The chain as CSV, a line for each number behind the output. */
export function chainCsv({ rooms, figures }: Chain): string {
  return csvOf([
    ["kind", "key", "value", "unit", "grade", "date", "source"],
    ...rooms.flatMap(({ parameters }) =>
      parameters.map(({ spec: { key, unit, grade, source }, value }) => [
        "parameter",
        key,
        value,
        unit,
        grade,
        undefined,
        source,
      ]),
    ),
    ...figures.map(({ path, placed: { figure }, value, unit }) => {
      const { source, date } = typeof figure === "object" ? figure : {};
      return ["figure", path, value, unit, gradeOf(figure), date, source];
    }),
  ]);
}
