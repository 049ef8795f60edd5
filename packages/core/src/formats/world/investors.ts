import { z } from "zod";
import { field, figure, id } from "../parts.ts";

/** How holders of a fund answer to its returns: the sensitivities are parameters of the redemptions room. */
export const fundKinds = ["equity", "bond", "hedge", "money"] as const;
export type FundKind = (typeof fundKinds)[number];

/** Terms on which holders of a fund's shares get their money back. */
const redemptions = z.strictObject({
  flows: field("world.investor.redemptions.flows", z.enum(fundKinds).optional()),
  notice: field("world.investor.redemptions.notice", figure.optional()),
  period: field("world.investor.redemptions.period", figure.optional()),
  gate: field("world.investor.redemptions.gate", figure.optional()),
});

/** Borrowing against assets: which debts, and where selling starts. */
const leverage = z.strictObject({
  debts: field("world.investor.leverage.debts", z.array(id).min(1)),
  buffer: field("world.investor.leverage.buffer", figure.optional()),
  limit: field("world.investor.leverage.limit", figure.optional()),
  loanToValue: field("world.investor.leverage.loanToValue", figure.optional()),
});

/** What belongs to one holder: cash it keeps, what it promised, how it borrows, how its holders leave, what it sells last. */
export const investor = z.strictObject({
  floor: field("world.investor.floor", figure.optional()),
  opportunistic: field("world.investor.opportunistic", z.boolean().optional()),
  creditLine: field("world.investor.creditLine", figure.optional()),
  callShare: field("world.investor.callShare", figure.optional()),
  redemptions: field("world.investor.redemptions", redemptions.optional()),
  leverage: field("world.investor.leverage", leverage.optional()),
  conviction: field("world.investor.conviction", z.record(id, figure).optional()),
});
export type InvestorSpec = z.output<typeof investor>;
