import { inputProblems } from "./en/input.ts";
import { kernelProblems } from "./en/kernels.ts";
import { ledgerProblems } from "./en/ledger.ts";
import { verifyProblems } from "./en/verify.ts";

/** English. Its shape is the shape of every language. */
export const en = {
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
