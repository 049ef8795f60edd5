import type { Pen } from "./pen.ts";

/** Who takes part in an operation: sector numbers of a book. */
export interface Parties {
  readonly households: number;
  readonly firms: number;
  /** The builder of data centres: hyperscalers or ai-labs. */
  readonly builder: number;
  readonly bank: number;
  /** Single banks where one pays another: the payer's and the payee's. */
  readonly bankA: number;
  readonly bankB: number;
  readonly centralBank: number;
  readonly government: number;
  /** A long-only non-bank investor. */
  readonly fund: number;
  readonly moneyFund: number;
  readonly hedgeFund: number;
  /** A private-equity or venture vehicle. */
  readonly vehicle: number;
  /** An investor that promised capital: a sovereign fund or the conglomerate. */
  readonly partner: number;
}

/** Instruments an operation moves: instrument numbers of a book. */
export interface Items {
  readonly currency: number;
  readonly reverseRepo: number;
  readonly bankLoans: number;
  readonly marginLoans: number;
  readonly privateCredit: number;
  readonly interbank: number;
  readonly repo: number;
  readonly centralBankLoans: number;
  readonly centralBankRepo: number;
  readonly treasuries: number;
  readonly corporateBonds: number;
  readonly bankBonds: number;
  readonly bankEquity: number;
  readonly equities: number;
  readonly privateEquity: number;
  readonly vehicleShares: number;
  readonly fundShares: number;
  readonly moneyFundShares: number;
  readonly bitcoin: number;
  readonly capital: number;
  readonly inventory: number;
  /** Memo items: promised and not yet called, seen from the investor and from the vehicle. */
  readonly undrawn: number;
  readonly uncalled: number;
  /** Memo items: securities given and received as collateral. */
  readonly encumbered: number;
  readonly collateral: number;
}

/** A named operation of a given amount [usd bn], written with the pen. */
export type Operation = (pen: Pen, who: Parties, what: Items, amount: number) => void;

/** Share of a sale that is the cost of goods sold: to households, and of chips to builders. `assumed`: a convention of the reference cases. */
const costOfGoods = 0.7;
const costOfEquipment = 0.4;
/** Collateral per dollar of repo cash. `assumed`: a 2 % haircut, a convention of the reference cases. */
const repoCollateral = 1.02;
/** Share of a defaulted loan that is recovered in `loan-default-recovery-40`. */
const recovery = 0.4;

/** A builder buys equipment: capital for money, the supplier's inventory for its margin. */
const buyEquipment: Operation = (pen, { builder, firms }, { capital, inventory }, amount) => {
  pen.pay(builder, firms, amount);
  pen.make(builder, capital, amount);
  pen.make(firms, inventory, -costOfEquipment * amount);
  pen.earn(firms, "sales-margin", amount - costOfEquipment * amount);
};

/** The Treasury spends on households. */
const spend: Operation = (pen, { government, households }, _what, amount) =>
  pen.pass(government, households, "spending", "income", amount);

const loanToFirm: Operation = (pen, { bank, firms }, { bankLoans }, amount) =>
  pen.finance(bank, firms, bankLoans, amount);
const repoCash =
  (creditor: "moneyFund" | "bank"): Operation =>
  (pen, who, { repo }, amount) =>
    pen.finance(who[creditor], who.hedgeFund, repo, amount);
const parkReverseRepo: Operation = (pen, { moneyFund, centralBank }, { reverseRepo }, amount) =>
  pen.finance(moneyFund, centralBank, reverseRepo, amount);
const issueTreasuries =
  (buyer: "fund" | "bank" | "centralBank" | "moneyFund"): Operation =>
  (pen, who, { treasuries }, amount) =>
    pen.finance(who[buyer], who.government, treasuries, amount);
const issueCorporateBonds =
  (buyer: "fund" | "bank"): Operation =>
  (pen, who, { corporateBonds }, amount) =>
    pen.finance(who[buyer], who.builder, corporateBonds, amount);
