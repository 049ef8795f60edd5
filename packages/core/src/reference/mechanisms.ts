import { aggregateVulnerabilityDecomposition } from "./aggregate-vulnerability-decomposition.ts";
import { capitalRatioForcedSales } from "./capital-ratio-forced-sales.ts";
import { clearing } from "./clearing.ts";
import { debtrank } from "./debtrank.ts";
import { demandSystem } from "./demand-system.ts";
import { equationModel } from "./equation-model.ts";
import { insolvencyLiquidationCascade } from "./insolvency-liquidation-cascade.ts";
import { ledgerOperation } from "./ledger-operation.ts";
import { leverageCapSquareRoot } from "./leverage-cap-square-root.ts";
import { leverageTargetingExponential } from "./leverage-targeting-exponential.ts";
import { leverageTargetingLinear } from "./leverage-targeting-linear.ts";
import { liquidation } from "./liquidation.ts";
import { macroMultiplier } from "./macro-multiplier.ts";
import { margin } from "./margin.ts";
import { moneyMultiplier } from "./money-multiplier.ts";
import { redemptions } from "./redemptions.ts";
import { roundBasedFiresale } from "./round-based-firesale.ts";
import { statsBondDuration } from "./stats-bond-duration.ts";
import { statsDistributions } from "./stats-distributions.ts";
import { statsHModel } from "./stats-hmodel.ts";
import { statsPhilox4x32 } from "./stats-philox4x32.ts";
import { statsShapley } from "./stats-shapley.ts";
import { statsSobolSequence } from "./stats-sobol-sequence.ts";
import { statsTakahashiAlexander } from "./stats-takahashi-alexander.ts";
import { thresholdDeleveraging } from "./threshold-deleveraging.ts";
import type { ReferenceMechanism } from "./mechanism.ts";

/** Everything `ebb verify` can recompute: one row per mechanism name of the reference files. */
export const referenceMechanisms: readonly ReferenceMechanism[] = [
  aggregateVulnerabilityDecomposition,
  capitalRatioForcedSales,
  clearing,
  debtrank,
  demandSystem,
  equationModel,
  insolvencyLiquidationCascade,
  ledgerOperation,
  leverageCapSquareRoot,
  leverageTargetingExponential,
  leverageTargetingLinear,
  liquidation,
  macroMultiplier,
  margin,
  moneyMultiplier,
  redemptions,
  roundBasedFiresale,
  statsBondDuration,
  statsDistributions,
  statsHModel,
  statsPhilox4x32,
  statsShapley,
  statsSobolSequence,
  statsTakahashiAlexander,
  thresholdDeleveraging,
];
