/** Names and meanings of the parameters of the rooms where the tide goes out, by key; a group by `<room>.<name>`. */
export const parametersOut = {
  "commitment-calls.callShare": {
    name: "share of calls",
    meaning: "The part of every capital call of the AI labs that falls on this investor.",
  },
  "commitment-calls.passedToHedgeFunds": {
    name: "part passed to hedge funds",
    meaning: "The part of a sovereign fund's shortfall that it asks back from its hedge funds.",
  },
  "commitment-calls.creditLine": {
    name: "credit line",
    meaning: "What an investor may draw from its bank before it sells, as a share of its opening cash.",
  },
  "commitment-calls.convictionSoftness": {
    name: "softness of conviction",
    meaning: "How blurred the order of sales is: near 0 strictly by conviction, large means in proportion to holdings.",
  },
  "commitment-calls.yieldWeight": {
    name: "weight of the yield gap",
    meaning: "How much conviction grows when an asset yields 1.00 more than money costs.",
  },
  "redemptions.flow": {
    name: "flow out of funds",
    meaning: "The share of a fund's assets that savers ask back, per share it lost in a month.",
  },
  "redemptions.responseTime": {
    name: "time to respond",
    meaning: "The time over which savers look at the return of a fund.",
  },
  "redemptions.confidenceResponse": {
    name: "response to confidence",
    meaning: "How much larger flows out become when confidence is gone: at 1 they double.",
  },
  "redemptions.notice": {
    name: "notice",
    meaning: "The time between asking a hedge fund for money and being due to get it.",
  },
  "redemptions.period": {
    name: "redemption period",
    meaning: "The time between two dates at which a hedge fund pays out.",
  },
  "redemptions.gate": {
    name: "gate",
    meaning: "The most of its value a hedge fund pays out a date.",
  },
  "margin-calls.haircut": {
    name: "haircut",
    meaning: "What a lender takes off the value of collateral at the opening.",
  },
  "margin-calls.volatilityElasticity": {
    name: "elasticity to volatility",
    meaning: "Percent by which a haircut rises when volatility rises by one percent.",
  },
  "margin-calls.volatilityMemory": {
    name: "memory of volatility",
    meaning: "The time over which the usual price is averaged; distance from it is volatility.",
  },
  "margin-calls.confidenceAddOn": {
    name: "add-on for lost confidence",
    meaning: "How much larger haircuts become when confidence is gone: at 1 they double.",
  },
  "margin-calls.openingBuffer": {
    name: "opening buffer",
    meaning: "How far the limit of leveraged groups lies above their debt at the opening.",
  },
  "margin-calls.debtScale": {
    name: "scale of debt",
    meaning: "The opening debt of the group over what the world says, with the holdings behind it.",
  },
  "fire-sales.impactEquity": {
    name: "impact, equities",
    meaning: "Percent off the price per percent sold: of one share, of a style, of the whole market.",
  },
  "fire-sales.impactCredit": {
    name: "impact, credit",
    meaning: "Percent off the price per percent of a rating bucket sold; for one issue, a share of that.",
  },
  "fire-sales.impactTreasuries": {
    name: "impact, Treasuries",
    meaning: "Percent off the price per percent of all Treasuries sold.",
  },
  "fire-sales.impactGold": {
    name: "impact, gold",
    meaning: "Percent off the price per percent of all gold sold.",
  },
  "fire-sales.impactBitcoin": {
    name: "impact, bitcoin",
    meaning: "Percent off the price per percent of all bitcoin sold: within weeks, and for good.",
  },
  "fire-sales.cryptoScale": {
    name: "impact of other crypto",
    meaning: "Impact of other crypto as a multiple of bitcoin's.",
  },
  "fire-sales.halfLifeTransient": {
    name: "half-life, passing part",
    meaning: "The time in which half of the passing part of an impact is gone.",
  },
  "fire-sales.halfLifePermanent": {
    name: "half-life, lasting part",
    meaning: "The time in which half of the lasting part of an impact is gone.",
  },
  "fire-sales.permanentShare": {
    name: "lasting part",
    meaning: "The part of an impact that lasts for years; the rest passes within weeks.",
  },
  "fire-sales.bound": {
    name: "bound",
    meaning: "The most that selling pressure takes off a log price: below it value buyers take everything.",
  },
  "fire-sales.valueShare": {
    name: "share of value investors",
    meaning: "The part of all forced sales that value investors buy while their cash lasts; households buy the rest.",
  },
  "fire-sales.saleRate": {
    name: "fastest sale",
    meaning: "How fast a position can be sold at most: at this rate, e⁻¹ of it is left after its inverse.",
  },
  "confidence.gain": {
    name: "gain of confidence",
    meaning: "How much confidence falls per log fall of prices below their usual level.",
  },
  "confidence.speculativeGain": {
    name: "gain, speculative assets",
    meaning: "The gain of speculative confidence as a share of the broad one.",
  },
  "confidence.spillover": {
    name: "spillover",
    meaning: "The part of a fall of speculative assets that counts as a fall of the broad market.",
  },
  "confidence.premium": {
    name: "premium for confidence",
    meaning: "What lost confidence takes off the log value of an asset; below 0 it adds.",
  },
  "confidence.fallTime": {
    name: "time to lose confidence",
    meaning: "The time in which most of a loss of confidence happens.",
  },
  "confidence.recoveryTime": {
    name: "time to regain confidence",
    meaning: "The time in which most of a recovery of confidence happens.",
  },
  "confidence.memory": {
    name: "memory of prices",
    meaning: "The time over which the usual level of prices is averaged.",
  },
  "credit-losses.grace": {
    name: "grace",
    meaning: "How long a payment may be overdue before it counts as default.",
  },
} satisfies Readonly<Record<string, { name: string; meaning: string }>>;
