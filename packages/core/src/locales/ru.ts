import { inputCodes } from "../formats/input-codes.ts";
import { claimProblems, claimWords } from "./ru/claims.ts";
import { equationsFields, equationsProblems } from "./ru/equations.ts";
import { fields } from "./ru/fields.ts";
import { inputProblems } from "./ru/input.ts";
import type { Messages } from "./messages.ts";
import { kernelProblems } from "./ru/kernels.ts";
import { ledgerProblems } from "./ru/ledger.ts";
import { parametersIn } from "./ru/parameters-in.ts";
import { parametersOut } from "./ru/parameters-out.ts";
import { resultProblems } from "./ru/result.ts";
import { rooms } from "./ru/rooms.ts";
import { runProblems } from "./ru/run.ts";
import { scenarioProblems } from "./ru/scenario.ts";
import { thesisProblems } from "./ru/thesis.ts";
import { usageProblems } from "./ru/usage.ts";
import { verifyProblems } from "./ru/verify.ts";
import { worldProblems } from "./ru/world.ts";
import { worldsProblems } from "./ru/worlds.ts";

/** Russian. */
export const ru: Messages = {
  fields: { ...fields, ...equationsFields },
  problems: {
    ...usageProblems,
    ...ledgerProblems,
    ...kernelProblems,
    ...inputProblems("world", inputCodes.world),
    ...worldProblems,
    ...worldsProblems,
    ...inputProblems("scenario", inputCodes.scenario),
    ...scenarioProblems,
    ...inputProblems("thesis", inputCodes.thesis),
    ...thesisProblems,
    ...inputProblems("verify", inputCodes.verify),
    ...verifyProblems,
    ...inputProblems("equations", inputCodes.equations),
    ...equationsProblems,
    ...claimProblems,
    ...runProblems,
    ...inputProblems("result", inputCodes.result),
    ...resultProblems,
  },
  claims: claimWords,
  parameters: { ...parametersIn, ...parametersOut },
  rooms,
};
