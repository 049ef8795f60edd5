import { broughtBy, type Certified, derived, shareOf, type Table, total } from "../figures.ts";
import type { Sheet } from "../sheet.ts";
import { equityMarket, longOnlyEquities } from "./fund-assets.ts";

const segments = ["equities", "hyperscalers", "memory", "chips", "software", "high-beta"] as const;
type Segment = (typeof segments)[number];

/** Shares: the labs', the banks' at book, and six segments of the stock market that do not overlap. */
export function equities(sheet: Sheet, table: Table): void {
  const { take } = table;
  privateShares(sheet, table);
  const ownFunds = derived(sheet.net("banks"), "what banks hold less what they owe, at book", [
    take("bank_loans_and_leases"),
    take("finra_margin_debt", "2025-12"),
  ]);
  sheet.owe("bank-equity", "banks", ownFunds);
  sheet.restHeldBy("bank-equity", "households", "shares of banks at book");

  const market = equityMarket(table);
  const sizes = segmentSizes(table, market, ownFunds);
  for (const segment of segments) {
    sheet.owe(segment, segment === "hyperscalers" ? "hyperscalers" : "firms", sizes[segment]);
  }

  const funds = longOnlyEquities(table);
  const fundShare = derived(funds.value / market.value, "funds' US equities over all of them: market weights", [
    funds,
    market,
  ]);
  const foreign = take("equities.foreign");
  const sovereign = take("equities.sovereign-funds");
  const abroad = total([foreign], "foreigners' share less that of sovereign funds", [sovereign]);
  const capital = take("hedge_fund_capital_hfr");
  const hedge = hedgeShare(sheet, table, market);
  const conglomerateChips = total(
    [take("softbank.arm"), take("softbank_sold_nvda")],
    "Arm, and the Nvidia shares sold in October",
  );
  sheet.hold("chips", "conglomerate", conglomerateChips);
  for (const segment of segments) {
    const size = sizes[segment];
    const hold = (sector: string, share: Certified): void =>
      sheet.hold(segment, sector, shareOf(size, share, "the segment"));
    hold("long-only-funds", fundShare);
    hold("insurers-pensions", take("equities.insurers-pensions"));
    hold("rest-of-world", abroad);
    hold("sovereign-funds", sovereign);
    hold("hedge-funds", hedge);
    hold("retail", take(`${segment}.retail`));
    if (segment !== "memory" && segment !== "high-beta") hold("value-investors", take("equities.value-investors"));
    sheet.restHeldBy(segment, "households", "shares nobody else is known to hold");
  }
  sheet.hold("equities", "conglomerate", conglomerateRest(sheet, table));
  const broad = sheet.held("equities", "hedge-funds") + capital.value - sheet.net("hedge-funds");
  const rule = "capital and debt less all other assets: about the share of the other segments";
  sheet.hold("equities", "hedge-funds", derived(broad, rule, [capital, hedge]));
}

function privateShares(sheet: Sheet, { take }: Table): void {
  const row = "private-ai-equity";
  const value = total(
    [take("ai_lab_value_openai"), take("ai_lab_value_anthropic"), take("ai_lab_value_others")],
    "value of OpenAI, Anthropic, xAI and others in their last rounds",
  );
  sheet.owe(row, "ai-labs", value);
  const stake = total([take("softbank_openai_fair_value")], "stake of December 2025 less what was paid in that month", [
    take("softbank.openai-paid-in-december"),
  ]);
  sheet.hold(row, "conglomerate", stake);
  for (const sector of ["hyperscalers", "sovereign-funds", "firms", "long-only-funds", "hedge-funds"]) {
    sheet.hold(row, sector, take(`private-ai.${sector}`));
  }
  sheet.restHeldBy(row, "households", "founders, employees and venture funds");
}

function segmentSizes({ take }: Table, market: Certified, ownFunds: Certified): Readonly<Record<Segment, Certified>> {
  const hyperscalers = take("market_cap_hyperscalers_msft_googl_amzn_meta_orcl");
  const memory = take("market_cap_memory_mu_sndk_wdc_stx");
  const semiconductors = broughtBy(take("segment_semis_market_cap_us"), take("ratio.soxx"), "SOXX");
  const chips = total([semiconductors], "semiconductors, brought to the opening by SOXX, less memory", [memory]);
  const subscription = broughtBy(take("segment_software_saas_market_cap_us"), take("ratio.igv"), "IGV");
  const software = total([subscription], "software, brought to the opening by IGV, less Palantir", [
    take("market_cap_PLTR"),
  ]);
  const highBeta = broughtBy(take("segment_retail_high_beta_market_cap"), take("ratio.arkk"), "ARKK");
  const named = take("market_cap_TSLA").value + take("market_cap_PLTR").value;
  if (highBeta.value < named) throw new Error(`high-beta is ${highBeta.value}, Tesla and Palantir alone are ${named}`);
  const parts = [hyperscalers, memory, chips, software, highBeta];
  const broad = total([market], "US equities less the five segments and the banks' own funds", [...parts, ownFunds]);
  return { equities: broad, hyperscalers, memory, chips, software, "high-beta": highBeta };
}

/** Hedge funds put into equities what capital and debt leave after everything else they hold. */
function hedgeShare(sheet: Sheet, { take }: Table, market: Certified): Certified {
  const capital = take("hedge_fund_capital_hfr");
  const left = capital.value - sheet.net("hedge-funds");
  return derived(left / market.value, "capital and debt less all other assets, over US equities: market weights", [
    capital,
    take("hedge.debt"),
  ]);
}

/** Loans over the published loan-to-value give the holdings; shares outside chips and OpenAI are the rest. */
function conglomerateRest(sheet: Sheet, { take }: Table): Certified {
  const debt = take("conglomerate.debt");
  const loanToValue = take("softbank_ltv");
  const holdings = (100 * debt.value) / loanToValue.value;
  const known = sheet.held("chips", "conglomerate") + sheet.held("private-ai-equity", "conglomerate");
  return derived(holdings - known, "debt over the published loan-to-value, less Arm, Nvidia and OpenAI", [
    debt,
    loanToValue,
  ]);
}
