import { haircutClasses } from "../../formats/world/assets.ts";
import { column, columnOf } from "../../model/column.ts";
import { overCentral } from "../../model/draw.ts";
import type { Economy } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import { gapClosed } from "../../solve/gap-closed.ts";
import { log } from "../../solve/math.ts";
import { borrowingRate, curedShare, lendable } from "./borrowing-limit.ts";
import { haircut, volatility } from "./haircut.ts";
import { marginCallsParameters } from "./parameters.ts";

/**
 * Margin calls: what lenders lend against each asset, and to what a called group sells back.
 *
 *   limit = Σ_a min(κ·(1 − h_a), λ, 1)·V_a        h_a = h₀·σ^ε·(1 + h_C·(1 − C_B))        call when debt > limit
 *
 * Frozen as the settle step opens; who is called and what it sells is found there, with prices (`kernels/settle.ts`).
 * Switched off, no debt is ever called.
 * Part T11 · source: `borrowing-limit.ts`, `haircut.ts`
 */
export const marginCalls = mechanism({
  id: "margin-calls",
  parts: ["T11"],
  parameters: marginCallsParameters,
  calibrate(economy, values) {
    const { world, selling, opening: stocks, dt } = economy;
    const { assets, sectors } = world;
    const opening = columnOf([...assets.haircut].map((each) => values.haircut[haircutClasses[each] ?? "equities"]));
    const drawnBuffer = overCentral(marginCallsParameters.openingBuffer, values.openingBuffer);
    const rates = column(selling.sellers.length);
    const cured = column(selling.sellers.length);
    selling.sellers.forEach((sector, row) => {
      const debt: number = sectors.debt[sector];
      const buffer = debt > 0 ? drawnBuffer * (sectors.debtLimit[sector] / sectors.debt[sector] - 1) : 0;
      const values = columnOf([...assets.instrument].map((instrument) => stocks.asset(instrument, sector)));
      rates[row] = borrowingRate(debt, buffer, values, opening);
      cured[row] = curedShare(buffer);
    });
    return { ...values, opening, rates, cured, closed: gapClosed(dt, values.volatilityMemory), now: opening.slice() };
  },
  step(economy, room) {
    const { market, state, selling, reaches, world, sectors } = economy;
    const { input, sellers } = selling;
    const { opening, now, rates, cured } = room;
    for (let a = 0; a < now.length; a++) {
      const logPrice = log(market.price[a]);
      market.usual[a] += (logPrice - market.usual[a]) * room.closed;
      now[a] = haircut(opening[a], volatility(logPrice, market.usual[a], opening[a]), state.broadConfidence, room);
    }
    for (let row = 0; row < sellers.length; row++) {
      const sector: number = sellers[row];
      input.debt[row] = reaches.margin ? securedDebt(economy, sector) : 0;
      input.curedShare[row] = cured[row];
      // After a default nothing is lent any more: all of the debt is called.
      const rate: number = sectors.inDefault[sector] === 1 ? 0 : rates[row];
      const loanToValue: number = world.sectors.loanToValue[sector];
      for (let a = 0; a < now.length && rates[row] > 0; a++) {
        input.lendable[row * now.length + a] = lendable(rate, now[a], loanToValue);
      }
    }
  },
});

/** Debts a sector has taken against its assets [usd bn]. */
export function securedDebt({ world: { claims }, claims: { owed } }: Economy, sector: number): number {
  let debt = 0;
  const { first, next } = claims.debts;
  for (let row: number = first[sector]; row >= 0; row = next[row]) debt += owed[row];
  return debt;
}
