import { type Certified, derived, shareOf, type Table } from "../figures.ts";
import { type Sheet, tenth } from "../sheet.ts";

/** What belongs to a holder or to an asset: a tree of figures, words and flags, in the shape of the file. */
export type Tree = Certified | string | boolean | readonly string[] | { readonly [key: string]: Tree };

/** Floors, credit lines, shares of calls, redemption terms and leverage, by sector. */
export function investors(sheet: Sheet, { take, has }: Table): Readonly<Record<string, Tree>> {
  const cash = (sector: string): Certified => ({
    value: sheet.held("deposits", sector),
    source: "assumed",
    grade: "D",
  });
  const part = (sector: string, share: Certified): Certified => {
    const figure = shareOf(cash(sector), share, "opening cash");
    return { ...figure, value: tenth(figure.value) };
  };
  const floor = (sector: string): { floor?: Tree } =>
    has(`floor.${sector}`) ? { floor: part(sector, take(`floor.${sector}`)) } : {};

  const abroad = take("pif_international_share");
  const atHome = derived(
    1 - abroad.value / 100,
    "only the international part of PIF's portfolio (17 %) is free to go abroad",
    [abroad],
  );
  const caller = (sector: string): Record<string, Tree> => ({
    creditLine: part(sector, take("credit-line")),
    callShare: take(`calls.${sector}`),
  });
  const leverage = (...debts: string[]): Record<string, Tree> => ({ leverage: { debts, buffer: take("buffer") } });
  return {
    hyperscalers: floor("hyperscalers"),
    "ai-labs": floor("ai-labs"),
    "sovereign-funds": { floor: part("sovereign-funds", atHome), ...caller("sovereign-funds") },
    conglomerate: {
      ...floor("conglomerate"),
      ...caller("conglomerate"),
      leverage: { debts: ["margin-loans"], buffer: take("buffer"), loanToValue: take("softbank.ltv-cap") },
    },
    "hedge-funds": {
      ...floor("hedge-funds"),
      redemptions: { flows: "hedge", notice: take("hf.notice"), period: take("hf.period"), gate: take("hf.gate") },
      ...leverage("repo", "margin-loans"),
    },
    "long-only-funds": { ...floor("long-only-funds"), redemptions: { flows: "equity" } },
    "bond-funds": { ...floor("bond-funds"), redemptions: { flows: "bond" } },
    "money-funds": { redemptions: { flows: "money" } },
    "insurers-pensions": floor("insurers-pensions"),
    retail: { ...floor("retail"), ...leverage("margin-loans") },
    "crypto-traders": { ...floor("crypto-traders"), ...leverage("margin-loans") },
    "stablecoin-issuers": floor("stablecoin-issuers"),
    "value-investors": { floor: take("value.floor"), opportunistic: true },
    "rest-of-world": floor("rest-of-world"),
  };
}

/** The twelve assets: class, nest, price, issuers, cash-flow profile or rate beta. */
export function assets({ take }: Table): readonly Readonly<Record<string, Tree>>[] {
  const percent = (...keys: string[]): Certified => {
    const parts = keys.map((key) => take(key));
    const sum = parts.reduce((all, { value }) => all + value, 0);
    return derived(
      Math.round(100 * sum) / 1e4,
      parts.length > 1 ? "yield of ten-year Treasuries and the spread" : "yield of ten-year Treasuries",
      parts,
    );
  };
  const profile = (duration: string, cashYield: Certified, onset?: string): Tree => ({
    duration: take(duration),
    ...(onset === undefined ? {} : { onset: take(onset) }),
    yield: cashYield,
  });
  const share = (id: string, duration: string, onset?: string): Record<string, Tree> => ({
    id,
    class: "equity",
    nest: ["stock-market"],
    cashFlow: profile(duration, take(`yield.${id}`), onset),
  });
  return [
    { id: "treasuries", class: "government", cashFlow: profile("duration.treasuries", percent("yield_10y")) },
    {
      id: "ig",
      class: "credit",
      issuers: { ai: "hyperscalers", other: "firms" },
      cashFlow: profile("duration.ig", percent("yield_10y", "ig_oas")),
    },
    { id: "hy", class: "credit", cashFlow: profile("duration.hy", percent("yield_10y", "hy_oas")) },
    share("equities", "duration.equities"),
    share("hyperscalers", "duration.growth"),
    share("memory", "duration.memory"),
    share("chips", "duration.growth"),
    share("software", "duration.late", "onset.software"),
    share("high-beta", "duration.late", "onset.high-beta"),
    { id: "gold", class: "gold", price: take("gold_price"), rateBeta: take("rate-beta.gold") },
    { id: "bitcoin", class: "crypto", price: take("btc_price"), rateBeta: take("rate-beta.bitcoin") },
    { id: "crypto", class: "crypto", rateBeta: take("rate-beta.crypto") },
  ];
}

