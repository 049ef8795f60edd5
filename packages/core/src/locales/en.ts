import { claimProblems, claimWords } from "./en/claims.ts";
import { fields } from "./en/fields.ts";
import { inputProblems } from "./en/input.ts";
import { kernelProblems } from "./en/kernels.ts";
import { ledgerProblems } from "./en/ledger.ts";
import { verifyProblems } from "./en/verify.ts";
import { worldProblems } from "./en/world.ts";

/** English. Its shape is the shape of every language. */
export const en = {
  fields,
  problems: {
    ...ledgerProblems,
    ...kernelProblems,
    ...inputProblems("world"),
    ...worldProblems,
    ...inputProblems("scenario"),
    ...inputProblems("thesis"),
    ...inputProblems("verify"),
    ...verifyProblems,
    ...inputProblems("equations"),
    ...claimProblems,
  },
  claims: claimWords,
};
