import { type Change, compact, parameterWords } from "@ebb/core";
import type { Terminal } from "../terminal.ts";

/** `without the channel margin`, `commitment-calls.convictionSoftness 0.08 → 0.03`. */
export function changeInWords(change: Change, { words, lang }: Pick<Terminal, "words" | "lang">): string {
  const say = words.rank.change;
  if (change.kind === "channel") return say.channel(words.story.channels[change.channel], change.channel);
  if (change.kind === "path") return say.path(change.path);
  const { key, from, to, unit } = change;
  const end = compact(to, lang);
  const named = unit === "share" ? end : (words.worldShow.units[unit]?.(end, to) ?? `${end} ${unit}`);
  return say.parameter(parameterWords(key, lang).name, key, compact(from, lang), named);
}
