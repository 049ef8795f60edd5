import { fixed, type Outcome, type SetJudgement } from "@ebb/core";
import type { Terminal } from "../terminal.ts";

/** `holds`, `fails`, or that it is neither. */
export function outcomeInWords(outcome: Outcome, { words }: Terminal): string {
  const { holds, fails, neither } = words.claims.outcomes;
  if ("problems" in outcome) return neither;
  return outcome.holds ? holds : fails;
}

/** The 95 % interval of the share of draws in whole draws of a hundred: `74–95`; a dash without draws. */
export function intervalInWords({ share }: SetJudgement, { lang }: Terminal): string {
  if (share === undefined) return "—";
  return [share.low, share.high].map((each) => fixed(100 * each, 0, lang)).join("–");
}
