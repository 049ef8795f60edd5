import type { Room } from "../../model/vocabulary.ts";
import type { RoomWords } from "../room-words.ts";

/** What each room is called, what it does in a period, and what it leaves out. */
export const rooms = {
  fiscal: {
    name: "Fiscal",
    does: "The state plans to spend more, or less, than the reference plan says, and a scenario decides which share of the new debt the central bank takes. Nothing is paid yet. The bonds must first find their buyers in the market for funds; only then does the money reach households, so no dollar is spent before somebody has given it. What the central bank backs adds as much to reserves and to deposits; what private hands take leaves money as it was.",
    limits:
      "A deficit is a path of the scenario: it answers to nothing that happens in the run. There are no taxes on the extra income and no automatic stabiliser, and no interest is paid on the extra debt, which makes results beyond five years too kind to the state. All of the deficit is a transfer to households; what it buys is not told apart.",
  },
  "central-bank": {
    name: "Central bank",
    does: "The central bank says what it will buy or sell this period, and from whom. Bought from a non-bank, a bond becomes a deposit and a reserve; bought from a bank, a reserve alone. Sales end with what it holds and purchases with what there is to buy, and whatever could not be done is reported. When reserves fall below what banks want to keep, banks borrow the difference from it. It stands behind the debt of the state and behind no one else's.",
    limits:
      "It has no rule: it lowers no rate when markets fall and saves nobody unless a scenario says so. The policy rate is not modelled; a path shifts yields instead, for good. The purchases press on the premium as a flow, with a weight that stands for their expected life, so an announcement has no effect before the first purchase. Reserves that run short are replaced at no price.",
  },
  "money-creation": {
    name: "Money creation",
    does: "Banks move their loans towards the level they and their borrowers want: less when the premium has lasted, when confidence is low, or when losses have eaten more than a threshold of their own funds. A loan makes a deposit and a repayment ends one. Whatever raises money above its opening level sends its owners looking for assets, over about a quarter of a year, in orders sized so that each price rises by its measured or assumed elasticity to money.",
    limits:
      "The elasticities to money are judgement for every asset but bitcoin, and bitcoin's is a slope from one series. The orders are placed all together, so that in some draws an asset whose neighbours carry it beyond its own elasticity is sold. Banks differ in nothing: one balance sheet stands for all. There is no demand for loans by purpose, no securitisation, and nobody but banks and the central bank makes money.",
  },
  "ai-capex": {
    name: "AI build-out",
    does: "Builders want to spend what the scenario says; a premium that has lasted makes them want less of what exceeds the plan. They pay from free cash first, then by bonds, calls on investors and sales of what they hold, in given shares. What calls and sales did not raise is sought from bonds in the next period, up to a cap, and the rest is not built. At the end of the period what was raised is spent, at home and abroad, and becomes somebody's income.",
    limits:
      "Spending is a path with one elasticity; builders do not react to their own share prices, to demand for computing or to what rivals do. The shares of finance are read from the deals of one year. What is built never earns anything by itself: revenue enters only as news on earnings. A builder cannot go bankrupt, and one balance sheet stands for all of them.",
  },
  "capital-competition": {
    name: "Capital competition",
    does: "The state, the central bank and the builders of AI meet those who can pay: savers, foreigners, other borrowers who give way, portfolios that would rather hold bonds, and cash that waits for yields. One premium on the ten-year yield makes what is sought equal to what is given. Then every bond of the period changes hands, each payer limited by the money it has and households taking the rest. Tightness, displacement and headroom are read off the same curve.",
    limits:
      "The slope of the supply of funds is measured on public deficits that were expected to last; how hard a purchase or a private bond presses is a weight chosen by judgement. Dry powder, its size and its speed, is assumed. There is one premium for all maturities and borrowers, beside a small one for investment-grade bonds. That saving is limited at all is contested theory; what is limited here is the willingness of portfolios, not a stock of savings.",
  },
  discounting: {
    name: "Discounting",
    does: "Every asset is worth what its cash flows are worth at the new yields: near ones hardly move, late ones move far. A scarcity premium is expected to fade, so the far future feels less of it than of a lasting shift. Shares take a part of a rise in yields only, because growth makes up for the rest. Gold and crypto have no cash flows and answer by a measured fall per unit of yield. News, income, AI spending and lost confidence enter here too, and all of the change passes into the price at once.",
    limits:
      "Two numbers describe the cash flows of an asset, and its risk premium is its confidence premium, no more. News is exogenous: no run explains why memory rises or software falls. The rate beta of bitcoin was measured on surprises in the two-year yield and is used for a ten-year premium. Durations of shares are computed, not observed, and differ by half or more between sources.",
  },
  "commitment-calls": {
    name: "Commitment calls",
    does: "AI labs ask for the money that investors promised, and for more where a scenario says so. Each investor is asked for its share, pays from cash above its floor, then from its credit line, and sells for the rest what it is least convinced of. A part of a shortfall is asked back from hedge funds, which pay when their notice is over. What no named investor is asked for comes from value investors and then from households.",
    limits:
      "The order of sales is by construction: no estimate of conviction exists, and a claim about the order says what the rule says. Shares of calls follow a few published stakes. Calls beyond what was promised are taken for new rounds in which everyone keeps its share; nobody may refuse. Labs spend what they get at once and never pay anything back.",
  },
  redemptions: {
    name: "Redemptions",
    does: "Savers remember what their funds returned over about a month and ask for a part of what they have left when it was a loss, more of it when confidence is low. Open funds pay at once. Hedge funds let a request wait out its notice and then pay no more than their gate lets through; the rest stays due. What a fund must pay joins everything else it owes, and what its cash does not cover it sells.",
    limits:
      "Gains draw no money in. The flows are average slopes on monthly returns, so a run on one fund, a rumour or an advantage of being first is not in them. Notice is a mean time in a queue instead of a date. One fund stands for each kind, and money funds never lose their savers' trust.",
  },
  "margin-calls": {
    name: "Margin calls",
    does: "Lenders set what they lend on a dollar of each asset: less when its price is far from what it used to be and when confidence is low. A group whose debt exceeds its limit is called and sells back to the room it opened with, so that the next small fall does not call it again. Who is called and at which price is found together with all sales, in the settle step. A margin loan repaid to a bank ends a deposit; repo with a money fund does not.",
    limits:
      "Debts of crypto traders, hedge funds and retail are recollections or judgement, and the room up to their limits is assumed alike for all. A group stands for thousands of borrowers of whom some would be called earlier. Lenders do not withdraw for reasons of their own, do not compete, and take one haircut per class of assets. Derivatives and their daily margins are left out.",
  },
  "fire-sales": {
    name: "Fire sales",
    does: "Selling lowers prices, in proportion to the share of all units that is sold: of the asset, of its style, of its whole market. Part of that goes within weeks, part within years, and it can go no further than a bound at which value buyers take everything. In the settle step sellers and prices are found together: lower prices make more sellers, who lower prices again, until no one must sell more. Value investors and households buy; where their cash ends everybody is rationed alike, and what stays unpaid is carried.",
    limits:
      "The multiplier of bitcoin is the least known number of the model and moves its results most. The bounds are assumed. Buyers do not wait for lower prices and do not sell later at a gain. Within a period there is no order of events: a settled period is the highest price at which all rules hold, and how a market gets there in hours is not told. Where no such price exists before a group is sold out, the run says so and goes on.",
  },
  income: {
    name: "Income",
    does: "What is spent over the plan is somebody's income, and a part of it is spent again, over some months and not at once. AI spending counts without imported equipment, a deficit with its own weight; spending that the premium crowded out is taken off; gains and losses of wealth add or subtract a few cents a year on the dollar. Income over the plan raises earnings of companies a little, and AI spending those of its suppliers.",
    limits:
      "There are no wages, prices or inflation and no limit of capacity: a boom never overheats. Every household spends alike. Taxes on the extra income stay where they are, and interest is not paid. The elasticities of earnings are assumed; where a scenario also brings news about the earnings of a supplier, the two can tell the same fact twice.",
  },
  confidence: {
    name: "Confidence",
    does: "Two indices start at one. The broad one falls when shares are below what people are used to; the speculative one when software, high-beta shares and crypto are. They are lost within a month and regained within years. Low confidence takes something off the value of each asset, raises haircuts, makes savers ask for more and banks lend less, all from the next period on. The two are apart so that a fall of crypto alone hardly reaches credit.",
    limits:
      "No gain, premium or speed is measured; one of them leans on an index of sentiment. The split into two indices was adopted because one dragged credit down with crypto, against what was seen in 2025 and 2026, so that window cannot test it. Confidence never rises above one: there is no euphoria to lose, only trust.",
  },
  "credit-losses": {
    name: "Credit losses",
    does: "Who owns less than it owes against its assets, or has left a margin call open for longer than the grace, defaults. What is missing is written off, and the loss falls on the lenders by name: on a bank's own funds, or through a money fund on its holders. From then on lenders call all of the debt and collateral is sold without delay. Losses of banks touch lending only beyond a threshold, so a squeeze may pass without a credit crunch.",
    limits:
      "Only debts against assets can default: companies, builders, labs and the state always pay. Each group is one debtor, so it defaults whole or not at all. Own funds are those of the books and banks raise none in a run; a run on deposits, contagion between banks and help from the state are left out.",
  },
} satisfies Readonly<Record<Room, RoomWords>>;
