import * as fc from "fast-check";
import type { DryPowder } from "../packages/core/src/mechanisms/capital-competition/dry-powder.ts";
import { capitalCompetitionParameters as parameters } from "../packages/core/src/mechanisms/capital-competition/parameters.ts";
import type { FundsMarket } from "../packages/core/src/mechanisms/capital-competition/scarcity-premium.ts";
import {
  type SupplySlopes,
  supplySlopes,
  totalSlope,
} from "../packages/core/src/mechanisms/capital-competition/supply-slopes.ts";
import { central, inRange } from "./parameters.ts";

/** GDP of the shipped world [usd bn/yr]. */
export const gdp = 31_095.1;

/** A market for funds with all that its formulas read. */
export interface MarketDraw {
  readonly slopes: SupplySlopes;
  readonly powder: DryPowder;
  readonly times: { readonly absorptionTime: number; readonly unwindTime: number };
}

/** The shipped world's market at central values. */
export const centralMarket: MarketDraw = {
  slopes: supplySlopes(gdp, {
    flowSlope: central(parameters.flowSlope),
    savingShare: central(parameters.savingShare),
    foreignShare: central(parameters.foreignShare),
    borrowerShare: central(parameters.borrowerShare),
    portfolioShare: central(parameters.portfolioShare),
  }),
  powder: {
    amount: central(parameters.dryPowder),
    deployTime: central(parameters.deployTime),
    deployPremium: central(parameters.deployPremium),
  },
  times: { absorptionTime: central(parameters.absorptionTime), unwindTime: central(parameters.unwindTime) },
};

/** Any market of the ranges, dry powder down to nothing. */
export const anyMarket: fc.Arbitrary<MarketDraw> = fc.record({
  slopes: fc
    .record({
      flowSlope: inRange(parameters.flowSlope),
      savingShare: inRange(parameters.savingShare),
      foreignShare: inRange(parameters.foreignShare),
      borrowerShare: inRange(parameters.borrowerShare),
      portfolioShare: inRange(parameters.portfolioShare),
    })
    .map((shares) => supplySlopes(gdp, shares)),
  powder: fc.record({
    amount: fc.oneof(fc.constant(0), inRange(parameters.dryPowder)),
    deployTime: inRange(parameters.deployTime),
    deployPremium: inRange(parameters.deployPremium),
  }),
  times: fc.record({
    absorptionTime: inRange(parameters.absorptionTime),
    unwindTime: inRange(parameters.unwindTime),
  }),
});

/** The market as a period finds it, portfolios having absorbed so much [usd bn]. */
export function fundsMarket({ slopes, powder, times }: MarketDraw, absorbed = 0): FundsMarket {
  return {
    slope: totalSlope(slopes),
    spent: absorbed / times.absorptionTime,
    dryPowder: powder,
    floor: central(parameters.floor),
    ceiling: central(parameters.ceiling),
  };
}
