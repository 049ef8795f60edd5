import { fixed } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import type { Terminal } from "../terminal.ts";
import type { FlowsOfPeriod } from "./made-run.ts";

/** More lines than these nobody reads; `--json` has every move of every period. */
const shown = 20;

/** Where deposits came from and went over a run: the largest changes by who wrote them. */
export function flowLines(flows: readonly FlowsOfPeriod[], names: Names, terminal: Terminal, room: number): string {
  const { words, lang } = terminal;
  const sums = new Map<string, { readonly writer: string; readonly sector: string; amount: number }>();
  for (const { writer, sector, side, item, amount } of flows.flatMap(({ moves }) => moves)) {
    if (item !== "deposits" || side !== "asset") continue;
    const key = `${writer} ${sector}`;
    const sum = sums.get(key) ?? { writer, sector, amount: 0 };
    sum.amount += amount;
    sums.set(key, sum);
  }
  const rows = [...sums.values()]
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, shown)
    .map(({ writer, sector, amount }) => [`  ${writer}`, names.sector(sector), fixed(amount, 1, lang)]);
  const [first = "", ...rest] = words.run.flowColumns;
  return fitted([[`  ${first}`, ...rest], ...rows], ["left", "left", "right"], room, 1);
}
