import type { Economy } from "../../model/economy.ts";
import type { HouseholdPurse } from "./bond-market.ts";
import { max, min } from "../../solve/math.ts";

/**
 * Shifts of saving and of money from abroad that no premium caused, as far as they can be carried out [usd bn/yr].
 *
 *   −Treasuries held ≤ σ·dt ≤ deposits of households        for σ_S of households, σ_F of the rest of the world
 *
 * The rest of the world lends what it has earned: money from abroad is the other side of a current account, so the dollars it
 * buys bonds with are those households pay for imports, and the other way round. What cannot be done is reported.
 */
export function shiftSavings(
  { state, scenario: { paths }, period, dt, stocks, who, what }: Economy,
  purse: HouseholdPurse,
): void {
  const shifted = (planned: number, holder: number): number => {
    const done = max(min(planned * dt, purse.left), -stocks.asset(what.treasuries, holder));
    state.notExecuted += Math.abs(planned * dt - done);
    purse.left -= max(0, done);
    if (holder === who.households) purse.treasuries += min(0, done);
    return done / dt;
  };
  state.savingShift = shifted(paths.savingShift[period], who.households);
  state.foreignShift = shifted(paths.foreignShift[period], who.restOfWorld);
}
