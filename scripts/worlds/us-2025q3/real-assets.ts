import { broughtBy, derived, growth, shareOf, type Table, total } from "../figures.ts";
import type { Sheet } from "../sheet.ts";

const troyOuncesPerTonne = 32_150.7;

/** What nobody owes: bitcoin, other crypto, gold, homes, capital and stocks of goods. */
export function realAssets(sheet: Sheet, { take }: Table): void {
  const bitcoin = take("btc_market_cap", "2025-09-30");
  sheet.supply("bitcoin", bitcoin);
  const coinHolders = ["crypto-traders", "retail", "long-only-funds", "firms", "hedge-funds"];
  for (const sector of [...coinHolders, "sovereign-funds", "government", "stablecoin-issuers"]) {
    sheet.hold("bitcoin", sector, take(`bitcoin.${sector}`));
  }
  sheet.hold("bitcoin", "rest-of-world", shareOf(bitcoin, take("bitcoin.rest-of-world"), "bitcoin"));
  sheet.restHeldBy("bitcoin", "households", "coins nobody else is known to hold");

  const peak = total([take("crypto_total_market_cap")], "all crypto less bitcoin and stablecoins", [
    take("btc_market_cap", "2025-10-06"),
    take("stablecoins_total", "2025-10-06"),
  ]);
  const ether = growth(take("eth_market_cap", "2025-09-30"), take("eth_market_cap", "2025-10-06"));
  const others = broughtBy(peak, ether, "ether, from all crypto less bitcoin and stablecoins on 6 October");
  sheet.supply("crypto", others);
  for (const sector of coinHolders) sheet.hold("crypto", sector, take(`crypto.${sector}`));
  sheet.hold("crypto", "rest-of-world", shareOf(others, take("crypto.rest-of-world"), "other crypto"));
  sheet.restHeldBy("crypto", "households", "coins nobody else is known to hold");

  const stablecoins = take("stablecoins_total", "2025-09-30");
  sheet.owe("stablecoins", "stablecoin-issuers", stablecoins);
  for (const sector of ["crypto-traders", "retail", "hedge-funds"]) {
    sheet.hold("stablecoins", sector, take(`stablecoins.${sector}`));
  }
  sheet.hold("stablecoins", "rest-of-world", shareOf(stablecoins, take("stablecoins.rest-of-world"), "stablecoins"));
  sheet.restHeldBy("stablecoins", "households", "coins nobody else is known to hold");

  sheet.supply("gold", take("gold_market_value"));
  const tonnes = take("gold.government-tonnes");
  const price = take("gold_price");
  const official = (tonnes.value * troyOuncesPerTonne * price.value) / 1e9;
  sheet.hold("gold", "government", derived(official, "tonnage at the monthly average price", [tonnes, price]));
  for (const sector of ["households", "long-only-funds", "hedge-funds", "sovereign-funds", "stablecoin-issuers"]) {
    sheet.hold("gold", sector, take(`gold.${sector}`));
  }
  sheet.restHeldBy("gold", "rest-of-world", "most gold is abroad: central banks and jewellery");

  sheet.hold("capital", "households", take("homes"));
  sheet.hold("capital", "firms", take("firms.capital"));
  sheet.hold("capital", "hyperscalers", take("hyperscalers.capital"));
  sheet.hold("capital", "ai-labs", take("ai-labs.capital"));
  sheet.hold("inventory", "firms", take("firms.inventory"));
}
