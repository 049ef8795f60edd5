import type { ParameterTable } from "../../model/parameters.ts";
import { assumedShare } from "../assumed.ts";

/**
 * How long a debt may stay unpaid before it counts as default.
 *
 * Own funds of banks belong to the world; the loss from which they lend less is a parameter of `money-creation`.
 */
export const creditLossesParameters = {
  grace: assumedShare(3, "mo", [1, 6]),
} as const satisfies ParameterTable;
