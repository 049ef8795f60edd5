import { broughtBy, type Certified, derived, type Table, threeQuarters } from "../figures.ts";

/** US equities of mutual and exchange-traded funds at the opening. */
export function longOnlyEquities({ take }: Table): Certified {
  const mutual = threeQuarters(take("mutual_funds_equity", "2024-12"), take("mutual_funds_equity", "2025-12"));
  const traded = threeQuarters(take("etf_assets", "2024-12"), take("etf_assets", "2025-12"));
  const equityShare = take("etf.equity-share");
  const domestic = take("funds.domestic-share");
  return derived(
    domestic.value * (mutual.value + equityShare.value * traded.value),
    "80 % of equity mutual funds and of the four fifths of ETFs that hold equities, three quarters of the way from 2024-12 to 2025-12",
    [mutual, traded, equityShare, domestic],
  );
}

/** All bond mutual funds at the opening: this world holds the part that is in its instruments. */
export function bondFundAssets({ take }: Table): Certified {
  return threeQuarters(take("mutual_funds_bond", "2024-12"), take("mutual_funds_bond", "2025-12"));
}

export function moneyFundAssets({ take }: Table): Certified {
  return threeQuarters(take("money_market_funds", "2024-12"), take("money_market_funds", "2025-12"));
}

/** All US equities at the opening. */
export function equityMarket({ take }: Table): Certified {
  return broughtBy(take("us_equity_market_cap"), take("ratio.spy"), "SPY");
}
