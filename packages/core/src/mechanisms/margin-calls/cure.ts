import { max, min } from "../../solve/math.ts";

/**
 * What a called group sells of its one holding, and repays.
 *
 *   call when D − c > l·V;   x = min(V, (D − c − κl·V)/(1 − κl))    then D − c − x = κl·(V − x)
 *
 * V holding, D debt, c cash that may be used [usd bn]   l lendable share   κ cured share. 0 inside the limit, all of V from
 * zero equity on. The many-asset form, with prices that move, is `kernels/settle-round.ts`; this one is its pencil case.
 */
export function cureSale(value: number, debt: number, cash: number, lendableShare: number, cured: number): number {
  if (!(debt - cash > lendableShare * value)) return 0;
  const kept = cured * lendableShare;
  return debt - cash >= value ? value : min(value, max(0, (debt - cash - kept * value) / (1 - kept)));
}

/** Who bears what when a group's assets no longer cover its debts [usd bn]. */
export interface Liquidation {
  readonly repaid: number;
  /** Falls on the lender, by name. */
  readonly loss: number;
}

/**
 * A group at or below zero equity is sold and its lender gets what there is; undefined above.
 *
 *   equity = V + c − D ≤ 0:  repaid = V + c,  loss = D − V − c
 */
export function liquidation(value: number, cash: number, debt: number): Liquidation | undefined {
  const assets = value + cash;
  return debt > 0 && assets <= debt ? { repaid: assets, loss: debt - assets } : undefined;
}
