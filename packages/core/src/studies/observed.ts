import type { ObservationDocument, ObservationsDocument, ObservedMeasure } from "../formats/observations.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import type { ThesisDocument } from "../formats/thesis.ts";
import { dayEnding } from "../model/calendar.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { fail } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import type { UnitName } from "../model/units.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { max } from "../solve/math.ts";
import { drawnRuns, eachDraw, type FailedDraw, type RunCount } from "./drawn-runs.ts";
import { inputsOf, withoutInputs } from "./inputs.ts";
import { type AskedMeasure, askedMeasures, monthsBetween, type ReadRun, readRun } from "./observed-measures.ts";
import { type CountedSplit, countedSplit, splitChanges } from "./observed-split.ts";
import { partOfWork } from "./part-of-work.ts";
import { type Range, rangeOf } from "./range.ts";

/** What was observed of one instrument, and on which side of the range of draws it lies. */
export interface ComparedProxy {
  readonly name: ObservationDocument["proxies"][number]["name"];
  /** One of several in the group, shown beside an instrument for the whole of it: not judged. */
  readonly isJudged: boolean;
  /** In the unit of the figure. */
  readonly observed: number;
  readonly side: "inside" | "above" | "below";
  /** From the nearer end of the range; 0 inside. */
  readonly by: number;
  /** Whether the middle of the draws moves the same way; only changes have a sign. */
  readonly sameSign?: boolean;
}

/**
 * One figure of the model beside what was observed.
 *
 * hit: what is judged lies in the range of 80 of 100 draws; miss: it lies outside, all of it on one side; divided: some of the
 * instruments that stand for the output lie inside and some do not, or on both sides.
 */
export interface ComparedFigure {
  readonly output: string;
  readonly measure: ObservedMeasure;
  readonly unit: UnitName;
  /** Month of the run at which it is read, for a change and a level; otherwise the last of the window. */
  readonly month: number;
  readonly central: number;
  readonly range: Range;
  /** The central figure without the paths that stand for news, own shocks and yields from elsewhere. */
  readonly withoutInputs: number;
  /** Such paths of this very output: the figure is put in, at least in part. */
  readonly restsOn: readonly string[];
  readonly proxies: readonly ComparedProxy[];
  readonly verdict: Verdict;
}
export type Verdict = "hit" | "miss" | "divided";