const purchaseFrom =
  (seller: "fund" | "bank"): Operation =>
  (pen, who, { treasuries }, amount) =>
    pen.sell(who[seller], who.centralBank, treasuries, amount);
const callCapital: Operation = (pen, { partner, vehicle }, { vehicleShares }, amount) =>
  pen.finance(partner, vehicle, vehicleShares, amount);
const investCapital: Operation = (pen, { vehicle, builder }, { privateEquity }, amount) =>
  pen.finance(vehicle, builder, privateEquity, amount);
const sellBitcoin: Operation = (pen, { partner, households }, { bitcoin }, amount) =>
  pen.sell(partner, households, bitcoin, amount);
const redeemFundShares: Operation = (pen, { households, fund }, { fundShares }, amount) =>
  pen.finance(households, fund, fundShares, -amount);

const lendBetweenBanks: Operation = (pen, { bankA, bankB }, { interbank }, amount) =>
  pen.finance(bankA, bankB, interbank, amount);
const lendToBuilder: Operation = (pen, { bank, builder }, { bankLoans }, amount) =>
  pen.finance(bank, builder, bankLoans, amount);
/** A supplier takes shares of its customer and is paid with its own money. */
const investAsVendor: Operation = (pen, { firms, builder }, { privateEquity }, amount) =>
  pen.finance(firms, builder, privateEquity, amount);
const pledgeCollateral: Operation = (pen, { hedgeFund, moneyFund }, { encumbered, collateral }, amount) => {
  pen.memo(hedgeFund, encumbered, repoCollateral * amount);
  pen.memo(moneyFund, collateral, repoCollateral * amount);
};
/** A promise of capital: undrawn for the investor, uncalled for the vehicle. */
const commit: Operation = (pen, { partner, vehicle }, { undrawn, uncalled }, amount) => {
  pen.memo(partner, undrawn, amount);
  pen.memo(vehicle, uncalled, amount);
};

const reversed =
  (operation: Operation): Operation =>
  (pen, who, what, amount) =>
    operation(pen, who, what, -amount);
const together =
  (...parts: readonly Operation[]): Operation =>
  (pen, who, what, amount) => {
    for (const part of parts) part(pen, who, what, amount);
  };

/** Maturing bonds of the central bank are paid from the Treasury account, which a new issue refills. */
const runOff: Operation = (pen, { centralBank, government }, { treasuries }, amount) =>
  pen.finance(centralBank, government, treasuries, -amount);

/**
 * The named operations of double-entry bookkeeping between sectors, of which everything else is made.
 *
 * Each balances by row and by column; a reversed one cancels its original; a combined one equals the sum of its parts.
 * The entries of each are those of the reference cases of mechanism `ledger-operation`.
 */
