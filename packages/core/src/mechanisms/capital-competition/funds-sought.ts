/** Flows over the reference plan that meet in the market for funds [usd bn/yr]. */
export interface FlowsOverPlan {
  readonly deficit: number;
  /** Share of the deficit the central bank buys [0, 1]. */
  readonly backstop: number;
  /** Bought by the central bank from the market; sold below 0. */
  readonly purchases: number;
  /** Bonds of builders of AI. */
  readonly aiBonds: number;
  /** More saving at home and more money from abroad than planned, whatever the premium. */
  readonly savingShift: number;
  readonly foreignShift: number;
}

/** How long a flow is expected to last, in tens of years, and how hard private supply presses beside public. */
export interface Persistence {
  readonly persistenceDeficit: number;
  readonly persistencePurchases: number;
  readonly persistenceBonds: number;
  readonly privateSupplyFactor: number;
}

/**
 * Excess supply of bonds to the private sector, in dollars of a lasting deficit [usd bn/yr].
 *
 *   X = h_D·D·(1 − b) − h_Q·q + φ·h_AI·B − σ_S − σ_F
 *
 * Central-bank purchases enter here once; the money they make enters asset markets by `money-creation`.
 * Source: assumed weights on Laubach's slope; they meet what purchases did to yields.
 */
export function excessSupply(flows: FlowsOverPlan, persistence: Persistence): number {
  const { deficit, backstop, purchases, aiBonds, savingShift, foreignShift } = flows;
  const { persistenceDeficit, persistencePurchases, persistenceBonds, privateSupplyFactor } = persistence;
  return (
    persistenceDeficit * (deficit - backstop * deficit) -
    persistencePurchases * purchases +
    privateSupplyFactor * persistenceBonds * aiBonds -
    savingShift -
    foreignShift
  );
}

/** R = D·(1 − b) − q + B − σ_S − σ_F: the dollars somebody must pay for, or get back where below 0 [usd bn/yr]. */
export function dollarsToPlace(flows: FlowsOverPlan): number {
  const { deficit, backstop, purchases, aiBonds, savingShift, foreignShift } = flows;
  return deficit - backstop * deficit - purchases + aiBonds - savingShift - foreignShift;
}
