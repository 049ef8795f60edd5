import type { ColumnSpec } from "./columns.ts";

/**
 * One number of a run: its unit, and its value while nothing happens (`absent` of a column).
 */
export interface StateSpec extends ColumnSpec {
  /** Adds up over the stages of one period, and is nothing as the next one opens. */
  readonly ofPeriod?: true;
}

/**
 * What an economy is beyond its book, one number each; all of it rests where nothing happens.
 *
 * Plans of the period, set by fiscal, central bank and builders
 *   deficit backstop purchases          f~_D as planned, b, q as executed
 *   purchasesFromBanks                  1 where banks sell, 0 where others do
 *   savingShift foreignShift            σ_S, σ_F
 *   aiSpending labCalls                 builders' spending over the plan k, labs' calls over the plan
 *   aiCash aiBonds aiCalls aiSales      who pays for k, in dollars of the period
 *   aiRaised labsRaised                 what bonds and sales brought builders, and calls brought labs
 *   aiBacklog                           calls, sales and bonds that were not met, to be raised by bonds in the next period
 *   aiSpent labsSpent                   spent by builders and labs in the period, in dollars over the plan
 * The market for funds, set by capital-competition
 *   premium expectedPremium absorbed    x, x̄, A_P
 *   issuanceSpread                      what AI bonds add to the spread of investment grade
 *   tightness displacement headroom competition   τ, δ, headroom, 1 where the label is `competition`
 *   deficitSpent                        f~_D as financed and spent
 *   crowdedOut surplus                  borrowing given up; funds that found nothing to buy
 * Money, prices, income, trust
 *   orders ordersNow                    A_M, and what of it is placed in the period
 *   policyYield                         Δy_pol
 *   output habitualOutput               Y, Ȳ over the plan
 *   aiShare                             AI spending over the plan, relative to the plan's
 *   broadConfidence speculativeConfidence usualEquities usualSpeculative   C_B, C_S and running means of log levels
 * Losses and reports
 *   bankLosses                          booked by banks since the opening
 *   rounds residual runaway             of the settle step
 *   loopGain firstRoundLoss feedbackLoss
 *   notExecuted notFinanced             plans that could not be carried out, in dollars of the period
 *   unsold                              forced sales that found no buyer
 */
export const economyState = {
  deficit: { unit: "usd bn/yr", absent: 0 },
  deficitSpent: { unit: "usd bn/yr", absent: 0, ofPeriod: true },
  backstop: { unit: "share", absent: 0 },
  purchases: { unit: "usd bn/yr", absent: 0 },
  purchasesFromBanks: { unit: "share", absent: 0 },
  savingShift: { unit: "usd bn/yr", absent: 0 },
  foreignShift: { unit: "usd bn/yr", absent: 0 },
  aiSpending: { unit: "usd bn/yr", absent: 0 },
  labCalls: { unit: "usd bn", absent: 0 },
  aiCash: { unit: "usd bn", absent: 0 },
  aiBonds: { unit: "usd bn", absent: 0 },
  aiCalls: { unit: "usd bn", absent: 0 },
  aiSales: { unit: "usd bn", absent: 0 },
  aiRaised: { unit: "usd bn", absent: 0, ofPeriod: true },
  labsRaised: { unit: "usd bn", absent: 0, ofPeriod: true },
  aiBacklog: { unit: "usd bn", absent: 0 },
  aiSpent: { unit: "usd bn", absent: 0 },
  labsSpent: { unit: "usd bn", absent: 0 },
  premium: { unit: "share", absent: 0 },
  expectedPremium: { unit: "share", absent: 0 },
  absorbed: { unit: "usd bn", absent: 0 },
  issuanceSpread: { unit: "share", absent: 0 },
  tightness: { unit: "x", absent: 0 },
  displacement: { unit: "share", absent: 0 },
  headroom: { unit: "usd bn/yr", absent: 0 },
  competition: { unit: "share", absent: 0 },
  crowdedOut: { unit: "usd bn", absent: 0, ofPeriod: true },
  surplus: { unit: "usd bn", absent: 0 },
  orders: { unit: "usd bn", absent: 0 },
  ordersNow: { unit: "usd bn", absent: 0 },
  policyYield: { unit: "share", absent: 0 },
  output: { unit: "usd bn/yr", absent: 0 },
  habitualOutput: { unit: "usd bn/yr", absent: 0 },
  aiShare: { unit: "share", absent: 0 },
  broadConfidence: { unit: "share", absent: 1 },
  speculativeConfidence: { unit: "share", absent: 1 },
  usualEquities: { unit: "log", absent: 0 },
  usualSpeculative: { unit: "log", absent: 0 },
  bankLosses: { unit: "usd bn", absent: 0 },
  rounds: { unit: "x", absent: 1 },
  residual: { unit: "log", absent: 0 },
  runaway: { unit: "share", absent: 0 },
  loopGain: { unit: "x", absent: 0 },
  firstRoundLoss: { unit: "usd bn", absent: 0 },
  feedbackLoss: { unit: "usd bn", absent: 0 },
  notExecuted: { unit: "usd bn", absent: 0, ofPeriod: true },
  notFinanced: { unit: "usd bn", absent: 0 },
  unsold: { unit: "usd bn", absent: 0 },
} as const satisfies Record<string, StateSpec>;
export type StateName = keyof typeof economyState;