export const operations = {
  // Credit
  "loan-origination": loanToFirm,
  "loan-repayment": reversed(loanToFirm),
  "loan-interest": (pen, { firms, bank }, _what, amount) =>
    pen.pass(firms, bank, "interest-paid", "interest-received", amount),
  "loan-default-writeoff": (pen, { bank, firms }, { bankLoans }, amount) => {
    pen.owe(bank, firms, bankLoans, -amount);
    pen.earn(bank, "credit-loss", -amount);
    pen.earn(firms, "debt-relief", amount);
  },
  "loan-default-recovery-40": (pen, { bank, firms }, { bankLoans }, amount) => {
    const recovered = recovery * amount;
    pen.owe(bank, firms, bankLoans, -amount);
    pen.pay(firms, bank, recovered);
    pen.earn(bank, "credit-loss", recovered - amount);
    pen.earn(firms, "debt-relief", amount - recovered);
  },
  "loan-sale-to-nonbank": (pen, { bank, fund }, { bankLoans }, amount) => pen.sell(bank, fund, bankLoans, amount),
  "private-credit-loan": (pen, { fund, builder }, { privateCredit }, amount) =>
    pen.finance(fund, builder, privateCredit, amount),
  "margin-loan-draw": (pen, { bank, hedgeFund }, { marginLoans }, amount) =>
    pen.finance(bank, hedgeFund, marginLoans, amount),
  "bank-buys-security-from-nonbank": (pen, { fund, bank }, { treasuries }, amount) =>
    pen.sell(fund, bank, treasuries, amount),
  "bank-sells-security-to-nonbank": (pen, { fund, bank }, { treasuries }, amount) =>
    pen.sell(bank, fund, treasuries, amount),
  "bank-raises-equity": (pen, { fund, bank }, { bankEquity }, amount) => pen.finance(fund, bank, bankEquity, amount),
  "bank-issues-bond": (pen, { fund, bank }, { bankBonds }, amount) => pen.finance(fund, bank, bankBonds, amount),

  // Payments
  "payment-same-bank": (pen, { households, firms }, { inventory }, amount) => {
    pen.pay(households, firms, amount);
    pen.earn(households, "consumption", -amount);
    pen.make(firms, inventory, -costOfGoods * amount);
    pen.earn(firms, "sales-margin", amount - costOfGoods * amount);
  },
  "payment-cross-bank": (pen, { households, firms, bankA, bankB }, _what, amount) => {
    pen.payAcross(households, bankA, firms, bankB, amount);
    pen.earn(households, "transfer", -amount);
    pen.earn(firms, "transfer", amount);
  },
  "currency-withdrawal": (pen, { households, centralBank }, { currency }, amount) =>
    pen.finance(households, centralBank, currency, amount),
  "currency-deposit": (pen, { households, centralBank }, { currency }, amount) =>
    pen.finance(households, centralBank, currency, -amount),
  wages: (pen, { firms, households }, _what, amount) => pen.pass(firms, households, "wages", "wages", amount),
  dividend: (pen, { firms, households }, _what, amount) => pen.pass(firms, households, "dividend", "dividend", amount),

  // Interbank and money market
  "interbank-loan": lendBetweenBanks,
  "interbank-repayment": reversed(lendBetweenBanks),
  "repo-nonbank-cash": together(repoCash("moneyFund"), pledgeCollateral),
  "repo-unwind": reversed(together(repoCash("moneyFund"), pledgeCollateral)),
  "repo-bank-cash": repoCash("bank"),
  "on-rrp-in": parkReverseRepo,
  "on-rrp-out": reversed(parkReverseRepo),
  "mmf-subscription": (pen, { households, moneyFund }, { moneyFundShares }, amount) =>
    pen.finance(households, moneyFund, moneyFundShares, amount),

  // Central bank
  "qe-from-bank": purchaseFrom("bank"),
  "qe-from-nonbank": purchaseFrom("fund"),
  "qt-sale-to-bank": reversed(purchaseFrom("bank")),
  "qt-sale-to-nonbank": reversed(purchaseFrom("fund")),
  "qt-redemption-tga": runOff,
  "cb-advance": (pen, { centralBank, bank }, { centralBankLoans }, amount) =>
    pen.finance(centralBank, bank, centralBankLoans, amount),
  "cb-repo": (pen, { centralBank, bank }, { centralBankRepo }, amount) =>
    pen.finance(centralBank, bank, centralBankRepo, amount),
  "interest-on-reserves": (pen, { centralBank, bank }, _what, amount) =>
    pen.pass(centralBank, bank, "interest-paid", "interest-received", amount),
  "cb-remittance": (pen, { centralBank, government }, _what, amount) =>
    pen.pass(centralBank, government, "remittance", "remittance", amount),

  // Fiscal
  tax: (pen, { households, government }, _what, amount) => pen.pass(households, government, "tax", "tax", amount),
  "gov-spending": spend,
  "bond-issue-to-nonbank": issueTreasuries("fund"),
  "bond-issue-to-bank": issueTreasuries("bank"),
  "bond-issue-to-cb": issueTreasuries("centralBank"),
  "bill-issue-to-mmf-from-rrp": together(reversed(parkReverseRepo), issueTreasuries("moneyFund")),
  "bond-coupon-to-nonbank": (pen, { government, fund }, _what, amount) =>
    pen.pass(government, fund, "interest-paid", "interest-received", amount),
  "bond-redemption-nonbank": reversed(issueTreasuries("fund")),
  "deficit-financed-nonbank": together(issueTreasuries("fund"), spend),
  "deficit-financed-bank": together(issueTreasuries("bank"), spend),
  "deficit-financed-cb": together(issueTreasuries("centralBank"), spend),
  "deficit-financed-nonbank-then-qe": together(issueTreasuries("fund"), spend, purchaseFrom("fund")),
  "deficit-financed-rrp": together(reversed(parkReverseRepo), issueTreasuries("moneyFund"), spend),
  "qt-runoff-refinanced-nonbank": together(runOff, issueTreasuries("fund")),
  "qt-runoff-refinanced-bank": together(runOff, issueTreasuries("bank")),
  "qt-runoff-refinanced-rrp": together(runOff, reversed(parkReverseRepo), issueTreasuries("moneyFund")),

  // The build-out and private markets
  "corp-bond-to-nonbank": issueCorporateBonds("fund"),
  "corp-bond-to-bank": issueCorporateBonds("bank"),
  "corp-bond-default": (pen, { fund, builder }, { corporateBonds }, amount) => {
    pen.owe(fund, builder, corporateBonds, -amount);
    pen.earn(fund, "credit-loss", -amount);
    pen.earn(builder, "debt-relief", amount);
  },
  "capex-purchase": buyEquipment,
  "capex-from-fund-bond": together(issueCorporateBonds("fund"), buyEquipment),
  "capex-from-bank-loan": together(lendToBuilder, buyEquipment),
  "equity-issue": (pen, { fund, builder }, { privateEquity }, amount) =>
    pen.finance(fund, builder, privateEquity, amount),
  "share-buyback": (pen, { households, firms }, { equities }, amount) =>
    pen.finance(households, firms, equities, -amount),
  "vendor-financing": together(investAsVendor, buyEquipment),
  "pe-commitment": commit,
  "pe-capital-call": together(callCapital, reversed(commit)),
  "pe-invests": investCapital,
  "asset-sale-listed-equity": (pen, { partner, fund }, { equities }, amount) =>
    pen.sell(partner, fund, equities, amount),
  "asset-sale-bitcoin": sellBitcoin,
  "call-funded-by-bitcoin-sale": together(sellBitcoin, callCapital, reversed(commit), investCapital, buyEquipment),

  // Prices, margin and redemptions
  "revaluation-equity-down": (pen, { households, firms }, { equities }, amount) =>
    pen.reprice(households, firms, equities, -amount),
  "revaluation-bitcoin-down": (pen, { partner }, { bitcoin }, amount) => {
    pen.make(partner, bitcoin, -amount);
    pen.earn(partner, "revaluation", -amount);
  },
  "revaluation-bond-down-bank": (pen, { bank, government }, { treasuries }, amount) =>
    pen.reprice(bank, government, treasuries, -amount),
  "margin-call-forced-sale": (pen, { hedgeFund, fund, bank }, { equities, marginLoans }, amount) => {
    pen.sell(hedgeFund, fund, equities, amount);
    pen.finance(bank, hedgeFund, marginLoans, -amount);
  },
  "fund-redemption-cash": redeemFundShares,
  "fund-redemption-sale": (pen, who, what, amount) => {
    pen.sell(who.fund, who.partner, what.equities, amount);
    redeemFundShares(pen, who, what, amount);
  },
  "fund-loss-passthrough": (pen, { fund, firms, households }, { equities, fundShares }, amount) => {
    pen.reprice(fund, firms, equities, -amount);
    pen.reprice(households, fund, fundShares, -amount);
  },
} satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof operations;
