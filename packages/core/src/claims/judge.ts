import type { Thesis } from "../formats/parse-thesis.ts";
import type { ScenarioBody } from "../formats/scenario.ts";
import type { ClaimDocument } from "../formats/thesis.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { EbbError, type Problem } from "../model/problem.ts";
import { type ParameterSet, type Room, rooms } from "../model/vocabulary.ts";
import { answersOf } from "../outputs/answers.ts";
import { type CountedShare, wilsonInterval } from "../solve/wilson-interval.ts";
import { draws } from "../studies/draws.ts";
import { finished } from "../studies/finished.ts";
import type { ClaimExpression, Finding } from "./expression.ts";
import { type PartsAt, sharedParts } from "./shared-parts.ts";
import { type RunsAt, sharedRuns } from "./shared-runs.ts";

/** On what a thesis is judged. */
export interface JudgeSettings {
  readonly sets: readonly ParameterSet[];
  /** Draws of each set, beside its central values. */
  readonly draws: number;
  readonly seed: number;
  /** Ids of the claims to judge; all unless said otherwise. */
  readonly claims?: readonly string[];
}

/** True or false with every number that decided it, or why it is neither. */
export type Outcome = Finding | { readonly problems: readonly Problem[] };

/** What a claim came to under one parameter set. */
export interface SetJudgement {
  readonly parameterSet: ParameterSet;
  readonly central: Outcome;
  /** The same with a room switched off that is said to put the claim in: where it holds no more, the rule is needed. */
  readonly withoutRooms: readonly { readonly room: Room; readonly central: Outcome }[];
  /** Draws in which it was true or false, and those in which it was true. */
  readonly judged: number;
  readonly held: number;
  /** The second over the first with its 95 % interval; absent where no draw could be judged. */
  readonly share?: CountedShare;
  /** Draws in which it was neither, by number from 0, with the reasons. */
  readonly notJudged: readonly { readonly draw: number; readonly problems: readonly Problem[] }[];
}

export interface ClaimJudgement {
  readonly claim: ClaimDocument;
  readonly sets: readonly SetJudgement[];
}

/**
 * Judges the claims of a thesis: at the central values of each parameter set, and in draws of its priors.
 *
 * Draw i of a set is the same for every claim and every number of draws. A claim that cannot be judged in a draw is counted apart,
 * neither for it nor against. A generator: it yields the part that is done, and who calls no more has stopped it.
 * Throws EbbError with the faults of scenarios on this world; what a single run or claim throws is an outcome.
 */
export function* judgeThesis(
  { document, claims }: Thesis,
  world: CompiledWorld,
  settings: JudgeSettings,
): Generator<number, readonly ClaimJudgement[], void> {
  const asked = claims.filter(({ document: { id } }) => settings.claims?.includes(id) ?? true);
  const scenariosOf = (of: readonly JudgedClaim[]): readonly ScenarioBody[] =>
    document.scenarios.filter(({ id }) => of.some((each) => each.document.scenarios.includes(id)));
  const readingOf = (scenarios: readonly ScenarioBody[]): Reading => ({
    runsAt: sharedRuns(scenarios, world),
    partsAt: sharedParts(scenarios, world),
  });
  const reading = readingOf(scenariosOf(asked));
  const withoutRoom = rooms.flatMap((room) => {
    const affected = asked.filter((each) => each.document.byConstruction.includes(room));
    if (affected.length === 0) return [];
    const without = scenariosOf(affected).map((each) => ({ ...each, off: [...each.off, room] }));
    return [{ room, reading: readingOf(without) }];
  });

  const judgements = asked.map(({ document: claim }) => ({ claim, sets: new Array<SetJudgement>() }));
  let made = 0;
  for (const parameterSet of settings.sets) {
    const { central, at } = draws(parameterSet, settings.seed);
    const judge = (
      { expression }: JudgedClaim,
      { runsAt, partsAt }: Reading,
      parameters: ReadonlyMap<string, number>,
    ): Outcome => outcomeOf(expression, answersOf(runsAt(parameters), parameterSet, partsAt(parameters)));
    const gathered = asked.map((claim) => ({
      central: judge(claim, reading, central),
      withoutRooms: withoutRoom
        .filter(({ room }) => claim.document.byConstruction.includes(room))
        .map(({ room, reading: without }) => ({ room, central: judge(claim, without, central) })),
      drawn: new Array<Outcome>(),
    }));
    yield ++made / (settings.sets.length * (settings.draws + 1));
    for (let draw = 0; draw < settings.draws; draw++) {
      const parameters = at(draw);
      for (const [which, claim] of asked.entries()) gathered[which]?.drawn.push(judge(claim, reading, parameters));
      yield ++made / (settings.sets.length * (settings.draws + 1));
    }
    for (const [which, each] of gathered.entries()) judgements[which]?.sets.push(summed(parameterSet, each));
  }
  return judgements;
}

type JudgedClaim = Thesis["claims"][number];

/** What claims read of a draw: runs, and the parts of channels in them. */
interface Reading {
  readonly runsAt: RunsAt;
  readonly partsAt: PartsAt;
}

/** Outcomes of one claim under one set: at the central values, without rooms, and draw by draw. */
interface Gathered extends Pick<SetJudgement, "central" | "withoutRooms"> {
  readonly drawn: Outcome[];
}

/** The same without a stop. */
export function judgedThesis(...given: Parameters<typeof judgeThesis>): readonly ClaimJudgement[] {
  return finished(judgeThesis(...given));
}

function outcomeOf(claim: ClaimExpression, ask: Parameters<ClaimExpression["evaluate"]>[0]): Outcome {
  try {
    return claim.evaluate(ask);
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return { problems: error.problems };
  }
}

function summed(parameterSet: ParameterSet, { central, withoutRooms, drawn }: Gathered): SetJudgement {
  const found = drawn.filter((each) => "holds" in each);
  const held = found.filter(({ holds }) => holds).length;
  return {
    parameterSet,
    central,
    withoutRooms,
    judged: found.length,
    held,
    ...(found.length === 0 ? {} : { share: wilsonInterval(held, found.length) }),
    notJudged: drawn.flatMap((each, draw) => ("problems" in each ? [{ draw, problems: each.problems }] : [])),
  };
}