/**
 * One number an asset.
 *
 * value            log fundamental value since the opening, v
 * price            over that of the opening; opened: the same as the period opened
 * transient lasting   pressure that decays soon, and late [log]
 * usual            running mean of the log price, for the volatility lenders see
 * orders           what new money buys of it in the period, and idle funds at the premium's floor; and what that does to its price
 */
export const assetState = {
  value: { unit: "log", absent: 0 },
  price: { unit: "x", absent: 1 },
  opened: { unit: "x", absent: 1 },
  transient: { unit: "log", absent: 0 },
  lasting: { unit: "log", absent: 0 },
  usual: { unit: "log", absent: 0 },
  orders: { unit: "usd bn", absent: 0 },
  ordersPressure: { unit: "log", absent: 0 },
} as const satisfies Record<string, StateSpec>;
export type AssetStateName = keyof typeof assetState;

/**
 * One number a sector.
 *
 * callsDue payments   capital calls of the period; everything it must pay: calls, redemptions, bonds bought, spending to raise
 * swaps swapsOffMarket   what is raised by selling whatever cash there is: for bonds bought, for building; pressing on prices or not
 * offMarket raised    payments whose sales a switched-off channel keeps from prices; what these sales raised
 * redemptionsDue      what a fund must pay out now
 * line bridge         credit that may still be drawn; cash below the floor that hedge funds are asked to make good
 * paid                the part of `payments` and `offMarket` that was paid, 1 where nothing was due
 * fundReturn meanReturn   return of a fund in the period; as savers remember it, R̄
 * asked               asked back from a fund in the period
 * called              what lenders called in the period
 * repaid arrears      debt repaid after a margin call; what of the call is still open
 * overdue             for how long something has been open
 * inDefault           1 from the default on
 */
export const sectorState = {
  callsDue: { unit: "usd bn", absent: 0, ofPeriod: true },
  payments: { unit: "usd bn", absent: 0, ofPeriod: true },
  swaps: { unit: "usd bn", absent: 0, ofPeriod: true },
  swapsOffMarket: { unit: "usd bn", absent: 0, ofPeriod: true },
  offMarket: { unit: "usd bn", absent: 0, ofPeriod: true },
  raised: { unit: "usd bn", absent: 0, ofPeriod: true },
  redemptionsDue: { unit: "usd bn", absent: 0, ofPeriod: true },
  line: { unit: "usd bn", absent: 0, ofPeriod: true },
  bridge: { unit: "usd bn", absent: 0, ofPeriod: true },
  paid: { unit: "share", absent: 1 },
  fundReturn: { unit: "share", absent: 0 },
  meanReturn: { unit: "share", absent: 0 },
  asked: { unit: "usd bn", absent: 0, ofPeriod: true },
  called: { unit: "usd bn", absent: 0 },
  repaid: { unit: "usd bn", absent: 0 },
  arrears: { unit: "usd bn", absent: 0 },
  overdue: { unit: "yr", absent: 0 },
  inDefault: { unit: "share", absent: 0 },
} as const satisfies Record<string, StateSpec>;
export type SectorStateName = keyof typeof sectorState;

/**
 * One number a claim of the world: fund shares and secured debts, whose rows of the book do not say who owes whom.
 *
 * owed      as it stands       gains    change of price since the opening
 * waiting due   of fund shares: asked back and inside the notice; to be paid out now
 */
export const claimState = {
  owed: { unit: "usd bn", absent: 0 },
  gains: { unit: "usd bn", absent: 0 },
  waiting: { unit: "usd bn", absent: 0 },
  due: { unit: "usd bn", absent: 0 },
} as const satisfies Record<string, StateSpec>;
export type ClaimStateName = keyof typeof claimState;

export type State = Record<StateName, number>;
