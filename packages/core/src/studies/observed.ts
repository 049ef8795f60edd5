import { sharedRuns } from "../claims/shared-runs.ts";
import type { ObservationDocument, ObservationsDocument, ObservedMeasure } from "../formats/observations.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import type { ThesisDocument } from "../formats/thesis.ts";
import { dayEnding } from "../model/calendar.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { EbbError, fail } from "../model/problem.ts";
import type { RunRecord } from "../model/record.ts";
import type { UnitName } from "../model/units.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import { max } from "../solve/math.ts";
import { draws as drawsOf } from "./draws.ts";
import { type AskedMeasure, askedMeasures, monthsBetween } from "./observed-measures.ts";
import { type CountedSplit, countedSplit, splitChanges } from "./observed-split.ts";
import { type Range, rangeOf } from "./range.ts";
import type { FailedDraw } from "./ranges.ts";

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
  const { observations } = thesis;
  const scenario = thesis.scenarios.find(({ id }) => id === observations?.scenario);
  if (observations === undefined || scenario === undefined) return undefined;
  if (observations.from !== world.date) {
    return fail(
      "thesis/other-opening",
      { path: "observations.from" },
      { given: observations.from, opening: world.date },
    );
  }
  const months = monthsOf(observations, scenario);
  const inputs = Object.keys(scenario.paths).filter(isInput);
  const study: Study = {
    observations,
    asked: askedMeasures(observations, world.assets.ids, months),
    inputs,
    ...runsOf({ ...scenario, horizon: { ...scenario.horizon, months } }, world),
  };
  const compared: ObservedUnderSet[] = [];
  for (const [which, set] of sets.entries()) {
    const part = (ran: number): number => (which + ran / (draws + 1)) / sets.length;
    compared.push(yield* underSet(study, set, { draws, seed }, part));
  }
  return { observations, months, end: dayEnding(world.date, months), inputs, sets: compared };
}

type RunWith = (parameters: ReadonlyMap<string, number>) => RunRecord;

interface Study {
  readonly observations: ObservationsDocument;
  readonly asked: readonly AskedMeasure[];
  readonly inputs: readonly string[];
  readonly run: RunWith;
  readonly runWithoutInputs: RunWith;
}

function runsOf(scenario: ScenarioBody, world: CompiledWorld): Pick<Study, "run" | "runWithoutInputs"> {
  const paths = Object.fromEntries(Object.entries(scenario.paths).filter(([name]) => !isInput(name)));
  const [whole, bare] = [sharedRuns([scenario], world), sharedRuns([{ ...scenario, paths }], world)];
  return {
    run: (parameters) => whole(parameters)(scenario.id, undefined),
    runWithoutInputs: (parameters) => bare(parameters)(scenario.id, undefined),
  };
}

/** part: what is done after so many runs. */
function* underSet(
  { observations, asked, inputs, run, runWithoutInputs }: Study,
  parameterSet: ParameterSet,
  { draws, seed }: Pick<ObservedSettings, "draws" | "seed">,
  part: (ran: number) => number,
): Generator<number, ObservedUnderSet, void> {
  const { central, at } = drawsOf(parameterSet, seed);
  const record = run(central);
  const atCentre = asked.map(({ read }) => read(record));
  const splitAtCentre = splitChanges(observations, record);
  const bare = runWithoutInputs(central);
  const withoutInputs = asked.map(({ read }) => read(bare));
  yield part(1);

  const drawn: (readonly number[])[] = [];
  const splits: (readonly number[])[] = [];
  const failed: FailedDraw[] = [];
  for (let draw = 0; draw < draws; draw++) {
    try {
      const each = run(at(draw));
      drawn.push(asked.map(({ read }) => read(each)));
      splits.push(splitChanges(observations, each));
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      failed.push({ draw, problems: error.problems });
    }
    yield part(draw + 2);
  }
  const [first] = failed;
  if (first !== undefined && drawn.length === 0) throw new EbbError(first.problems);

  const figures = asked.map((each, which) =>
    comparedFigure(each, {
      central: atCentre[which] ?? NaN,
      range: rangeOf(drawn.map((figuresOfDraw) => figuresOfDraw[which] ?? NaN)),
      withoutInputs: withoutInputs[which] ?? NaN,
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
}

/** Months to the end of the month, or of the quarter in runs by the quarter, that is nearest to the last day; one step at least. */
function monthsOf({ from, to }: ObservationsDocument, { horizon: { step } }: ScenarioBody): number {
  const length = step === "quarter" ? 3 : 1;
  return length * max(1, Math.round(monthsBetween(from, to) / length));
}

/** Paths that put a price or a yield where somebody wants it, rather than let the model bring it there. */
function isInput(path: string): boolean {
  return path.startsWith("news.") || path.startsWith("own-shock.") || path === "discounting.policy-yield";
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
