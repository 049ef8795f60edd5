import { fixed, type ForcedSeller, percent } from "@ebb/core";
import { styled } from "../color.ts";
import { fitted } from "../print/fitted.ts";
import { namesOf } from "../print/names.ts";
import { logPoints } from "../print/output-number.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";
import type { AskedChange } from "./asked-output.ts";
import { changeHeading } from "./change-screen.ts";

/** Who had to sell an asset up to the row of a change, and how hard that pressed its price. */
export function investorScreen(
  made: MadeRun,
  asked: AskedChange,
  sellers: readonly ForcedSeller[],
  terminal: Terminal,
): string {
  const { words, lang } = terminal;
  const say = words.explain;
  const names = namesOf(made.world, terminal);
  const rows = sellers.map(({ sector, sold, share, ofSales, impact, from }) => [
    `  ${names.sector(sector)}`,
    fixed(sold, 1, lang),
    percent(share, 1, lang),
    percent(ofSales, 0, lang),
    periodAt(made.record, from),
    logPoints(impact, lang),
  ]);
  const table = fitted([[...say.sellerColumns], ...rows], ["left", "right", "right", "right", "left", "right"], 80);
  return [
    changeHeading(made, asked, terminal),
    [
      styled(terminal, "bold", wrap(say.sellers)),
      ...(rows.length === 0 ? [`  ${say.nobody}`] : [table, wrap(say.sellerLegend)]),
    ],
    [wrap(words.disclaimer)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}
