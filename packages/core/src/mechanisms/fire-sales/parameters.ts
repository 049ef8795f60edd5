import { divisor, type ParameterTable } from "../../model/parameters.ts";
import { assumedScale, assumedShare } from "../assumed.ts";

/** Calendar days per trading day. */
const tradingDay = 365 / 252;

/**
 * How far a sale moves a price, how much of that stays, where it stops, and who buys.
 *
 * Impacts are fractions of the price per fraction of all units sold. Equities are nested: the share, its style, the market;
 * a sceptic's market impact is 1.5 (`impact.equity.aggregate.multiplier.lowcase`), a value to set, not one that is drawn.
 * Credit: the rating bucket, and the issue as a share of it. Bitcoin: within weeks, and what lasts; other crypto is a
 * multiple of both.
 * Assets, nests and supplies belong to the world.
 */
export const fireSalesParameters = {
  impactEquity: {
    stock: divisor({
      value: 1,
      unit: "x",
      range: [0.4, 2.5],
      prior: { distribution: "lognormal", parameters: { mu: 0, sigma: 0.5571 } },
      source: "Koijen & Yogo 2019; Shleifer 1986; Chang, Hong & Liskovich (magnitude from memory)",
      grade: "C",
      evidence: ["impact.equity.stock.multiplier"],
    }),
    style: divisor({
      value: 2.5,
      unit: "x",
      range: [1.3, 5],
      prior: { distribution: "lognormal", parameters: { mu: 0.9359, sigma: 0.4095 } },
      source: "Li & Lin, Price Multipliers are Larger at More Aggregate Levels (ordering; level interpolated)",
      grade: "C",
      evidence: ["impact.equity.style.multiplier"],
    }),
    market: divisor({
      value: 5,
      unit: "x",
      range: [3, 8],
      prior: { distribution: "lognormal", parameters: { mu: 1.589, sigma: 0.2982 } },
      source: "Gabaix & Koijen, Inelastic Markets Hypothesis, NBER WP 28967",
      grade: "B",
      evidence: ["impact.equity.aggregate.multiplier"],
    }),
  },
  impactCredit: {
    bucket: divisor({
      value: 2.5,
      unit: "x",
      range: [1, 5],
      prior: { distribution: "lognormal", parameters: { mu: 0.8047, sigma: 0.4892 } },
      source: "Chaudhary, Fu & Li, Corporate Bond Multipliers",
      grade: "B",
      evidence: ["impact.corpbond.rating.multiplier"],
    }),
    issue: divisor(assumedScale(0.2, "x", [0.1, 0.4], "assumed: small beside the bucket, as Chaudhary, Fu & Li find")),
  },
  impactTreasuries: divisor({
    value: 0.4,
    unit: "x",
    range: [0.15, 1],
    prior: { distribution: "lognormal", parameters: { mu: -0.9486, sigma: 0.5767 } },
    source: "Jansen, Li & Schmid, NBER 33243; level from the effect of asset purchases on yields",
    grade: "C",
    evidence: ["impact.treasury.multiplier.long"],
  }),
  impactGold: divisor(assumedScale(1.5, "x", [0.75, 3])),
  impactBitcoin: {
    short: divisor({
      value: 10,
      unit: "x",
      range: [3, 35],
      prior: { distribution: "lognormal", parameters: { mu: 2.327, sigma: 0.7468 } },
      source: "span of published claims from 2 to 118; fund flows are endogenous, so the low end has weight",
      grade: "C",
      evidence: ["impact.btc.multiplier.short"],
    }),
    long: divisor({
      value: 4,
      unit: "x",
      range: [2, 8],
      prior: { distribution: "lognormal", parameters: { mu: 1.3863, sigma: 0.4214 } },
      source: "Glassnode: about 4 of market value per dollar of realised value",
      grade: "B",
      evidence: ["impact.btc.multiplier.long"],
    }),
  },
  cryptoScale: divisor({
    value: 2,
    unit: "x",
    range: [1.2, 4],
    prior: { distribution: "lognormal", parameters: { mu: 0.7843, sigma: 0.366 } },
    source: "judgement: smaller, thinner books than bitcoin",
    grade: "D",
    evidence: ["impact.crypto.alt.scale"],
  }),
  halfLifeTransient: {
    value: 20 * tradingDay,
    unit: "d",
    range: [5 * tradingDay, 60 * tradingDay],
    prior: { distribution: "lognormal", parameters: { mu: 3.2224, sigma: 0.7554 } },
    source: "judgement: Donier & Bonart, decay almost complete; Coval & Stafford, reversal takes quarters",
    grade: "D",
    evidence: ["impact.decay.halflife"],
  },
  halfLifePermanent: assumedScale(2, "yr", [1, 4]),
  permanentShare: {
    government: assumedShare(0.15, "share", [0.05, 0.3]),
    credit: assumedShare(0.15, "share", [0.05, 0.3], "assumed; Chaudhary, Fu & Li find that impact reverts"),
    equity: assumedShare(0.5, "share", [0.3, 0.8]),
    gold: assumedShare(0.5, "share", [0.3, 0.8]),
  },
  bound: {
    treasuries: divisor(assumedScale(0.15, "log", [0.085, 0.215])),
    ig: divisor(assumedScale(0.15, "log", [0.085, 0.215])),
    hy: divisor(assumedScale(0.35, "log", [0.2, 0.5])),
    equity: divisor(assumedScale(0.7, "log", [0.4, 1])),
    gold: divisor(assumedScale(0.5, "log", [0.285, 0.715])),
    crypto: divisor(assumedScale(1.6, "log", [0.9, 2.3])),
  },
  valueShare: assumedShare(0.6, "share", [0.3, 0.9]),
  saleRate: assumedScale(6, "1/yr", [2, 12]),
} as const satisfies ParameterTable;
