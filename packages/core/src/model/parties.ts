import type { CompiledWorld } from "./compile.ts";
import { EbbError, type Problem, problem } from "./problem.ts";

/** Sectors that rooms name, as numbers of the layout. Everybody else takes part by what the world says of it. */
const partyIds = {
  government: "government",
  centralBank: "central-bank",
  banks: "banks",
  households: "households",
  firms: "firms",
  builders: "hyperscalers",
  labs: "ai-labs",
  moneyFunds: "money-funds",
  valueInvestors: "value-investors",
  restOfWorld: "rest-of-world",
} as const;
export type Parties = Readonly<Record<keyof typeof partyIds, number>>;

/** Who absorbs bonds beside saving: they sell other assets for what they pay. In a world without them households pay. */
export const portfolioInvestors: readonly string[] = ["long-only-funds", "insurers-pensions"];

/** Instruments that rooms name, as numbers of the layout. */
const itemIds = {
  deposits: "deposits",
  reserves: "reserves",
  treasuryAccount: "treasury-account",
  reverseRepo: "reverse-repo",
  moneyFundShares: "money-fund-shares",
  bankLoans: "bank-loans",
  centralBankLoans: "central-bank-loans",
  treasuries: "treasuries",
  ig: "ig",
  fundShares: "fund-shares",
  privateAiEquity: "private-ai-equity",
  capital: "capital",
  commitments: "commitments",
} as const;
export type Items = Readonly<Record<keyof typeof itemIds, number>>;

/** Levels of the reference plan without which nothing can be measured against it. */
const levels = ["gdp", "netUses", "aiSpending", "aiFinance", "yield10y"] as const;

export function partiesOf({ layout }: CompiledWorld): Parties {
  return numbered(partyIds, layout.sectors);
}

export function itemsOf({ layout }: CompiledWorld): Items {
  return numbered(itemIds, layout.instruments);
}

/** Throws `run/lacks-…` for everything a run needs and the world does not have, all at once. */
export function checkRunnable({ layout, reference, assets }: CompiledWorld): void {
  const problems: Problem[] = [];
  const lacking = (needed: readonly string[], known: readonly string[]): readonly string[] =>
    needed.filter((id) => !known.includes(id));
  const sectors = lacking(Object.values(partyIds), layout.sectors);
  const instruments = lacking(Object.values(itemIds), layout.instruments);
  const priced = lacking([itemIds.treasuries, itemIds.ig], assets.ids);
  const unknown = levels.filter((level) => reference[level] === undefined);
  if (sectors.length > 0) problems.push(problem("run/lacks-sectors", { path: "sectors" }, { ids: sectors }));
  if (instruments.length > 0)
    problems.push(problem("run/lacks-instruments", { path: "instruments" }, { ids: instruments }));
  if (priced.length > 0) problems.push(problem("run/lacks-assets", { path: "assets" }, { ids: priced }));
  if (unknown.length > 0) problems.push(problem("run/lacks-levels", { path: "reference" }, { ids: unknown }));
  if (problems.length > 0) throw new EbbError(problems);
}

function numbered<Name extends string>(
  ids: Readonly<Record<Name, string>>,
  known: readonly string[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(Object.entries<string>(ids).map(([name, id]) => [name, known.indexOf(id)])) as Readonly<
    Record<Name, number>
  >;
}
