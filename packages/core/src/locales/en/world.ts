import type { ProblemWords } from "../../model/problem.ts";
import { compact } from "../numbers.ts";

/** Words for worlds that read well and do not hold together. */
export const worldProblems = {
  "world/duplicate-id": (d: { id: string; list: string }): ProblemWords => ({
    found: `"${d.id}" is in ${d.list} twice.`,
    fix: "Give each its own id, or merge the two.",
  }),
  "world/row-not-zero": (d: {
    instrument: string;
    assets: number;
    liabilities: number;
    gap: number;
  }): ProblemWords => ({
    found: `"${d.instrument}" does not balance: holders have ${compact(d.assets, "en")} usd bn, issuers owe ${compact(d.liabilities, "en")}; the gap is ${compact(d.gap, "en")}.`,
    fix: "Correct a figure, or write residual for the holder that has the rest.",
  }),
  "world/two-residuals": (d: { instrument: string; holders: readonly string[] }): ProblemWords => ({
    found: `"${d.instrument}" has ${d.holders.length} residuals: ${d.holders.join(", ")}.`,
    fix: "Only one holder or issuer of an instrument can have the rest; give the others a figure.",
  }),
  "world/residual-negative": (d: { instrument: string; sector: string; amount: number }): ProblemWords => ({
    found: `The rest of "${d.instrument}" that falls to "${d.sector}" is ${compact(d.amount, "en")} usd bn: the others hold more than there is.`,
    fix: "Lower the holdings of the others, or raise what is issued.",
  }),
  "world/real-has-issuer": (d: { instrument: string }): ProblemWords => ({
    found: `"${d.instrument}" is real, so nobody owes it; liabilities are given.`,
    fix: "Leave liabilities out, or make the instrument financial.",
  }),
  "world/residual-of-nothing": (d: { instrument: string }): ProblemWords => ({
    found: `"${d.instrument}" has no other side from which a rest could be worked out.`,
    fix: "Give the holder a figure, or give the row its supply.",
  }),
  "world/supply-not-held": (d: { instrument: string; assets: number; supply: number; gap: number }): ProblemWords => ({
    found: `Holders have ${compact(d.assets, "en")} usd bn of "${d.instrument}", and there are ${compact(d.supply, "en")}: ${compact(Math.abs(d.gap), "en")} ${d.gap > 0 ? "too much is held" : "is held by nobody"}.`,
    fix: "Correct a holding or the supply, or write residual for the holder that has the rest.",
  }),
  "world/supply-of-a-claim": (d: { instrument: string }): ProblemWords => ({
    found: `"${d.instrument}" is owed by somebody, so what there is of it is its liabilities; a supply is given.`,
    fix: "Give liabilities instead of supply, or make the instrument real.",
  }),
  "world/owed-and-sides": (d: { instrument: string }): ProblemWords => ({
    found: `"${d.instrument}" says who owes whom, and gives a side or a supply as well.`,
    fix: "Both sides follow from owed: leave assets, liabilities and supply out, or leave owed out.",
  }),
  "world/unreadable-date": (d: { given: string }): ProblemWords => ({
    found: `"${d.given}" is no date.`,
    fix: "Write a year, quarter, month or day: 2025, 2025Q3, 2025-09 or 2025-09-30.",
  }),
  "world/after-baseline": (d: { date: string; baseline: string }): ProblemWords => ({
    found: `The figure is of ${d.date}; the world opens on ${d.baseline}.`,
    fix: "Take a figure of the opening date or before, or write the rule that brings this one back to it.",
  }),
  "world/floor-above-cash": (d: { sector: string; floor: number; cash: number }): ProblemWords => ({
    found: `"${d.sector}" keeps at least ${compact(d.floor, "en")} usd bn of cash and opens with ${compact(d.cash, "en")}.`,
    fix: "Lower the floor or raise its cash: a world opens at rest, with floors at or below cash.",
  }),
  "world/debt-above-limit": (d: { sector: string; debt: number; limit: number }): ProblemWords => ({
    found: `"${d.sector}" owes ${compact(d.debt, "en")} usd bn, more than its limit of ${compact(d.limit, "en")}.`,
    fix: "Raise the limit or lower its debts: a world opens at rest, with every borrower inside its limit.",
  }),
  "world/loan-above-value": (d: { sector: string; debt: number; value: number; cap: number }): ProblemWords => ({
    found: `"${d.sector}" owes ${compact(d.debt, "en")} usd bn against assets of ${compact(d.value, "en")}: more than the ${compact(100 * d.cap, "en")} % it may.`,
    fix: "Raise loanToValue or its assets, or lower its debts.",
  }),
  "world/worth-below-zero": (d: { sector: string; worth: number; isBank: boolean }): ProblemWords => ({
    found: `"${d.sector}" owes ${compact(-d.worth, "en")} usd bn more than it holds${d.isBank ? "" : ", its own securities apart"}.`,
    fix: "Look at what it holds and owes: a world adds up with a mistake there, too.",
  }),
  "world/call-shares": (d: { total: number }): ProblemWords => ({
    found: `The shares of a capital call add up to ${compact(d.total, "en")}: a dollar would be paid more than once.`,
    fix: "Lower callShare of some investors until the sum is at most 1; what is left falls to value investors and households.",
  }),
  "world/circular-stakes": (d: { instrument: string; circle: readonly string[] }): ProblemWords => ({
    found: `Funds hold each other's "${d.instrument}" in a circle: ${d.circle.join(" → ")}.`,
    fix: "Net the stakes out: a redemption must end at somebody who is no fund of the circle.",
  }),
  "world/nobody-holds": (d: { asset: string }): ProblemWords => ({
    found: `"${d.asset}" is an asset with a price, and nobody holds any.`,
    fix: "Give it a row in the balance sheet with at least one holder, or leave it out of assets.",
  }),
  "world/not-an-issuer": (d: { asset: string; sector: string }): ProblemWords => ({
    found: `"${d.sector}" is named as an issuer of "${d.asset}", and owes none of it.`,
    fix: "Name sectors that are in liabilities of its row.",
  }),
  "world/late-onset": (d: { asset: string; onset: number; duration: number }): ProblemWords => ({
    found: `Cash flows of "${d.asset}" start after ${compact(d.onset, "en")} years, and their mean is at ${compact(d.duration, "en")}.`,
    fix: "Give an onset below the duration.",
  }),
  "world/nest-not-a-tree": (d: { node: string; within: readonly string[] }): ProblemWords => ({
    found: `"${d.node}" lies within different nests: ${d.within.map((each) => (each === "" ? "none" : `"${each}"`)).join(", ")}.`,
    fix: "A nest has one nest around it: write the same way out for every asset in it.",
  }),
  "world/plan-row": (d: { row: string; gap: number }): ProblemWords => ({
    found: `Row "${d.row}" of the plan does not sum to zero over the sectors: the gap is ${compact(d.gap, "en")} usd bn/yr.`,
    fix: "What one gets another pays: correct an amount, or write residual for the sector that has the rest.",
  }),
  "world/plan-column": (d: { sector: string; gap: number }): ProblemWords => ({
    found: `Column "${d.sector}" of the plan does not sum to zero: sources less uses are ${compact(d.gap, "en")} usd bn/yr.`,
    fix: "What a sector gets and does not spend changes one of its stocks: correct an amount, or add the row of that stock.",
  }),
};
