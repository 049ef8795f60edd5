import { dirname, join } from "node:path";
import { type CompiledHoldings, exitCodes, fixed, type HoldingsDocument, isHoldings, parseHoldings } from "@ebb/core";
import { printedAsJson } from "../envelope.ts";
import { wrap } from "../print/wrap.ts";
import type { Terminal } from "../terminal.ts";
import { moneyUnit, readHoldings } from "./read-holdings.ts";

/** A world that is a table of holdings, and the few lines that name it. */
export interface HoldingsWorld {
  readonly document: HoldingsDocument;
  readonly holdings: CompiledHoldings;
}

/**
 * Reads the table that a text names, from where the text stands; nothing for the text of any other world.
 * Throws EbbError with every fault of the text, or of the table.
 */
export async function holdingsWorld(text: string, file: string): Promise<HoldingsWorld | undefined> {
  if (!isHoldings(text)) return undefined;
  const document = parseHoldings(text, file);
  const folder = file === "-" ? "." : dirname(file);
  return { document, holdings: await readHoldings(join(folder, document.holdings), moneyUnit(document.unit)) };
}

/** What `ebb world check` says of it, when nothing is wrong; returns the exit code. */
export function reportHoldings({ document, holdings }: HoldingsWorld, terminal: Terminal): number {
  const { holders, assets, units, debt, cash } = holdings;
  const results = [
    { metric: "holders", value: holders.length },
    { metric: "assets", value: assets.length },
    { metric: "positions", value: units.length },
    { metric: "value", value: valueOf(holdings), unit: "usd bn" },
    { metric: "debt", value: sum(debt), unit: "usd bn" },
    { metric: "cash", value: sum(cash), unit: "usd bn" },
  ];
  const manifest = { world: document.id, date: document.date };
  if (printedAsJson({ kind: "world-check", exit: exitCodes.success, results, manifest }, terminal)) {
    return exitCodes.success;
  }
  const { words, lang } = terminal;
  const { debts, nothingWrong } = words.worldNew;
  terminal.print(`${document.name[lang]} · ${document.date} · ${document.holdings}`);
  terminal.print(sizesOf(holdings, terminal));
  terminal.print(debts(fixed(sum(debt), 1, lang), fixed(sum(cash), 1, lang)));
  terminal.print(wrap(nothingWrong));
  return exitCodes.success;
}

/** How many and how much, in a line. */
export function sizesOf(holdings: CompiledHoldings, { words, lang }: Terminal): string {
  const { holders, assets, units } = holdings;
  const [many, kinds, positions] = [holders, assets, units].map(({ length }) => fixed(length, 0, lang));
  return words.worldNew.holdings(many ?? "", kinds ?? "", positions ?? "", fixed(valueOf(holdings), 1, lang));
}

function valueOf({ asset, units, price }: CompiledHoldings): number {
  return units.reduce((total, each, position) => total + each * (price[asset[position] ?? 0] ?? 0), 0);
}

function sum(values: Float64Array): number {
  return values.reduce((total, each) => total + each, 0);
}
