import type { Economy } from "../../model/economy.ts";

/** Currency and deposits of private non-banks at home [usd bn]: the model's broad money, not the official M2. */
export function broadMoney({ stocks, what, who, world: { layout } }: Economy): number {
  const currency = layout.instruments.indexOf("currency");
  let money = 0;
  for (let sector = 0; sector < layout.nature; sector++) {
    const bank: number = layout.keeper[sector];
    if (bank < 0 || bank === sector || sector === who.restOfWorld) continue;
    money += stocks.asset(what.deposits, sector);
    if (currency >= 0) money += stocks.asset(currency, sector);
  }
  return money;
}
