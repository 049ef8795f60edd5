import type { Economy } from "../../model/economy.ts";

/** Assets of banks less what they owe beside their own shares [usd bn], as the book stands. */
export function ownFunds({ stocks, who, world: { layout } }: Economy): number {
  const shares = layout.instruments.indexOf("bank-equity");
  let funds = 0;
  for (let instrument = 0; instrument < layout.instruments.length; instrument++) {
    if (layout.kinds[instrument] === "memo") continue;
    funds += stocks.asset(instrument, who.banks);
    if (instrument !== shares) funds -= stocks.liability(instrument, who.banks);
  }
  return funds;
}
