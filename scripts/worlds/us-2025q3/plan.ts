import { type Certified, derived, shareOf, type Table } from "../figures.ts";
import { type Sheet, tenth } from "../sheet.ts";

/** A row of the transactions-flow matrix; households have the rest, so that every row sums to zero. */
export interface PlanRow {
  readonly id: string;
  readonly name: { readonly en: string; readonly ru: string };
  readonly instrument?: string;
  readonly amounts: Map<string, Certified>;
}

/**
 * Transactions of a year at the opening pace.
 *
 * Every sector but households closes its column by one row named here; households close every row. So households' column
 * sums to zero because all others do, and its saving is what the deficit, builders and firms borrow less what foreigners lend.
 */
export function plan(sheet: Sheet, table: Table): readonly PlanRow[] {
  const { take } = table;
  const rows: PlanRow[] = [];
  const row = (id: string, en: string, ru: string, instrument?: string): PlanRow => {
    const fresh = { id, name: { en, ru }, amounts: new Map(), ...(instrument === undefined ? {} : { instrument }) };
    rows.push(fresh);
    return fresh;
  };
  const add = ({ amounts }: PlanRow, sector: string, figure: Certified, sign: 1 | -1 = 1): void => {
    const before = amounts.get(sector);
    const value = tenth((before?.value ?? 0) + sign * figure.value);
    amounts.set(
      sector,
      before === undefined ? { ...figure, value } : derived(value, before.rule ?? "", [before, figure]),
    );
  };
  const column = (sector: string): number =>
    tenth(rows.reduce((sum, { amounts }) => sum + (amounts.get(sector)?.value ?? 0), 0));
  /** The amount that brings a sector's column to zero. */
  const close = (to: PlanRow, sector: string, rule: string): number => {
    const value = -column(sector);
    if (value !== 0) add(to, sector, { value, source: "assumed", grade: "D", rule });
    return value;
  };
  /** To holders by what they hold; households have the rest of the row anyway. */
  const toHolders = (to: PlanRow, instruments: readonly string[], amount: Certified, rule: string): void => {
    const all = instruments.reduce((sum, each) => sum + sheet.total(each), 0);
    for (const sector of holders) {
      const held = instruments.reduce((sum, each) => sum + sheet.held(each, sector), 0);
      if (held > 0) add(to, sector, derived((amount.value * held) / all, rule, [amount]));
    }
  };

  const gdp = take("gdp_nominal", "2025Q3");
  const spendingOf = (to: PlanRow, payer: string, figure: Certified): void => {
    add(to, payer, figure, -1);
    add(to, "firms", figure);
  };
  const consumption = row("consumption", "Consumption", "Потребление");
  add(consumption, "firms", shareOf(gdp, take("plan.consumption"), "GDP"));
  add(row("homes", "New homes", "Жилищное строительство"), "firms", take("plan.homes"));
  spendingOf(
    row("public-spending", "Public spending", "Государственные расходы"),
    "government",
    shareOf(gdp, take("plan.public-spending"), "GDP"),
  );
  spendingOf(
    row("ai-capex", "AI capital spending", "Вложения в ИИ"),
    "hyperscalers",
    take("ai_capex_reference_run_rate"),
  );
  const services = row("ai-services", "Services of the labs", "Услуги лабораторий");
  const revenue = take("plan.ai-services");
  add(services, "ai-labs", revenue);
  add(services, "firms", derived(revenue.value / 2, "half of it to firms", [revenue]), -1);

  const transfers = row("transfers", "Transfers", "Трансферты");
  add(transfers, "government", shareOf(gdp, take("plan.transfers"), "GDP"), -1);
  const publicInterest = row("interest-public", "Interest of the government", "Проценты государства");
  const onDebt = shareOf(
    { ...take("treasury_all_holders_market_value", "2025Q3"), value: sheet.total("treasuries") },
    take("plan.rate-treasuries"),
    "Treasuries",
  );
  add(publicInterest, "government", onDebt, -1);
  toHolders(publicInterest, ["treasuries"], onDebt, "by holdings of Treasuries");
  const onReserves = row("interest-reserves", "Interest on reserves", "Проценты по резервам");
  const remitted = {
    value: column("central-bank"),
    source: "assumed",
    grade: "D" as const,
    rule: "the central bank keeps no surplus",
  };
  add(onReserves, "central-bank", remitted, -1);
  add(onReserves, "banks", remitted);

  const bonds = row("interest-bonds", "Interest on corporate bonds", "Проценты по облигациям фирм");
  const coupon = take("plan.rate-bonds");
  const owedByFirms = sheet.owed("ig", "firms") + sheet.owed("hy", "firms");
  // Builders' operating cash is after interest.
  const coupons = derived(owedByFirms * coupon.value, "average coupon on what firms owe", [coupon]);
  add(bonds, "firms", coupons, -1);
  toHolders(bonds, ["ig", "hy"], coupons, "by holdings of corporate bonds");
  const loans = row("interest-loans", "Interest on loans", "Проценты по кредитам");
  const onLoans = take("plan.rate-loans");
  add(loans, "banks", derived(sheet.total("bank-loans") * onLoans.value, "average rate on what is owed", [onLoans]));
  add(
    loans,
    "firms",
    derived(sheet.owed("bank-loans", "firms") * onLoans.value, "average rate on what is owed", [onLoans]),
    -1,
  );
  const onDeposits = row("interest-deposits", "Interest on deposits", "Проценты по депозитам");
  const paid = take("plan.rate-deposits");
  const deposits = derived(sheet.total("deposits") * paid.value, "average rate on deposits", [paid]);
  add(onDeposits, "banks", deposits, -1);
  toHolders(onDeposits, ["deposits"], deposits, "by deposits");

  const distributions = row("distributions", "Dividends and buybacks", "Дивиденды и выкуп акций");
  const dividends = take("plan.distributions");
  add(distributions, "firms", dividends, -1);
  toHolders(
    distributions,
    ["equities", "memory", "chips", "software", "high-beta"],
    dividends,
    "by holdings of shares",
  );

  stocks();
  closings();
  return rows.filter(({ amounts }) => amounts.size > 0);

  /** Changes of stocks: who borrows is a source of funds, who lends a use. */
  function stocks(): void {
    const lend = (to: PlanRow, sectors: readonly string[]): void => {
      for (const sector of sectors) add(to, sector, take(`plan.${to.instrument}.${sector}`), -1);
    };
    const treasuries = row("change-treasuries", "Treasuries", "Казначейские бумаги", "treasuries");
    add(treasuries, "government", take("reference_deficit"));
    lend(treasuries, [
      "rest-of-world",
      "money-funds",
      "bond-funds",
      "insurers-pensions",
      "banks",
      "stablecoin-issuers",
    ]);
    const ig = row("change-ig", "Investment-grade bonds", "Облигации инвестиционного уровня", "ig");
    const builders = take("hyperscaler_bonds");
    add(ig, "hyperscalers", builders);
    add(ig, "firms", take("plan.ig.firms"));
    lend(ig, ["rest-of-world", "bond-funds", "insurers-pensions"]);
    const mortgages = row("change-agency-bonds", "Agency bonds", "Ипотечные облигации", "agency-bonds");
    const passed = take("plan.agency-bonds.households");
    lend(mortgages, ["rest-of-world"]);
    add(
      mortgages,
      "banks",
      derived(passed.value - take("plan.agency-bonds.rest-of-world").value, "what foreigners leave", [passed]),
      -1,
    );
    const credit = row("change-bank-loans", "Bank loans", "Кредиты банков", "bank-loans");
    const others = take("reference_other_borrowing");
    const households = take("plan.bank-loans.households");
    const firms = others.value - households.value - passed.value - take("plan.ig.firms").value;
    add(credit, "firms", derived(firms, "other borrowing less bonds and households' loans", [others, households]));
    add(
      credit,
      "banks",
      derived(firms + households.value, "what firms and households borrow", [others, households]),
      -1,
    );

    const finance = take("reference_ai_external_finance");
    const shares = row("change-private-ai-equity", "Shares of the labs", "Доли лабораторий", "private-ai-equity");
    const rounds = take("plan.lab-shares");
    add(shares, "ai-labs", rounds);
    for (const sector of ["sovereign-funds", "conglomerate", "hyperscalers"]) {
      add(shares, sector, take(`plan.lab-shares.${sector}`), -1);
    }
    const direct = row("change-private-credit", "Private credit", "Частный кредит", "private-credit");
    const left = derived(finance.value - builders.value - rounds.value, "AI finance less bonds and shares", [finance]);
    add(direct, "ai-labs", left);
    const wages = row("lab-wages", "Wages of the labs", "Зарплаты лабораторий");
    add(wages, "ai-labs", take("plan.lab-wages"), -1);
  }

  function closings(): void {
    const cloud = row("cloud", "Net sales of builders", "Чистая выручка строителей");
    const operating = take("operating_cash_flow_five");
    const compute = -close(cloud, "ai-labs", "what the labs raise and earn goes to computing");
    add(cloud, "hyperscalers", operating);
    add(
      cloud,
      "firms",
      derived(operating.value - compute, "operating cash flow of the five less what labs pay", [operating]),
      -1,
    );

    const funds = row("change-fund-shares", "Shares of bond funds", "Паи фондов облигаций", "fund-shares");
    const moneyFunds = row(
      "change-money-fund-shares",
      "Shares of money funds",
      "Паи денежных фондов",
      "money-fund-shares",
    );
    const claims = row(
      "change-insurance",
      "Insurance and pension claims",
      "Страховые и пенсионные права",
      "insurance-pension-claims",
    );
    const coins = row("change-stablecoins", "Stablecoins", "Стейблкоины", "stablecoins");
    const bought = (sector: string): Certified => ({
      value: -tenth(stockRows().reduce((sum, { amounts }) => sum + (amounts.get(sector)?.value ?? 0), 0)),
      source: "assumed",
      grade: "D",
      rule: "what it buys is paid in by its holders",
    });
    add(funds, "bond-funds", bought("bond-funds"));
    add(moneyFunds, "money-funds", bought("money-funds"));
    add(claims, "insurers-pensions", bought("insurers-pensions"));
    add(coins, "stablecoin-issuers", bought("stablecoin-issuers"));

    const builders = -column("hyperscalers");
    const paidOut = {
      value: -builders,
      source: "assumed",
      grade: "D" as const,
      rule: "what capital spending, rounds and bonds leave of operating cash",
    };
    add(distributions, "hyperscalers", paidOut, -1);
    toHolders(distributions, ["hyperscalers"], paidOut, "by holdings of shares");

    const money = row("change-deposits", "Deposits", "Депозиты", "deposits");
    add(money, "banks", bought("banks"));
    const passedOn = row("passed-on", "Income passed on", "Доход, переданный владельцам");
    for (const sector of passThrough) close(passedOn, sector, "income is passed on to owners");
    for (const sector of ["sovereign-funds", "conglomerate"]) close(money, sector, "income not invested stays in cash");

    const taxes = row("taxes", "Taxes", "Налоги");
    close(taxes, "government", "what spending, transfers and interest take beyond the deficit");
    add(taxes, "firms", take("plan.firms-taxes"), -1);
    const inflow = take("reference_foreign_inflow");
    const shares = row("change-equities", "Equities", "Акции", "equities");
    const invested = -stockRows().reduce((sum, { amounts }) => sum + (amounts.get("rest-of-world")?.value ?? 0), 0);
    add(shares, "rest-of-world", derived(inflow.value - invested, "foreign inflow less bonds", [inflow]), -1);
    const imports = row("net-imports", "Net imports", "Чистый импорт");
    const net = close(imports, "rest-of-world", "foreign inflow less income on foreign holdings");
    add(imports, "firms", { value: net, source: "assumed", grade: "D", rule: "net imports" }, -1);
    close(
      row("wages", "Wages and owners' income", "Зарплаты и доход владельцев"),
      "firms",
      "what firms earn and do not pay otherwise",
    );
  }

  function stockRows(): readonly PlanRow[] {
    return rows.filter(({ instrument }) => instrument !== undefined);
  }
}

/** Who may get interest and dividends, households apart. */
const holders = [
  "central-bank",
  "banks",
  "firms",
  "sovereign-funds",
  "conglomerate",
  "hedge-funds",
  "long-only-funds",
  "bond-funds",
  "money-funds",
  "insurers-pensions",
  "retail",
  "crypto-traders",
  "stablecoin-issuers",
  "value-investors",
  "rest-of-world",
];

const passThrough = [
  "banks",
  "hedge-funds",
  "long-only-funds",
  "bond-funds",
  "money-funds",
  "insurers-pensions",
  "retail",
  "crypto-traders",
  "stablecoin-issuers",
  "value-investors",
];
