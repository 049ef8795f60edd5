import { broughtBy, type Certified, derived, growth, type Table, total } from "../figures.ts";
import type { Sheet } from "../sheet.ts";
import { bondFundAssets, moneyFundAssets } from "./fund-assets.ts";
import { builderFunds } from "./money.ts";

/** Treasuries at market value: what is measured first, the rest falls to insurers, pensions and local governments. */
export function treasuries(sheet: Sheet, table: Table): void {
  const { take } = table;
  const row = "treasuries";
  sheet.owe(row, "government", take("treasury_all_holders_market_value", "2025Q3"));
  sheet.hold(row, "central-bank", take("treasury_held_fed_market_value"));
  sheet.hold(row, "households", take("treasury_held_households"));
  sheet.hold(row, "firms", take("treasury_held_nonfin_corporate"));

  const grown = (sector: string, key: string, ratio: Certified, of: string): void =>
    sheet.hold(row, sector, broughtBy(take(key), ratio, `the growth of ${of}`));
  const moneyFunds = growth(moneyFundAssets(table), take("money_market_funds", "2024-12"));
  const securities = growth(take("bank_securities", "2025-09"), take("bank_securities", "2024-12"));
  const bondFunds = growth(bondFundAssets(table), take("mutual_funds_bond", "2024-12"));
  grown("money-funds", "treasury_held_money_market_funds", moneyFunds, "money funds");
  grown("banks", "treasury_held_banks", securities, "banks' securities");
  grown("bond-funds", "treasury_held_mutual_funds", bondFunds, "bond funds");

  const inDeposits = take("hyperscaler.cash-in-deposits");
  const builders = builderFunds(table);
  sheet.hold(
    row,
    "hyperscalers",
    derived(builders.value * (1 - inDeposits.value), "cash and securities of the five that are not deposits", [
      builders,
      inDeposits,
    ]),
  );
  for (const sector of ["hedge-funds", "sovereign-funds", "value-investors"]) {
    sheet.hold(row, sector, take(`treasuries.${sector}`));
  }
  const foreign = take("treasury_held_foreign", "2025Q3");
  sheet.hold(
    row,
    "rest-of-world",
    total([foreign], "foreign holdings less those of sovereign funds", [take("treasuries.sovereign-funds")]),
  );
  const local = take("treasury_held_state_local");
  sheet.restHeldBy(
    row,
    "insurers-pensions",
    `what no other holder has; ${local.value} of it belongs to state and local governments (Z.1 L.210)`,
  );
}

/** Corporate bonds by issuer, and agency securities, which are household mortgages passed through. */
export function credit(sheet: Sheet, { take }: Table): void {
  const corporate = take("corporate_bonds_outstanding");
  const highYield = take("high_yield_bonds_outstanding");
  const builders = total(
    [take("orcl_total_debt"), take("hyperscaler.other-bonds")],
    "debt of Oracle and bonds of the other four",
  );
  sheet.owe("ig", "hyperscalers", builders);
  sheet.owe(
    "ig",
    "firms",
    total([corporate], "corporate bonds less high yield and the builders'", [highYield, builders]),
  );
  sheet.owe("hy", "firms", highYield);
  const holders = ["bond-funds", "rest-of-world", "sovereign-funds", "banks", "hedge-funds", "households"];
  for (const sector of [...holders, "long-only-funds", "value-investors"]) {
    sheet.hold("ig", sector, take(`ig.${sector}`));
    sheet.hold("hy", sector, take(`hy.${sector}`));
  }
  sheet.restHeldBy("ig", "insurers-pensions", "bonds nobody else is known to hold");
  sheet.restHeldBy("hy", "insurers-pensions", "bonds nobody else is known to hold");

  const row = "agency-bonds";
  sheet.owe(row, "households", take("agency_mbs_outstanding"));
  sheet.hold(row, "central-bank", take("fed_mbs"));
  for (const sector of ["rest-of-world", "money-funds", "bond-funds"])
    sheet.hold(row, sector, take(`agency.${sector}`));
  const securities = take("bank_securities", "2025-09");
  const others = sheet.held("treasuries", "banks") + sheet.held("ig", "banks") + sheet.held("hy", "banks");
  sheet.hold(
    row,
    "banks",
    derived(
      securities.value - others,
      "banks' securities less their Treasuries and corporate bonds; municipal bonds count here",
      [securities, take("treasury_held_banks"), take("ig.banks")],
    ),
  );
  sheet.restHeldBy(row, "insurers-pensions", "securities nobody else is known to hold");
}
