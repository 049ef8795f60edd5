import { derived, shareOf, type Table, threeQuarters, total } from "../figures.ts";
import type { Sheet } from "../sheet.ts";
import { moneyFundAssets } from "./fund-assets.ts";

/** Bank loans, private credit, margin loans and repo: who owes whom where it is known. */
export function loans(sheet: Sheet, table: Table): void {
  const { take } = table;
  const bankLoans = take("bank_loans_and_leases");
  sheet.hold("bank-loans", "banks", bankLoans);
  sheet.owe("bank-loans", "households", shareOf(bankLoans, take("loans.households"), "loans and leases"));
  sheet.owe("bank-loans", "ai-labs", take("loans.ai-labs"));
  sheet.restOwedBy("bank-loans", "firms", "loans to firms and to lenders that are no banks");

  const privateCredit = take("private_credit_aum_global");
  sheet.owe("private-credit", "ai-labs", take("private-credit.ai-labs"));
  sheet.owe("private-credit", "hyperscalers", take("private-credit.hyperscalers"));
  const builders = [take("private-credit.ai-labs"), take("private-credit.hyperscalers")];
  sheet.owe("private-credit", "firms", total([privateCredit], "private credit less the builders'", builders));
  for (const sector of ["insurers-pensions", "sovereign-funds", "rest-of-world"]) {
    sheet.hold("private-credit", sector, shareOf(privateCredit, take(`private-credit.${sector}`), "private credit"));
  }
  sheet.restHeldBy("private-credit", "households", "shares in private-credit funds");

  const hedgeDebt = take("hedge.debt");
  const inRepo = take("hedge.repo");
  sheet.claim("margin-loans", "hedge-funds", "banks", total([hedgeDebt], "debt that is not repo", [inRepo]));
  const retail = threeQuarters(take("finra_margin_debt", "2024-12"), take("finra_margin_debt", "2025-12"));
  sheet.claim("margin-loans", "retail", "banks", retail);
  sheet.claim("margin-loans", "conglomerate", "banks", take("conglomerate.debt"));
  const crypto = take("crypto.debt");
  const fromIssuers = shareOf(crypto, take("crypto.debt-from-issuers"), "crypto-native debt");
  sheet.claim("margin-loans", "crypto-traders", "stablecoin-issuers", fromIssuers);
  const platforms = total([crypto], "the rest: platforms lend their customers' money, banks lend none", [fromIssuers]);
  sheet.claim("margin-loans", "crypto-traders", "households", platforms);

  for (const sector of ["money-funds", "insurers-pensions", "bond-funds"]) {
    sheet.hold("bank-bonds", sector, take(`bank-bonds.${sector}`));
  }
  sheet.restOwedBy("bank-bonds", "banks", "what holders have");

  const funds = moneyFundAssets(table);
  sheet.owe("money-fund-shares", "money-funds", funds);
  for (const sector of ["firms", "hyperscalers", "insurers-pensions", "long-only-funds", "rest-of-world"]) {
    sheet.hold("money-fund-shares", sector, shareOf(funds, take(`money-fund-shares.${sector}`), "money funds"));
  }
  sheet.restHeldBy("money-fund-shares", "households", "shares nobody else is known to hold");
  sheet.claim("repo", "hedge-funds", "money-funds", inRepo);
  const lentOn = derived(
    -sheet.net("money-funds"),
    "what money funds hold beyond Treasuries, agency and bank paper and lend to dealers",
    [funds, inRepo],
  );
  sheet.claim("repo", "banks", "money-funds", lentOn);

  const bills = derived(-sheet.net("stablecoin-issuers"), "what issuers owe less their other assets: bills", [
    take("stablecoins_total", "2025-09-30"),
    take("deposits.stablecoin-issuers"),
  ]);
  sheet.hold("treasuries", "stablecoin-issuers", bills);
}
