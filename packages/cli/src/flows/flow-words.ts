import type { FundsLine, SankeyNode } from "@ebb/core";
import type { Names } from "../print/names.ts";
import type { Terminal } from "../terminal.ts";

export type Way = "sources" | "uses";

/** What money was paid for, in words: `ig issued` for who was paid, `ig taken up` for who paid. */
export function thingInWords(
  { kind, item }: Pick<FundsLine, "kind" | "item">,
  way: Way,
  names: Names,
  { words }: Terminal,
): string {
  const say = words.flows;
  if (kind === "income" || kind === "income-back") return say.incomes[way][kind](say.flowNames[item] ?? item);
  return say.things[way][kind](names.instrument(item));
}

/** A node of a Sankey picture in words; whom it is about is called by the caller. */
export function nodeInWords(
  { layer, what, name, merged }: SankeyNode,
  centre: string,
  names: Names,
  terminal: Terminal,
): string {
  const say = terminal.words.flows;
  const way = layer === "payer" || layer === "source" ? "sources" : "uses";
  if (what === "centre") return centre;
  if (what === "sector") return names.sector(name);
  if (what === "other") return say.other(merged);
  if (what === "money") return way === "sources" ? say.drawn : say.kept;
  return thingInWords({ kind: what, item: name }, way, names, terminal);
}
