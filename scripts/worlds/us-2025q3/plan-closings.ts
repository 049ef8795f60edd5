import { type Certified, derived, type Table } from "../figures.ts";
import { assumed, type Plan, type PlanRow } from "../plan-rows.ts";

/** Sectors whose income belongs to their owners. */
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

/** One row for each sector that brings its column to zero. */
export function closings(
  { row, get, pay, shareOut, left, close }: Plan,
  distributions: PlanRow,
  { take }: Table,
): void {
  const cloud = row("cloud", "Net sales of builders", "Чистая выручка строителей");
  const computing = -close(cloud, "ai-labs", "what the labs raise and earn goes to computing");
  const operating = take("operating_cash_flow_five");
  get(cloud, "hyperscalers", operating);
  const sales = operating.value - computing;
  pay(cloud, "firms", derived(sales, "operating cash flow of the five less what labs pay", [operating]));
  const paidOut = assumed(left("hyperscalers"), "what capital spending and rounds leave of operating cash and bonds");
  pay(distributions, "hyperscalers", paidOut);
  shareOut(distributions, ["hyperscalers"], paidOut, "by holdings of shares");

  const bought = (sector: string): Certified =>
    assumed(-left(sector, "stocks"), "what it buys is paid in by its holders");
  for (const [sector, instrument, en, ru] of [
    ["bond-funds", "fund-shares", "Shares of bond funds", "Паи фондов облигаций"],
    ["money-funds", "money-fund-shares", "Shares of money funds", "Паи денежных фондов"],
    ["insurers-pensions", "insurance-pension-claims", "Insurance and pension claims", "Страховки и пенсии"],
    ["stablecoin-issuers", "stablecoins", "Stablecoins", "Стейблкоины"],
  ] as const) {
    get(row(`change-${instrument}`, en, ru, instrument), sector, bought(sector));
  }
  const deposits = row("change-deposits", "Deposits", "Депозиты", "deposits");
  get(deposits, "banks", bought("banks"));
  const passedOn = row("passed-on", "Income passed on", "Доход, переданный владельцам");
  for (const sector of passThrough) close(passedOn, sector, "income is passed on to owners");
  for (const sector of ["sovereign-funds", "conglomerate"]) {
    close(deposits, sector, "income not invested stays in cash");
  }

  const taxes = row("taxes", "Taxes", "Налоги");
  close(taxes, "government", "what spending, transfers and interest take beyond the deficit");
  pay(taxes, "firms", take("plan.firms-taxes"));

  const inflow = take("reference_foreign_inflow");
  const shares = row("change-equities", "Equities", "Акции", "equities");
  const invested = inflow.value + left("rest-of-world", "stocks");
  pay(shares, "rest-of-world", derived(invested, "foreign inflow less bonds", [inflow]));
  const imports = row("net-imports", "Net imports", "Чистый импорт");
  const net = close(imports, "rest-of-world", "foreign inflow less income on foreign holdings");
  pay(imports, "firms", assumed(net, "net imports"));
  const wages = row("wages", "Wages and owners' income", "Зарплаты и доход владельцев");
  close(wages, "firms", "what firms earn and do not pay otherwise");
}
