import { parameterTables } from "../mechanisms/registry.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { parameterSpecs } from "../model/parameters.ts";
import { type Room, rooms } from "../model/vocabulary.ts";
import { readName } from "./output-name.ts";

/** Where an output comes from: the rooms that make it, and the numbers of these rooms by key. */
export interface Provenance {
  readonly rooms: readonly Room[];
  readonly parameters: readonly string[];
}

const prices: readonly Room[] = ["discounting", "fire-sales"];
const fundsMarket: readonly Room[] = ["capital-competition"];
const sellers: readonly Room[] = [
  "capital-competition",
  "commitment-calls",
  "redemptions",
  "margin-calls",
  "fire-sales",
];

/** Rooms by pattern of the vocabulary: those that write the number itself. What they read in turn, their own pages say. */
const makers: Readonly<Record<string, readonly Room[]>> = {
  "<asset>.price": prices,
  "<asset>.change": prices,
  "<asset>.drawdown": prices,
  "<asset>.fundamental": ["discounting"],
  "<asset>.trough": prices,
  "<asset>.worst-month-end": prices,
  "<asset>.first-10": prices,
  "<asset>.rank": prices,
  "<asset>.half-life": prices,
  "<sector>.<instrument>": rooms,
  x: fundsMarket,
  tightness: fundsMarket,
  displacement: fundsMarket,
  headroom: fundsMarket,
  regime: fundsMarket,
  "turning-point": fundsMarket,
  base: ["central-bank", "capital-competition"],
  "broad-money": ["money-creation", "capital-competition", "fire-sales", "ai-capex", "income"],
  "bank-credit": ["money-creation", "fire-sales", "credit-losses"],
  "credit-per-ai-dollar": ["money-creation", "ai-capex", "fire-sales", "credit-losses"],
  "spending-per-free-cash": ["ai-capex"],
  "net-liquidity": ["central-bank", "capital-competition"],
  "yield-10y": ["capital-competition", "discounting"],
  "spread-ig": ["capital-competition", ...prices],
  "spread-hy": prices,
  gdp: ["income"],
  "forced-sales.<sector>.<asset>": sellers,
  "forced-sales.<sector>": sellers,
  "redemptions.<sector>": ["redemptions"],
  "loop-gain": ["margin-calls", "fire-sales"],
  amplification: ["margin-calls", "fire-sales"],
  rounds: ["margin-calls", "fire-sales"],
  runaway: ["margin-calls", "fire-sales"],
  "bank-losses": ["credit-losses"],
  breadth: prices,
  selectivity: prices,
};

/** Provenance of an output by its name; undefined for a name of nothing in this world. */
export function provenanceOf(name: string, world: CompiledWorld): Provenance | undefined {
  const found = readName(name, world);
  const made = found && makers[found.pattern];
  return made && { rooms: made, parameters: made.flatMap(parametersOf) };
}

/** Keys of the parameters of a room. */
export function parametersOf(room: Room): readonly string[] {
  return parameterSpecs(room, parameterTables[room]).map(({ key }) => key);
}
