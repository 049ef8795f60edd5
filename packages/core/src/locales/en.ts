import { inputProblems } from "./en/input.ts";
import { kernelProblems } from "./en/kernels.ts";
import { ledgerProblems } from "./en/ledger.ts";

/** English. Its shape is the shape of every language. */
export const en = {
  problems: {
    ...ledgerProblems,
    ...kernelProblems,
    ...inputProblems("world"),
    ...inputProblems("scenario"),
    ...inputProblems("thesis"),
    ...inputProblems("verify"),
    ...inputProblems("equations"),
  },
};
