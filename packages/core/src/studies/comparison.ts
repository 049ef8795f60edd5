import type { Answer, Statistic } from "../claims/query.ts";
import type { RunRecord } from "../model/record.ts";
import type { OutputUnit } from "../model/vocabulary.ts";
import { readName } from "../outputs/output-name.ts";
import { figureOf, outputOf } from "../outputs/outputs.ts";

/** An output, and how one value is read from it; the last, or the only one, where nothing is said. */
export interface NamedFigure {
  readonly output: string;
  readonly statistic?: Statistic;
}

/** One figure of several runs, and how far each is from the first. */
export interface FigureOfRuns extends NamedFigure {
  /** The pattern of the output in the vocabulary, and its unit. */
  readonly pattern: string;
  readonly unit?: OutputUnit;
  /** One a run; undefined where its world has no such output. +∞ is never. */
  readonly values: readonly (Answer | undefined)[];
  /** Each less the first; undefined for the first, and where one of the two is no finite number. */
  readonly differences: readonly (number | undefined)[];
}

/**
 * Figures of several runs side by side, in the order asked.
 *
 * Throws `run/unknown-output` for what none of them reports, and `run/outside-horizon` for a date that one of them does not have.
 */
export function compareFigures(runs: readonly RunRecord[], asked: readonly NamedFigure[]): readonly FigureOfRuns[] {
  return asked.map((each) => {
    const { output, statistic } = each;
    const reports = (run: RunRecord): boolean => readName(output, run.world) !== undefined;
    const known = runs.find(reports) ?? runs[0];
    const values = runs.map((run) => (run === known || reports(run) ? figureOf(run, output, statistic) : undefined));
    const [first] = values;
    const { unit } = (known && outputOf(known, output)) ?? {};
    return {
      ...each,
      pattern: (known && readName(output, known.world)?.pattern) ?? output,
      ...(unit !== undefined && { unit }),
      values,
      differences: values.map((value, i) => (i === 0 ? undefined : difference(value, first))),
    };
  });
}

function difference(value: Answer | undefined, first: Answer | undefined): number | undefined {
  if (typeof value !== "number" || typeof first !== "number") return undefined;
  return Number.isFinite(value) && Number.isFinite(first) ? value - first : undefined;
}
