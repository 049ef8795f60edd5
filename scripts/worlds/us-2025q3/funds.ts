import { type Certified, derived, shareOf, type Table } from "../figures.ts";
import { type Sheet, tenth } from "../sheet.ts";

/** Shares of funds are worth what the funds hold less what they owe; insurers and pensions owe all they have. */
export function fundShares(sheet: Sheet, table: Table): void {
  const { take } = table;
  const owners = (fund: string, shares: Certified, holders: Readonly<Record<string, Certified>>): void => {
    for (const [sector, figure] of Object.entries(holders)) sheet.claim("fund-shares", fund, sector, figure);
    const left = tenth(shares.value) - sheet.owed("fund-shares", fund);
    const rule = "shares nobody else is known to hold";
    sheet.claim("fund-shares", fund, "households", { value: left, source: "assumed", grade: "D", rule });
  };

  const hedge = take("hedge_fund_capital_hfr");
  owners("hedge-funds", hedge, {
    "sovereign-funds": take("hedge-fund-shares.sovereign-funds"),
    "insurers-pensions": take("hedge-fund-shares.insurers-pensions"),
    "rest-of-world": take("hedge-fund-shares.rest-of-world"),
  });
  for (const [fund, from] of [
    ["long-only-funds", take("mutual_funds_equity", "2025-12")],
    ["bond-funds", take("mutual_funds_bond", "2025-12")],
  ] as const) {
    const shares = derived(sheet.net(fund), "what the funds hold in this world", [
      from,
      take("fund-shares.rest-of-world"),
    ]);
    owners(fund, shares, {
      "insurers-pensions": shareOf(shares, take("fund-shares.insurers-pensions"), "the funds' shares"),
      "rest-of-world": shareOf(shares, take("fund-shares.rest-of-world"), "the funds' shares"),
    });
  }

  const entitlements = derived(sheet.net("insurers-pensions"), "what insurers and pension funds hold", [
    take("equities.insurers-pensions"),
  ]);
  sheet.owe("insurance-pension-claims", "insurers-pensions", entitlements);
  sheet.restHeldBy("insurance-pension-claims", "households", "policies and pension rights");

  for (const sector of ["sovereign-funds", "conglomerate", "firms", "hyperscalers", "households"]) {
    sheet.hold("commitments", sector, take(`commitments.${sector}`));
  }
}
