import { type Certified, derived, shareOf, type Table } from "../figures.ts";
import { newPlan, type Plan, type PlanRow } from "../plan-rows.ts";
import type { Sheet } from "../sheet.ts";
import { closings } from "./plan-closings.ts";
import { stocks } from "./plan-stocks.ts";

/** Who may get interest and dividends; households have the rest of every row. */
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

/**
 * Transactions of a year at the opening pace.
 *
 * Every sector but households closes its column by one row; households close every row. So households' column sums to zero
 * because all others do, and their saving is what government, builders and firms borrow less what foreigners lend.
 */
export function plan(sheet: Sheet, table: Table): readonly PlanRow[] {
  const made = newPlan(sheet, holders);
  spending(made, table);
  interest(made, sheet, table);
  const distributions = dividends(made, table);
  stocks(made, table);
  closings(made, distributions, table);
  return made.rows;
}

function spending({ row, get, pay }: Plan, { take }: Table): void {
  const gdp = take("gdp_nominal", "2025Q3");
  const spend = (to: PlanRow, payer: string, figure: Certified): void => {
    pay(to, payer, figure);
    get(to, "firms", figure);
  };
  get(row("consumption", "Consumption", "Потребление"), "firms", shareOf(gdp, take("plan.consumption"), "GDP"));
  get(row("homes", "New homes", "Жилищное строительство"), "firms", take("plan.homes"));
  const bought = row("public-spending", "Public spending", "Государственные расходы");
  spend(bought, "government", shareOf(gdp, take("plan.public-spending"), "GDP"));
  const capex = row("ai-capex", "AI capital spending", "Вложения в ИИ");
  spend(capex, "hyperscalers", take("ai_capex_reference_run_rate"));
  const services = row("ai-services", "Services of the labs", "Услуги лабораторий");
  const revenue = take("plan.ai-services");
  get(services, "ai-labs", revenue);
  pay(services, "firms", derived(revenue.value / 2, "half of it to firms", [revenue]));
  const wages = row("lab-wages", "Wages of the labs", "Зарплаты лабораторий");
  pay(wages, "ai-labs", take("plan.lab-wages"));
  const transfers = row("transfers", "Transfers", "Трансферты");
  pay(transfers, "government", shareOf(gdp, take("plan.transfers"), "GDP"));
}

/** Interest at average rates; what the central bank earns goes to banks as interest on reserves. */
function interest({ row, get, pay, shareOut, left }: Plan, sheet: Sheet, { take }: Table): void {
  const on = (amount: number, rate: Certified, what: string): Certified =>
    derived(amount * rate.value, `average rate on ${what}`, [rate]);

  const debt = row("interest-public", "Interest of the government", "Проценты государства");
  const onDebt = on(sheet.total("treasuries"), take("plan.rate-treasuries"), "Treasuries");
  pay(debt, "government", onDebt);
  shareOut(debt, ["treasuries"], onDebt, "by holdings of Treasuries");
  const reserves = row("interest-reserves", "Interest on reserves", "Проценты по резервам");
  const earned = derived(left("central-bank"), "the central bank keeps no surplus", [onDebt]);
  pay(reserves, "central-bank", earned);
  get(reserves, "banks", earned);

  // Builders' operating cash is after interest, so only firms pay here.
  const bonds = row("interest-bonds", "Interest on corporate bonds", "Проценты по облигациям фирм");
  const owed = sheet.owed("ig", "firms") + sheet.owed("hy", "firms");
  const coupons = on(owed, take("plan.rate-bonds"), "what firms owe");
  pay(bonds, "firms", coupons);
  shareOut(bonds, ["ig", "hy"], coupons, "by holdings of corporate bonds");

  const loans = row("interest-loans", "Interest on loans", "Проценты по кредитам");
  const rate = take("plan.rate-loans");
  get(loans, "banks", on(sheet.total("bank-loans"), rate, "bank loans"));
  pay(loans, "firms", on(sheet.owed("bank-loans", "firms"), rate, "what firms owe"));
  const deposits = row("interest-deposits", "Interest on deposits", "Проценты по депозитам");
  const paid = on(sheet.total("deposits"), take("plan.rate-deposits"), "deposits");
  pay(deposits, "banks", paid);
  shareOut(deposits, ["deposits"], paid, "by deposits");
}

function dividends({ row, pay, shareOut }: Plan, { take }: Table): PlanRow {
  const distributions = row("distributions", "Dividends and buybacks", "Дивиденды и выкуп акций");
  const paid = take("plan.distributions");
  pay(distributions, "firms", paid);
  const shares = ["equities", "memory", "chips", "software", "high-beta"];
  shareOut(distributions, shares, paid, "by holdings of shares");
  return distributions;
}
