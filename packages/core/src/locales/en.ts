import { inputCodes } from "../formats/input-codes.ts";
import { claimProblems, claimWords } from "./en/claims.ts";
import { equationsFields, equationsProblems } from "./en/equations.ts";
import { fields } from "./en/fields.ts";
import { inputProblems } from "./en/input.ts";
import { kernelProblems } from "./en/kernels.ts";
import { ledgerProblems } from "./en/ledger.ts";
import { parametersIn } from "./en/parameters-in.ts";
import { parametersOut } from "./en/parameters-out.ts";
import { resultProblems } from "./en/result.ts";
import { rooms } from "./en/rooms.ts";
import { runProblems } from "./en/run.ts";
import { scenarioProblems } from "./en/scenario.ts";
import { thesisProblems } from "./en/thesis.ts";
import { usageProblems } from "./en/usage.ts";
import { verifyProblems } from "./en/verify.ts";
import { worldProblems } from "./en/world.ts";
import { worldsProblems } from "./en/worlds.ts";

/** English. Its shape is the shape of every language. */
export const en = {
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
