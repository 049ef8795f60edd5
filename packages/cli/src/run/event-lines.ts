import { eventsOf, fixed, percent, type RunEvent, type RunRecord } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import type { Terminal } from "../terminal.ts";

/** What happened, period by period, in words. */
export function eventLines(record: RunRecord, names: Names, terminal: Terminal, room: number): string {
  const say = terminal.words.run;
  const rows = eventsOf(record).map((event) => {
    const { kind, period, who = "", asset = "", cause = "payments" } = event;
    const inWords = {
      who: names.sector(who),
      asset: names.instrument(asset),
      amount: amountOf(event, terminal),
      cause,
    };
    return [`  ${period}`, say.event[kind](inWords)];
  });
  return rows.length === 0 ? fitted([[`  ${say.nothing}`]], ["left"], room) : fitted(rows, ["left", "left"], room, 1);
}

function amountOf({ kind, amount }: RunEvent, { words, lang }: Terminal): string {
  if (kind === "fall") return percent(amount, 1, lang);
  if (kind === "turning-point") return fixed(amount, 2, lang);
  // A number and its unit stay on one line.
  return words.run.dollars(fixed(amount, amount < 100 ? 1 : 0, lang)).replaceAll(" ", "\u00a0");
}
