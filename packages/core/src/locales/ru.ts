import { inputProblems } from "./ru/input.ts";
import type { Messages } from "./messages.ts";
import { kernelProblems } from "./ru/kernels.ts";
import { ledgerProblems } from "./ru/ledger.ts";
import { verifyProblems } from "./ru/verify.ts";

/** Russian. */
export const ru: Messages = {
  problems: {
    ...ledgerProblems,
    ...kernelProblems,
    ...inputProblems("world"),
    ...inputProblems("scenario"),
    ...inputProblems("thesis"),
    ...inputProblems("verify"),
    ...verifyProblems,
    ...inputProblems("equations"),
  },
};
