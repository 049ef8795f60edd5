import { ledgerOperationMechanism } from "./ledger-operation.ts";
import type { ReferenceMechanism } from "./mechanism.ts";
import { moneyMultiplierMechanism } from "./money-multiplier.ts";

/** Everything `ebb verify` can recompute: one row per mechanism name of the reference files. */
export const referenceMechanisms: readonly ReferenceMechanism[] = [ledgerOperationMechanism, moneyMultiplierMechanism];
