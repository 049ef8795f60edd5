import type { RunRecord } from "@ebb/core";

/** How prices were found: the worst period of each. That the books balance is checked in every period, or there is no run. */
export interface Diagnostics {
  readonly rounds: number;
  /** Distance of prices from a fixed point [log]. */
  readonly residual: number;
  readonly loopGain: number;
  /** Periods in which no price stopped the selling before somebody was sold out. */
  readonly runawayPeriods: number;
  readonly balancedPeriods: number;
}

export function diagnosticsOf({ state, scenario }: RunRecord): Diagnostics {
  const most = (values: Float64Array): number => values.reduce((largest, each) => Math.max(largest, each), 0);
  return {
    rounds: most(state.rounds),
    residual: most(state.residual),
    loopGain: most(state.loopGain),
    runawayPeriods: state.runaway.reduce((count, each) => count + each, 0),
    balancedPeriods: scenario.periods,
  };
}
