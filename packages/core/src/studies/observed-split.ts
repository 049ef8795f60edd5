import type { ConditionDocument, ObservationsDocument } from "../formats/observations.ts";
import { changeToEnd, type ReadRun } from "./observed-measures.ts";

/** A condition of a split, what it comes to in the central draw, and in how many draws it holds. */
export interface CountedCondition {
  readonly condition: ConditionDocument;
  /** Change from the opening to the end of the window, in the unit of the condition. */
  readonly central: number;
  readonly holdsAtCentre: boolean;
  readonly draws: number;
}

/** A picture that counts only as a whole: in how many draws every condition holds at once, and each alone. */
export interface CountedSplit {
  readonly draws: number;
  readonly holdsAtCentre: boolean;
  readonly conditions: readonly CountedCondition[];
}

/** Change of the output of each condition in a run. */
export function splitChanges({ split }: ObservationsDocument, seen: ReadRun): readonly number[] {
  return (split?.conditions ?? []).map(({ output, unit }) => changeToEnd(seen, output, unit));
}

/** Counts draws by their changes, one number for each condition; undefined where there is no split. */
export function countedSplit(
  { split }: ObservationsDocument,
  central: readonly number[],
  drawn: readonly (readonly number[])[],
): CountedSplit | undefined {
  if (split === undefined) return undefined;
  const holds = (changes: readonly number[], which: number, condition: ConditionDocument): boolean =>
    isBeyond(condition, changes[which] ?? NaN);
  const holdsWhole = (changes: readonly number[]): boolean =>
    split.conditions.every((condition, which) => holds(changes, which, condition));
  return {
    draws: drawn.filter(holdsWhole).length,
    holdsAtCentre: holdsWhole(central),
    conditions: split.conditions.map((condition, which) => ({
      condition,
      central: central[which] ?? NaN,
      holdsAtCentre: holds(central, which, condition),
      draws: drawn.filter((changes) => holds(changes, which, condition)).length,
    })),
  };
}

function isBeyond({ above = -Infinity, below = Infinity }: ConditionDocument, change: number): boolean {
  return change > above && change < below;
}
