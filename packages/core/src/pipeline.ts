import { aiCapex } from "./mechanisms/ai-capex/ai-capex.ts";
import { capitalCompetition } from "./mechanisms/capital-competition/capital-competition.ts";
import { centralBank } from "./mechanisms/central-bank/central-bank.ts";
import { commitmentCalls } from "./mechanisms/commitment-calls/commitment-calls.ts";
import { confidence } from "./mechanisms/confidence/confidence.ts";
import { creditLosses } from "./mechanisms/credit-losses/credit-losses.ts";
import { discounting } from "./mechanisms/discounting/discounting.ts";
import { fireSales } from "./mechanisms/fire-sales/fire-sales.ts";
import { settle } from "./mechanisms/fire-sales/forced-selling.ts";
import { fiscal } from "./mechanisms/fiscal/fiscal.ts";
import { income } from "./mechanisms/income/income.ts";
import { marginCalls } from "./mechanisms/margin-calls/margin-calls.ts";
import { moneyCreation } from "./mechanisms/money-creation/money-creation.ts";
import { redemptions } from "./mechanisms/redemptions/redemptions.ts";

/**
 * The story of a period, in order. Each line sees what the lines above it have posted, and nothing of its own; so no dollar is
 * spent twice, and nobody gains by being first.
 */
export const pipeline = [
  // The tide comes in.
  fiscal, //             deficits are planned: deposits and bonds for private hands
  centralBank, //        buys or sells bonds, backs the state's debt and no one else's
  moneyCreation, //      loans make deposits, new money looks for assets

  // The build-out.
  aiCapex.plan, //       spends free cash first; then would issue, call, sell
  capitalCompetition, // one pool of saving, many claims: a premium clears it
  discounting, //        new yields and news reprice each asset by the timing of its cash flows

  // The tide goes out.
  commitmentCalls, //    promises are drawn; dry powder runs out
  redemptions, //        savers ask for their money back
  settle("forced-selling", [marginCalls, fireSales]), // repeated until no one must sell

  // And the story goes on.
  aiCapex.spend, //      what was raised is spent
  income, //             and is someone's income
  confidence, //         what fell this period tightens funding in the next
  creditLosses, //       who cannot pay defaults on named creditors; banks lend less
] as const;