export function conviction({ take }: Table): Readonly<Record<string, Tree>> {
  const order = ["bitcoin", "crypto", "high-beta", "software", "fund-shares", "chips", "hyperscalers", "memory"];
  const ids = [...order, "hy", "gold", "equities", "ig", "treasuries"];
  return Object.fromEntries(ids.map((id) => [id, take(`conviction.${id}`)]));
}

/** Levels of the opening quarter. */
export function reference({ take }: Table): Readonly<Record<string, Tree>> {
  const sources = [take("reference_private_saving"), take("reference_foreign_inflow")];
  const basisPoints = (key: string): Certified => {
    const published = take(key);
    return { ...published, value: Math.round(100 * published.value), unit: "bp" };
  };
  return {
    gdp: take("gdp_nominal", "2025Q3"),
    netUses: derived(
      sources.reduce((sum, { value }) => sum + value, 0),
      "private saving and foreign inflow, equal to deficit, other borrowing and AI finance",
      sources,
    ),
    deficit: take("reference_deficit"),
    privateSaving: take("reference_private_saving"),
    foreignInflow: take("reference_foreign_inflow"),
    otherBorrowing: take("reference_other_borrowing"),
    aiSpending: take("ai_capex_reference_run_rate"),
    aiFinance: take("reference_ai_external_finance"),
    aiOperatingCash: take("operating_cash_flow_five"),
    aiCalls: take("plan.lab-shares"),
    m2: take("m2"),
    yield3m: basisPoints("yield_3m"),
    yield2y: basisPoints("yield_2y"),
    yield10y: basisPoints("yield_10y"),
    policyRate: basisPoints("fed_target_upper"),
    overnightRate: basisPoints("sofr"),
    spreadIg: basisPoints("ig_oas"),
    spreadHy: basisPoints("hy_oas"),
  };
}

/** A ratio as somebody published it. */
export interface Published {
  readonly ratio: string;
  readonly unit: string;
  readonly figure: Certified;
  /** The world was made from this very figure. */
  readonly builtIn?: true;
}

/** Ratios others published, to stand beside the world's own. */
export function published({ take }: Table): readonly Published[] {
  const beside = (ratio: string, unit: string, figure: Certified): Published => ({ ratio, unit, figure });
  const over = (above: Certified, below: Certified, rule: string): Certified =>
    derived(Number((above.value / below.value).toFixed(4)), rule, [above, below]);
  const deposits = take("deposits_all_commercial_banks", "2024-12-25");
  const ownFunds = take("bank_equity_fdic_insured", "2025Q4");
  return [
    beside("m2-over-base", "x", take("money_multiplier_m2_base")),
    beside("deposits-over-gdp", "share", over(deposits, take("gdp_nominal", "2024Q4"), "deposits over GDP")),
    beside("household-equity-share", "pct", take("household_equity_share_fin_assets", "2025Q2")),
    beside("household-equity-share", "pct", take("household_equity_share_fin_assets", "2025Q4")),
    {
      ...beside(
        "foreign-treasury-share",
        "share",
        over(
          take("treasury_held_foreign", "2024Q4"),
          take("treasury_all_holders_market_value", "2024Q4"),
          "foreign holdings over all, both of 2024Q4",
        ),
      ),
      builtIn: true,
    },
    beside("hedge-fund-leverage", "x", {
      ...take("hedge_fund_leverage_gross_assets_to_nav"),
      rule: "all gross assets; this world holds the part that is in its instruments, offset books left out",
    }),
    beside(
      "hedge-fund-leverage",
      "x",
      over(take("hedge_fund_gross_assets_us"), take("hedge_fund_capital_hfr"), "all gross assets over HFR's capital"),
    ),
    { ...beside("conglomerate-loan-to-value", "pct", take("softbank_ltv")), builtIn: true },
    beside("bank-own-funds", "usd bn", take("bank_equity_fdic_insured", "2024Q4")),
    beside("bank-own-funds", "usd bn", ownFunds),
    beside(
      "bank-own-funds-over-assets",
      "share",
      over(
        ownFunds,
        take("banks_and_credit_unions_total_assets"),
        "own funds over assets, credit unions in the assets",
      ),
    ),
    beside(
      "net-liquidity",
      "usd bn",
      derived(
        Number((take("fed_total_assets").value - take("tga").value - take("rrp_overnight").value).toFixed(1)),
        "central-bank assets at book, foreign reverse repos not taken off; the world has Treasuries at market value",
        [take("fed_total_assets"), take("tga"), take("rrp_overnight")],
      ),
    ),
  ];
}
