import { messages } from "../locales/locale.ts";
import type { Lang } from "../locales/messages.ts";
import { type StatisticId, type ValueType, statistics } from "../model/vocabulary.ts";

/** What stands in a place of a call: an id in quotes, or a number. */
export type Parameter = "scenario" | "output" | "statistic" | "channel" | "parameter-set" | "number";

interface ClaimFunction {
  readonly takes: readonly Parameter[];
  readonly mayTake?: Parameter;
  /** The last parameter may be repeated. */
  readonly repeats?: true;
  readonly gives: ValueType | "by-output";
}

/** The functions of the claim language. Arity checks, error texts and the reference page read this table. */
export const claimFunctions = {
  value: { takes: ["scenario", "output", "statistic"], mayTake: "channel", gives: "by-output" },
  assuming: { takes: ["parameter-set"], gives: "truth" },
  abs: { takes: ["number"], gives: "number" },
  min: { takes: ["number", "number"], repeats: true, gives: "number" },
  max: { takes: ["number", "number"], repeats: true, gives: "number" },
} as const satisfies Record<string, ClaimFunction>;
export type ClaimFunctionName = keyof typeof claimFunctions;

export const claimFunctionNames = Object.keys(claimFunctions) as readonly ClaimFunctionName[];

export function isClaimFunction(name: string): name is ClaimFunctionName {
  return Object.hasOwn(claimFunctions, name);
}

/** `value(scenario, output, statistic[, channel])` */
export function signature(name: ClaimFunctionName): string {
  const { takes, mayTake, repeats }: ClaimFunction = claimFunctions[name];
  const optional = mayTake === undefined ? "" : `[, ${mayTake}]`;
  return `${name}(${takes.join(", ")}${optional}${repeats === true ? ", …" : ""})`;
}

/** Whether a call may have this many arguments. */
export function takesCount(name: ClaimFunctionName, count: number): boolean {
  const { takes, mayTake, repeats }: ClaimFunction = claimFunctions[name];
  const most = repeats === true ? Infinity : takes.length + (mayTake === undefined ? 0 : 1);
  return count >= takes.length && count <= most;
}

const statisticIds = Object.keys(statistics) as readonly StatisticId[];

/** One row of the reference of the claim language. */
export interface ClaimWord {
  readonly text: string;
  readonly meaning: string;
}

/** Every function and statistic of the claim language with its meaning, for documentation and help. */
export function claimReference(lang: Lang): { functions: ClaimWord[]; statistics: ClaimWord[] } {
  const words = messages(lang).claims;
  return {
    functions: claimFunctionNames.map((name) => ({ text: signature(name), meaning: words.functions[name] })),
    statistics: statisticIds.map((id) => ({ text: statistics[id], meaning: words.statistics[id] })),
  };
}
