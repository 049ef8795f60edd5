import { claimProblems, claimWords } from "./ru/claims.ts";
import { equationsProblems } from "./ru/equations.ts";
import { fields } from "./ru/fields.ts";
import { inputProblems } from "./ru/input.ts";
import type { Messages } from "./messages.ts";
import { kernelProblems } from "./ru/kernels.ts";
import { ledgerProblems } from "./ru/ledger.ts";
import { scenarioProblems } from "./ru/scenario.ts";
import { thesisProblems } from "./ru/thesis.ts";
import { usageProblems } from "./ru/usage.ts";
import { verifyProblems } from "./ru/verify.ts";
import { worldProblems } from "./ru/world.ts";

/** Russian. */
export const ru: Messages = {
  fields,
  problems: {
    ...usageProblems,
    ...ledgerProblems,
    ...kernelProblems,
    ...inputProblems("world"),
    ...worldProblems,
    ...inputProblems("scenario"),
    ...scenarioProblems,
    ...inputProblems("thesis"),
    ...thesisProblems,
    ...inputProblems("verify"),
    ...verifyProblems,
    ...inputProblems("equations"),
    ...equationsProblems,
    ...claimProblems,
  },
  claims: claimWords,
};
