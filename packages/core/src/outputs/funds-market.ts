import type { Column } from "../model/column.ts";
import type { RunRecord } from "../model/record.ts";
import type { StateName } from "../model/state.ts";
import type { Regime } from "../model/vocabulary.ts";
import { basisPoints } from "./basis-points.ts";
import { byRow, firstMonth } from "./rows.ts";

/** A number of the economy as it stands in the record, row by row. */
export function stateSeries(run: RunRecord, name: StateName): Column {
  return run.state[name].slice();
}

/** Scarcity premium x over the yields of the opening [bp]. */
export function premium({ state }: RunRecord): Column {
  return state.premium.map(basisPoints);
}

/** Ten-year yield: that of the opening, the shift of the policy path, and the scarcity premium [bp]. */
export function tenYearYield(run: RunRecord): Column | undefined {
  const { yield10y } = run.world.reference;
  if (yield10y === undefined) return undefined;
  return byRow(run, (row) => basisPoints(yield10y + run.state.policyYield[row] + run.state.premium[row]));
}

/** The label of each period; a world opens in abundance. */
export function regime({ state }: RunRecord): readonly Regime[] {
  return Array.from(state.competition, (isCompetition) => (isCompetition === 1 ? "competition" : "abundance"));
}

/** Months until the label first becomes `competition`. */
export function turningPoint(run: RunRecord): number {
  return firstMonth(run, (row) => run.state.competition[row] === 1);
}

/** Output of a year: that of the opening and what has come on top of it [usd bn/yr]. */
export function gdp(run: RunRecord): Column | undefined {
  const opening = run.world.reference.gdp;
  return opening === undefined ? undefined : byRow(run, (row) => opening + run.state.output[row]);
}
