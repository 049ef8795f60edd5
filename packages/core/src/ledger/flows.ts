/**
 * Why net worth changes: the rows of the transactions-flow matrix that are nobody's claim.
 * Income of one sector is spending of another; a revaluation's other side is net worth itself.
 */
export const flows = [
  "wages",
  "dividend",
  "interest-paid",
  "interest-received",
  "tax",
  "spending",
  "income",
  "transfer",
  "consumption",
  "sales-margin",
  "remittance",
  "credit-loss",
  "debt-relief",
  "revaluation",
] as const;

export type Flow = (typeof flows)[number];
