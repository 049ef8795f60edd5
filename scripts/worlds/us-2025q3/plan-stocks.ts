import { derived, type Table } from "../figures.ts";
import type { Plan, PlanRow } from "../plan-rows.ts";

/** Changes of stocks: who borrows is a source of funds, who lends a use. Their sums are the reference levels. */
export function stocks({ row, get, pay }: Plan, { take }: Table): void {
  const change = (instrument: string, en: string, ru: string): PlanRow =>
    row(`change-${instrument}`, en, ru, instrument);
  const lend = (to: PlanRow, sectors: readonly string[]): void => {
    for (const sector of sectors) pay(to, sector, take(`plan.${to.instrument}.${sector}`));
  };

  const treasuries = change("treasuries", "Treasuries", "Казначейские бумаги");
  get(treasuries, "government", take("reference_deficit"));
  lend(treasuries, ["rest-of-world", "money-funds", "bond-funds", "insurers-pensions", "banks", "stablecoin-issuers"]);

  const ig = change("ig", "Investment-grade bonds", "Облигации инвестиционного уровня");
  const builders = take("hyperscaler_bonds");
  get(ig, "hyperscalers", builders);
  get(ig, "firms", take("plan.ig.firms"));
  lend(ig, ["rest-of-world", "bond-funds", "insurers-pensions"]);

  const mortgages = change("agency-bonds", "Agency bonds", "Ипотечные облигации");
  const passed = take("plan.agency-bonds.households");
  const abroad = take("plan.agency-bonds.rest-of-world");
  lend(mortgages, ["rest-of-world"]);
  pay(mortgages, "banks", derived(passed.value - abroad.value, "what foreigners leave", [passed, abroad]));

  const credit = change("bank-loans", "Bank loans", "Кредиты банков");
  const others = take("reference_other_borrowing");
  const households = take("plan.bank-loans.households");
  const firms = others.value - households.value - passed.value - take("plan.ig.firms").value;
  get(credit, "firms", derived(firms, "other borrowing less bonds and households' loans", [others, households]));
  const lent = derived(firms + households.value, "what firms and households borrow", [others, households]);
  pay(credit, "banks", lent);

  const shares = change("private-ai-equity", "Shares of the labs", "Доли лабораторий");
  const rounds = take("plan.lab-shares");
  get(shares, "ai-labs", rounds);
  for (const sector of ["sovereign-funds", "conglomerate", "hyperscalers"]) {
    pay(shares, sector, take(`plan.lab-shares.${sector}`));
  }
  const direct = change("private-credit", "Private credit", "Частный кредит");
  const finance = take("reference_ai_external_finance");
  const left = finance.value - builders.value - rounds.value;
  get(direct, "ai-labs", derived(left, "AI finance less bonds and shares", [finance]));
}