/** How a scenario under one parameter set stands beside the observations. */
export interface ObservedUnderSet {
  readonly parameterSet: ParameterSet;
  /** Draws asked for, and those that could be run. */
  readonly draws: number;
  readonly ran: number;
  readonly seed: number;
  readonly failed: readonly FailedDraw[];
  readonly figures: readonly ComparedFigure[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly split?: CountedSplit;
}

/** Observations of a thesis beside its scenario. Holds no functions: it can be sent to another thread. */
export interface ObservedComparison {
  readonly observations: ObservationsDocument;
  /** Months of the runs: to the end of the month nearest to the last day of the window, and the day that ends it. */
  readonly months: number;
  readonly end: string;
  /** What was taken out of the scenario for `withoutInputs`. */
  readonly inputs: readonly string[];
  readonly sets: readonly ObservedUnderSet[];
}

export interface ObservedSettings {
  readonly sets: readonly ParameterSet[];
  /** Draws of each set, at least one. */
  readonly draws: number;
  readonly seed: number;
}

/**
 * Holds a scenario against what a thesis observed: at the central values of each parameter set, and in draws of its priors.
 *
 *   hit:  q₁₀ ≤ observed ≤ q₉₀        quantiles over draws of the same figure
 *
 * The run ends with the month nearest to the last day of the window. A worst month end is the lowest of P/P₀ − 1 and 0 at
 * the ends of its months; a largest rise is max over i < j of yⱼ − yᵢ, and of Pⱼ/Pᵢ − 1 for prices. Nothing is fitted. Draw i is the
 * same for any number of draws. A generator: it yields the part that is done.
 * Throws EbbError: `thesis/other-opening` for a world of another day, the faults of the scenario on this world, what a central
 * run throws, and the problems of the first draw where none can be run.
 */
export function* observedBeside(
  thesis: ThesisDocument,
  world: CompiledWorld,
  { sets, draws, seed }: ObservedSettings,
): Generator<number, ObservedComparison | undefined, void> {
  const seen = observedWindow(thesis, world);
  if (seen === undefined) return undefined;
  const compared: ObservedUnderSet[] = [];
  const [each, central] = [1 / sets.length, 1 / (draws + 1)];
  for (const [which, parameterSet] of sets.entries()) {
    const settings = { parameterSet, draws, seed };
    const runs = drawnRuns(seen.scenario, world, settings);
    const { add, counted } = observedCount(seen, runs.central(), drawnRuns(seen.bare, world, settings).central());
    yield (which + central) * each;
    const drawing = eachDraw(runs, settings, add);
    compared.push(counted(yield* partOfWork(drawing, (which + central) * each, (1 - central) * each)));
  }
  return observedComparison(seen, compared);
}

/** What a thesis observed, and the scenario it holds against it: to the end of the window, whole and without what was put in by hand. */
export interface ObservedWindow extends Pick<ObservedComparison, "observations" | "months" | "end" | "inputs"> {
  readonly scenario: ScenarioBody;
  readonly bare: ScenarioBody;
}

/** Undefined for a thesis that observed nothing. Throws EbbError `thesis/other-opening` for a world of another day. */
export function observedWindow(
  { observations, scenarios }: ThesisDocument,
  world: CompiledWorld,
): ObservedWindow | undefined {
  const whole = scenarios.find(({ id }) => id === observations?.scenario);
  if (observations === undefined || whole === undefined) return undefined;
  if (observations.from !== world.date) {
    return fail(
      "thesis/other-opening",
      { path: "observations.from" },
      { given: observations.from, opening: world.date },
    );
  }
  const months = monthsOf(observations, whole);
  const scenario = { ...whole, horizon: { ...whole.horizon, months } };
  const end = dayEnding(world.date, months);
  return { observations, months, end, inputs: inputsOf(whole), scenario, bare: withoutInputs(scenario) };
}

/** The comparison under each set. */
export function observedComparison(
  { observations, months, end, inputs }: ObservedWindow,
  sets: readonly ObservedUnderSet[],
): ObservedComparison {
  return { observations, months, end, inputs, sets };
}

/** Gathers the comparison from runs to the end of the window; the central ones, whole and without inputs, are read at once. */
export function observedCount(
  { observations, months, inputs }: ObservedWindow,
  central: RunRecord,
  bare: RunRecord,
): RunCount<ObservedUnderSet> {
  const asked = askedMeasures(observations, central.world.assets.ids, months);
  const figuresOf = (seen: ReadRun): readonly number[] => asked.map(({ read }) => read(seen));
  const seenAtCentre = readRun(central);
  const atCentre = figuresOf(seenAtCentre);
  const splitAtCentre = splitChanges(observations, seenAtCentre);
  const withoutInput = figuresOf(readRun(bare));
  const drawn: (readonly number[])[] = [];
  const splits: (readonly number[])[] = [];
  return {
    add(run) {
      const seen = readRun(run);
      drawn.push(figuresOf(seen));
      splits.push(splitChanges(observations, seen));
    },
    counted({ parameterSet, draws, seed, failed }) {
      const figures = asked.map((each, which) =>
        comparedFigure(each, {
          central: atCentre[which] ?? NaN,
          range: rangeOf(drawn.map((figuresOfDraw) => figuresOfDraw[which] ?? NaN)),
          withoutInputs: withoutInput[which] ?? NaN,
          inputs,
        }),
      );
      const count = (verdict: Verdict): number => figures.filter((each) => each.verdict === verdict).length;
      const split = countedSplit(observations, splitAtCentre, splits);
      return {
        parameterSet,
        draws,
        ran: drawn.length,
        seed,
        failed,
        figures,
        counts: { hit: count("hit"), miss: count("miss"), divided: count("divided") },
        ...(split && { split }),
      };
    },
  };
}

/** Months to the end of the month, or of the quarter in runs by the quarter, that is nearest to the last day; one step at least. */
function monthsOf({ from, to }: ObservationsDocument, { horizon: { step } }: ScenarioBody): number {
  const length = step === "quarter" ? 3 : 1;
  return length * max(1, Math.round(monthsBetween(from, to) / length));
}

interface OfModel {
  readonly central: number;
  readonly range: Range;
  readonly withoutInputs: number;
  readonly inputs: readonly string[];
}

function comparedFigure({ observation, measure, unit, month }: AskedMeasure, model: OfModel): ComparedFigure {
  const { output, proxies: all } = observation;
  const { central, range, withoutInputs, inputs } = model;
  const seen = all.flatMap(({ name, member, [measure]: observed }) =>
    observed === undefined ? [] : [{ name, member, observed }],
  );
  const hasWhole = seen.some(({ member }) => !member);
  const proxies = seen.map(({ name, member, observed }): ComparedProxy => {
    const side = observed < range.low ? "below" : observed > range.high ? "above" : "inside";
    return {
      name,
      isJudged: !(member && hasWhole),
      observed,
      side,
      by: side === "inside" ? 0 : side === "below" ? range.low - observed : observed - range.high,
      ...(measure === "change" && { sameSign: Math.sign(observed) === Math.sign(range.middle) }),
    };
  });
  const sides = new Set(proxies.filter(({ isJudged }) => isJudged).map(({ side }) => side));
  const verdict: Verdict = sides.size > 1 ? "divided" : sides.has("inside") ? "hit" : "miss";
  const own = [`news.${output}`, `own-shock.${output}`];
  const ofYields = output === "yield-10y" ? ["discounting.policy-yield"] : [];
  const restsOn = inputs.filter((path) => own.includes(path) || ofYields.includes(path));
  return { output, measure, unit, month, central, range, withoutInputs, restsOn, proxies, verdict };
}
