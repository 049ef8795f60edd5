import {
  type HeadroomTerms,
  headroomGap,
  headroomMarks,
  headroomTerms,
  type HeadroomMarks,
  type PhaseDiagram,
  phaseDiagram,
} from "@ebb/core";
import { monthsOld } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";

/** What `ebb headroom` tells of a run. */
export interface HeadroomOfRun {
  readonly marks: HeadroomMarks;
  /** The closed form of every row, the opening first. */
  readonly terms: readonly HeadroomTerms[];
  /** The largest gap between closed form and run. */
  readonly gap: number;
  readonly diagram: PhaseDiagram;
}

/** Most columns of the map on a page of 80. */
const mostColumns = 61;

/** The closed form of a run, and the map with a place on every mark of its axes. */
export function headroomOf({ record, world }: MadeRun): HeadroomOfRun {
  const todayMonths = monthsOld(world.document.date);
  const { finance, purchases } = phaseDiagram(record, { todayMonths, columns: 2, rows: 2 });
  const [wide, tall] = [finance, purchases].map(({ values, mark }) =>
    Math.round(((values.at(-1) ?? 0) - (values[0] ?? 0)) / mark),
  ) as [number, number];
  const columns = 1 + wide * Math.max(1, Math.floor((mostColumns - 1) / wide));
  return {
    marks: headroomMarks(record, todayMonths),
    terms: Array.from({ length: record.scenario.periods + 1 }, (_, row) => headroomTerms(record, row)),
    gap: headroomGap(record),
    diagram: phaseDiagram(record, { todayMonths, columns, rows: 1 + tall }),
  };
}
