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
    fix: "Give the holder a figure; residual is for financial instruments.",
  }),
};
