import { type Certified, derived, shareOf, type Table, total } from "../figures.ts";
import type { Sheet } from "../sheet.ts";
import { longOnlyEquities } from "./fund-assets.ts";

/** Base money, the Treasury account, reverse repos, and deposits by who needs cash for what. */
export function money(sheet: Sheet, table: Table): void {
  const { take } = table;
  const base = take("monetary_base");
  const reserves = take("bank_reserves_total");
  sheet.hold("reserves", "banks", reserves);
  sheet.restOwedBy("reserves", "central-bank", "what banks hold");

  const currency = total([base], "monetary base less reserves", [reserves]);
  sheet.owe("currency", "central-bank", currency);
  sheet.hold("currency", "rest-of-world", shareOf(currency, take("currency.abroad"), "currency"));
  sheet.hold("currency", "banks", take("currency.vaults"));
  sheet.restHeldBy("currency", "households", "currency that is neither abroad nor in vaults");

  sheet.hold("treasury-account", "government", take("tga"));
  sheet.restOwedBy("treasury-account", "central-bank", "the government's account");
  sheet.hold("reverse-repo", "money-funds", take("rrp_overnight"));
  sheet.hold("reverse-repo", "rest-of-world", take("foreign_reverse_repo"));
  sheet.restOwedBy("reverse-repo", "central-bank", "what its counterparties hold");
  sheet.hold("central-bank-loans", "central-bank", take("discount_window"));
  sheet.restOwedBy("central-bank-loans", "banks", "what the central bank lends");

  const deposits = take("deposits_all_commercial_banks", "2025-09-30");
  sheet.owe("deposits", "banks", deposits);
  sheet.hold("deposits", "firms", shareOf(deposits, take("deposits.firms"), "deposits"));
  sheet.hold("deposits", "hyperscalers", builderCash(table));
  sheet.hold("deposits", "sovereign-funds", sovereignCash(table));
  sheet.hold("deposits", "conglomerate", conglomerateCash(table));
  sheet.hold(
    "deposits",
    "long-only-funds",
    shareOf(longOnlyEquities(table), take("deposits.long-only-funds"), "US equities of funds"),
  );
  sheet.hold(
    "deposits",
    "stablecoin-issuers",
    shareOf(take("stablecoins_total", "2025-09-30"), take("deposits.stablecoin-issuers"), "stablecoins"),
  );
  sheet.hold(
    "deposits",
    "value-investors",
    total([take("value.dry-powder"), take("value.floor")], "opportunistic dry powder and the floor below it"),
  );
  const asStated = ["ai-labs", "hedge-funds", "bond-funds", "money-funds", "insurers-pensions", "retail"];
  for (const sector of [...asStated, "crypto-traders", "rest-of-world"]) {
    sheet.hold("deposits", sector, take(`deposits.${sector}`));
  }
  sheet.restHeldBy("deposits", "households", "deposits nobody else is known to hold");
}

/** Cash and securities of the five builders from their filings. */
export function builderFunds({ take }: Table): Certified {
  const five = ["MSFT", "GOOGL", "AMZN", "META", "ORCL"].map((ticker) => take(`hyperscaler_cash_${ticker}`));
  return total(five, "cash and securities of MSFT, GOOGL, AMZN, META and ORCL");
}

function builderCash(table: Table): Certified {
  return shareOf(builderFunds(table), table.take("hyperscaler.cash-in-deposits"), "cash and securities of the five");
}

/** The one fund that reports its cash, times the assets of six that commit money to AI. */
function sovereignCash({ take }: Table): Certified {
  const cash = take("pif_cash_and_equivalents");
  const assets = take("swf_aum_pif");
  const funds = ["adia", "kia", "gic", "mubadala", "qia"].map((fund) => take(`swf_aum_${fund}`));
  const all = total([assets, ...funds], "assets of PIF, ADIA, KIA, GIC, Mubadala and QIA");
  const ratio = all.value / assets.value;
  const rule = "cash of PIF times assets of PIF, ADIA, KIA, GIC, Mubadala and QIA over its own";
  return derived(cash.value * ratio, rule, [cash, assets, ...funds], ratio);
}

function conglomerateCash({ take }: Table): Certified {
  const yen = take("softbank_cash");
  const rate = take("yen_per_dollar");
  return derived((1000 * yen.value) / rate.value, "cash of December 2025 at 148 yen a dollar", [yen, rate]);
}
