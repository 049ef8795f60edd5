/** Names and meanings of the parameters of the rooms where the tide comes in, by key; a group by `<room>.<name>`. */
export const parametersIn = {
  "central-bank.reserveSatiation": {
    name: "satiation of reserves",
    meaning: "Reserves over bank assets below which banks go to the central bank for more.",
  },
  "money-creation.requiredReserves": {
    name: "required reserves",
    meaning: "Reserves a bank must keep per dollar of deposits, in the multiplier view of money.",
  },
  "money-creation.loanTime": {
    name: "lending time",
    meaning: "How long banks take to lend what they want to have lent.",
  },
  "money-creation.loanElasticity": {
    name: "elasticity of lending",
    meaning: "Change of log bank loans per 1.00 of lasting premium: at −4, 100 bp take 4 % off.",
  },
  "money-creation.confidenceLoss": {
    name: "lending lost with confidence",
    meaning: "The share of lending that stops when confidence is gone.",
  },
  "money-creation.lossThreshold": {
    name: "losses without effect",
    meaning: "The share of their own funds banks may lose before they lend less.",
  },
  "money-creation.lossSlope": {
    name: "lending lost with own funds",
    meaning: "Fall of log lending per 1.00 of own funds lost beyond the threshold.",
  },
  "money-creation.ordersShare": {
    name: "new money for assets",
    meaning: "The part of new money that comes to place orders for assets, by their elasticities.",
  },
  "money-creation.ordersTime": {
    name: "time to look for assets",
    meaning: "How long new money takes to reach asset markets.",
  },
  "money-creation.elasticity": {
    name: "elasticity to money",
    meaning: "Rise of the price in percent when money grows by 1 % and orders for all assets come together.",
  },
  "ai-capex.investmentElasticity": {
    name: "elasticity of AI spending",
    meaning: "Fall of log AI spending over the plan per 1.00 of lasting premium.",
  },
  "ai-capex.investmentTime": {
    name: "time to change plans",
    meaning: "How long builders take to believe a premium and to act on it.",
  },
  "ai-capex.financeShare": {
    name: "share of finance",
    meaning: "The part of AI spending over the plan paid from this source; the four are divided by their sum.",
  },
  "ai-capex.bondCap": {
    name: "cap on bonds for calls",
    meaning: "Unmet calls and sales that bonds may replace in a year, over the builders' finance in the plan.",
  },
  "capital-competition.flowSlope": {
    name: "yield per deficit",
    meaning: "Rise of ten-year yields for a lasting deficit of 1 % of GDP: sets the slope of the supply of funds.",
  },
  "capital-competition.savingShare": {
    name: "share of saving",
    meaning: "Cents that saving at home gives, of a dollar that portfolios do not.",
  },
  "capital-competition.foreignShare": {
    name: "share of foreign money",
    meaning: "Cents that money from abroad gives, of a dollar that portfolios do not.",
  },
  "capital-competition.borrowerShare": {
    name: "share of other borrowers",
    meaning: "Cents that other borrowers give up, of a dollar that portfolios do not give.",
  },
  "capital-competition.portfolioShare": {
    name: "share of portfolios",
    meaning: "Cents of a dollar sought that portfolios give, by selling risk assets.",
  },
  "capital-competition.absorptionTime": {
    name: "absorption time",
    meaning: "How long portfolios take to hold the bonds they like at a premium.",
  },
  "capital-competition.unwindTime": {
    name: "unwinding time",
    meaning: "How long what portfolios absorbed goes on filling them.",
  },
  "capital-competition.persistenceDeficit": {
    name: "persistence of deficits",
    meaning: "Expected life of a deficit over the plan, in tens of years.",
  },
  "capital-competition.persistencePurchases": {
    name: "persistence of purchases",
    meaning: "Expected life of purchases by the central bank, in tens of years.",
  },
  "capital-competition.persistenceBonds": {
    name: "persistence of AI bonds",
    meaning: "Expected life of the builders' issuance over the plan, in tens of years.",
  },
  "capital-competition.privateSupplyFactor": {
    name: "weight of private bonds",
    meaning: "How hard a dollar of private bonds presses on yields beside a dollar of Treasuries.",
  },
  "capital-competition.issuanceSpread": {
    name: "spread per issuance",
    meaning: "Rise of the investment-grade spread per 100 usd bn a year of AI bonds over the plan.",
  },
  "capital-competition.dryPowder": {
    name: "dry powder",
    meaning: "Cash of opportunistic investors above their floor, that waits for yields.",
  },
  "capital-competition.deployTime": {
    name: "deployment time",
    meaning: "Years over which dry powder may be spent.",
  },
  "capital-competition.deployPremium": {
    name: "premium of dry powder",
    meaning: "The premium at which dry powder buys at 63 % of its full rate.",
  },
  "capital-competition.ceiling": {
    name: "ceiling of the premium",
    meaning:
      "No premium rises above it; bonds beyond what the market takes there go to households while they have money.",
  },
  "capital-competition.floor": {
    name: "floor of the premium",
    meaning: "No premium falls below it; funds that find nothing to buy there look for assets.",
  },
  "discounting.premiumLife": {
    name: "life of the premium",
    meaning: "How long markets expect a scarcity premium to last.",
  },
  "discounting.growthOffset": {
    name: "growth offset",
    meaning: "The part of a rise in yields that news of growth makes up for in equities.",
  },
  "discounting.duration": {
    name: "duration",
    meaning: "Mean time to the cash flows of the asset.",
  },
  "discounting.rateBeta": {
    name: "rate beta",
    meaning: "Fall of the log price per 1.00 of yield, for assets without cash flows.",
  },
  "income.propensity": {
    name: "propensity to spend",
    meaning: "Spent out of a dollar of income after taxes.",
  },
  "income.taxRate": {
    name: "tax rate",
    meaning: "Taken as taxes from a dollar of income.",
  },
  "income.importPropensity": {
    name: "propensity to import",
    meaning: "Spent abroad out of a dollar of income.",
  },
  "income.incomeTime": {
    name: "time to spend income",
    meaning: "How long people take to get used to a new income.",
  },
  "income.wealthEffect": {
    name: "wealth effect",
    meaning: "Spending a year per dollar of wealth in shares and bonds.",
  },
  "income.cryptoWealthEffect": {
    name: "wealth effect of crypto",
    meaning: "Spending a year per dollar of wealth in crypto.",
  },
  "income.importShare": {
    name: "imported part of AI spending",
    meaning: "The part of AI spending that pays for equipment from abroad.",
  },
  "income.deficitWeight": {
    name: "weight of a deficit dollar",
    meaning: "Spending at home that a dollar of deficit starts.",
  },
  "income.earningsElasticity": {
    name: "earnings per income",
    meaning: "Rise of earnings per 1.00 of output over the plan relative to GDP.",
  },
  "income.supplierElasticity": {
    name: "earnings per AI spending",
    meaning: "Rise of earnings per 1.00 of AI spending over the plan relative to the plan's.",
  },
};
