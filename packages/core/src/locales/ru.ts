import { claimProblems, claimWords } from "./ru/claims.ts";
import { fields } from "./ru/fields.ts";
import { inputProblems } from "./ru/input.ts";
import type { Messages } from "./messages.ts";
import { kernelProblems } from "./ru/kernels.ts";
import { ledgerProblems } from "./ru/ledger.ts";
import { verifyProblems } from "./ru/verify.ts";
import { worldProblems } from "./ru/world.ts";

/** Russian. */
export const ru: Messages = {
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
