/** A payment in money: each side in the money it settles in. */
export interface Payment {
  readonly payer: number;
  readonly payee: number;
  readonly amount: number;
}

/** A payment between customers of two named banks, whatever their usual bank. */
export interface PaymentAcross extends Payment {
  readonly payerBank: number;
  readonly payeeBank: number;
}

/** A claim of a creditor on a debtor; negative amounts take it back. */
export interface Claim {
  readonly creditor: number;
  readonly debtor: number;
  readonly instrument: number;
  readonly amount: number;
}

/** An asset that changes hands without its issuer noticing. */
export interface Handover {
  readonly from: number;
  readonly to: number;
  readonly instrument: number;
  readonly amount: number;
}

/** A change of net worth under the name of its cause. */
export interface Earning {
  readonly sector: number;
  readonly flow: number;
  readonly amount: number;
}

/** A thing nobody owes that a sector makes, uses up or sees repriced. */
export interface Making {
  readonly owner: number;
  readonly instrument: number;
  readonly amount: number;
}

/** A change of price of all there is of an instrument, as a share of its price. */
export interface Revaluation {
  readonly instrument: number;
  readonly flow: number;
  readonly share: number;
}

/** A memo beside the books: a commitment, encumbered collateral. */
export interface Memo {
  readonly sector: number;
  readonly instrument: number;
  readonly amount: number;
}
