import { type ParameterSpec, parameterSpecs, type ParameterTable } from "../model/parameters.ts";
import type { Room } from "../model/vocabulary.ts";
import { aiCapexParameters } from "./ai-capex/parameters.ts";
import { capitalCompetitionParameters } from "./capital-competition/parameters.ts";
import { centralBankParameters } from "./central-bank/parameters.ts";
import { commitmentCallsParameters } from "./commitment-calls/parameters.ts";
import { confidenceParameters } from "./confidence/parameters.ts";
import { creditLossesParameters } from "./credit-losses/parameters.ts";
import { discountingParameters } from "./discounting/parameters.ts";
import { fiscalParameters } from "./fiscal/parameters.ts";
import { fireSalesParameters } from "./fire-sales/parameters.ts";
import { incomeParameters } from "./income/parameters.ts";
import { marginCallsParameters } from "./margin-calls/parameters.ts";
import { moneyCreationParameters } from "./money-creation/parameters.ts";
import { redemptionsParameters } from "./redemptions/parameters.ts";

/** The parameters of every room, by room; a room adds its table here. */
export const parameterTables: Readonly<Record<Room, ParameterTable>> = {
  fiscal: fiscalParameters,
  "central-bank": centralBankParameters,
  "money-creation": moneyCreationParameters,
  "ai-capex": aiCapexParameters,
  "capital-competition": capitalCompetitionParameters,
  discounting: discountingParameters,
  "commitment-calls": commitmentCallsParameters,
  redemptions: redemptionsParameters,
  "margin-calls": marginCallsParameters,
  "fire-sales": fireSalesParameters,
  income: incomeParameters,
  confidence: confidenceParameters,
  "credit-losses": creditLossesParameters,
};

/** Every parameter of the model. */
export const parameterRegistry: readonly ParameterSpec[] = Object.entries(parameterTables).flatMap(([room, table]) =>
  parameterSpecs(room, table),
);
