import { fundKinds } from "../../formats/world/investors.ts";
import { columnOf, idColumnOf } from "../../model/column.ts";
import { overCentral } from "../../model/draw.ts";
import type { Economy } from "../../model/economy.ts";
import { mechanism } from "../../model/mechanism.ts";
import { meanReturn } from "./mean-return.ts";
import { outflowRate } from "./outflow.ts";
import { redemptionsParameters } from "./parameters.ts";
import { gatedPayment, queueStep } from "./queue.ts";

/**
 * Redemptions: savers ask for their money back.
 *
 *   asked = φ·max(0, −R̄)·(1 + r·(1 − C_B))/T·assets·dt        waits out its notice, is held up by the gate, then falls due
 *
 * Sets what each fund must pay; `forced-selling` pays it and takes the shares back. Requests of all holders wait alike, each in
 * its own row; what a gate or an empty purse holds back stays due.
 * Switched off, the same is paid, but what is sold for it does not press on prices.
 * Part T11 · source: `outflow.ts`
 */
export const redemptions = mechanism({
  id: "redemptions",
  parts: ["T11"],
  parameters: redemptionsParameters,
  calibrate({ world: { sectors, claims }, what }, values) {
    const flowOf = { equity: values.flow.equity, bond: values.flow.bond, hedge: values.flow.hedge, money: 0 };
    const drawn = (name: "notice" | "period" | "gate"): number =>
      overCentral(redemptionsParameters[name], values[name]);
    return {
      ...values,
      flows: columnOf([...sectors.fundKind].map((kind) => flowOf[fundKinds[kind] ?? "money"])),
      notices: sectors.notice.map((each) => each * drawn("notice")),
      periods: sectors.period.map((each) => each * drawn("period")),
      // A gate of 1 is none, in every draw.
      gates: sectors.gate.map((each) => (each === 1 ? 1 : each * drawn("gate"))),
      funds: idColumnOf(new Set([...claims.debtor].filter((_, row) => claims.instrument[row] === what.fundShares))),
    };
  },
  step(economy, room) {
    const { dt, state, sectors, reaches } = economy;
    const needs = reaches.redemptions ? sectors.payments : sectors.offMarket;
    for (let f = 0; f < room.funds.length; f++) {
      const fund: number = room.funds[f];
      const remembered = meanReturn(sectors.meanReturn[fund], sectors.fundReturn[fund], room.responseTime, dt);
      sectors.meanReturn[fund] = remembered;
      const rate = outflowRate(room.flows[fund], remembered, state.broadConfidence, room);
      const due = askFund(economy, fund, rate * dt, {
        notice: room.notices[fund],
        period: room.periods[fund],
        gate: room.gates[fund],
      });
      sectors.redemptionsDue[fund] = due;
      needs[fund] += due;
    }
  },
});

/** Share `part` of every holder's claim joins the queue; returns what the fund must pay now [usd bn]. */
function askFund(
  { claims, world, sectors, dt }: Economy,
  fund: number,
  part: number,
  { notice, period, gate }: { readonly notice: number; readonly period: number; readonly gate: number },
): number {
  let due = 0;
  let shares = 0;
  let asked = 0;
  const { first, next } = world.claims.shares;
  for (let row: number = first[fund]; row >= 0; row = next[row]) {
    const free = claims.owed[row] - claims.waiting[row] - claims.due[row];
    const more = free > 0 ? free * (part < 1 ? part : 1) : 0;
    const queue = queueStep(claims.waiting[row], more, notice, dt);
    claims.waiting[row] = queue.waiting;
    claims.due[row] += queue.due;
    asked += more;
    due += claims.due[row];
    shares += claims.owed[row];
  }
  sectors.asked[fund] += asked;
  return gatedPayment(due, shares, gate, period, dt);
}
