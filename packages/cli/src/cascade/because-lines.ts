import { type Because, type BecauseReason, fixed, percent } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Names } from "../print/names.ts";
import { periodAt, signed } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import type { CascadeAnswer } from "./made-cascade.ts";

/** The causal list: what happened ← why, with numbers. */
export function becauseLines({ made, because }: CascadeAnswer, names: Names, terminal: Terminal, room: number): string {
  const { words } = terminal;
  const say = words.cascade;
  const rows = because.map((each) => {
    const { kind, id, wave } = each;
    const who = kind === "confidence" ? (say.indices[id] ?? id) : nameOf(kind === "asset", id, names);
    const isLonger = wave !== undefined && wave.from < wave.to;
    const happened = say.happened[kind](who, amountOf(each, terminal));
    const inWave = isLonger
      ? say.wave(dollars(wave.amount, terminal), periodAt(made.record, wave.from), periodAt(made.record, wave.to))
      : "";
    const reasons = each.reasons.map((reason) => reasonInWords(reason, names, terminal)).join("; ");
    return [`  ${periodAt(made.record, each.row)}`, `${happened}${inWave} ← ${reasons}`];
  });
  return fitted(rows, ["left", "left"], room, 1);
}

function amountOf({ kind, amount }: Because, terminal: Terminal): string {
  if (kind === "asset") return change(amount, terminal);
  return kind === "confidence" ? fixed(amount, 2, terminal.lang) : dollars(amount, terminal);
}

function reasonInWords({ kind, id = "", amount }: BecauseReason, names: Names, terminal: Terminal): string {
  const say = terminal.words.cascade.reasons[kind];
  switch (kind) {
    case "fall":
      return say(names.instrument(id), change(amount, terminal));
    case "value":
    case "pressure":
    case "equities-down":
    case "speculative-down":
      return say("", change(amount, terminal));
    default:
      return say(names.sector(id), dollars(amount, terminal));
  }
}

function nameOf(isAsset: boolean, id: string, names: Names): string {
  return isAsset ? names.instrument(id) : names.sector(id);
}

function change(share: number, { lang }: Terminal): string {
  return signed(percent(share, 1, lang), share);
}

/** A number and its unit stay on one line. */
function dollars(amount: number, { words, lang }: Terminal): string {
  return words.cascade.dollars(fixed(amount, 1, lang)).replaceAll(" ", "\u00a0");
}
