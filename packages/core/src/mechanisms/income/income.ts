import type { Economy } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import { assetClasses } from "../../model/vocabulary.ts";
import { type Column, column } from "../../model/column.ts";
import { max, min } from "../../solve/math.ts";
import { autonomousSpending } from "./autonomous-spending.ts";
import { outputOver } from "./output.ts";
import { incomeParameters } from "./parameters.ts";

/** Whose gains and losses people spend from. */
const people = ["households", "retail", "crypto-traders"];

/**
 * Income: what is spent is somebody's income, and a part of it is spent again.
 *
 *   Y = Aut + (c₁·(1 − t) − m)·Ȳ        Aut AI spending at home, deficit, crowding out, wealth (`autonomous-spending.ts`)
 *
 * Wealth: what people's opening holdings, their own and those behind fund shares, have gained since. Posts what is spent abroad
 * out of income; taxes stay where they are, and no interest is paid on what is borrowed over the plan.
 * Parts T4, T15 · source: `output.ts`
 */
export const income = mechanism({
  id: "income",
  parts: ["T4", "T15"],
  parameters: incomeParameters,
  calibrate({ world, opening }, values) {
    const { layout, assets } = world;
    const sectors = people.map((id) => layout.sectors.indexOf(id)).filter((sector) => sector >= 0);
    const held = column(assets.ids.length).map((_, a) =>
      sectors.reduce((sum, sector) => sum + opening.asset(assets.instrument[a], sector), 0),
    );
    return {
      ...values,
      held,
      isCrypto: assets.class.map((kind) => (assetClasses[kind] === "crypto" ? 1 : 0)),
      isTheirs: world.claims.creditor.map((creditor) => (sectors.includes(creditor) ? 1 : 0)),
    };
  },
  step(economy, room, pen) {
    const { state, dt, who, what, stocks, world } = economy;
    const { wealth, cryptoWealth } = gainsOf(economy, room);
    const autonomous = autonomousSpending(
      {
        aiSpending: (state.aiSpent + state.labsSpent) / dt,
        deficit: state.deficitSpent,
        crowdedOut: state.crowdedOut / dt,
        wealth,
        cryptoWealth,
        gdp: world.reference.gdp ?? 0,
      },
      room,
    );
    const { output, habitual } = outputOver(autonomous, state.habitualOutput, room, room.incomeTime, dt);
    state.output = output;
    state.habitualOutput = habitual;
    // What labs spend of builders' calls is building too; what they are called for on their own is work and rent.
    const calls = state.aiCalls + state.labCalls;
    const built = state.aiSpent + (calls === 0 ? 0 : (state.aiCalls / calls) * state.labsSpent);
    state.aiShare = built / dt / (world.reference.aiSpending ?? 1);

    const abroad = room.importPropensity * output * dt;
    const imports = max(
      min(abroad, stocks.asset(what.deposits, who.households)),
      -stocks.asset(what.deposits, who.restOfWorld),
    );
    if (imports !== 0) pen.pass(who.households, who.restOfWorld, "consumption", "income", imports);
  },
});

/** Gains of people since the opening, on crypto and on everything else [usd bn]. */
function gainsOf(
  { market, claims, world }: Economy,
  { held, isCrypto, isTheirs }: { readonly held: Column; readonly isCrypto: Int32Array; readonly isTheirs: Int32Array },
): { readonly wealth: number; readonly cryptoWealth: number } {
  let wealth = 0;
  let cryptoWealth = 0;
  for (let a = 0; a < held.length; a++) {
    const gain = held[a] * (market.price[a] - 1);
    if (isCrypto[a] === 1) cryptoWealth += gain;
    else wealth += gain;
  }
  for (let row = 0; row < world.claims.amount.length; row++) if (isTheirs[row] === 1) wealth += claims.gains[row];
  return { wealth, cryptoWealth };
}
