import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Rules and parts of rules in English, and the same in Russian. */
const known: ReadonlyMap<string, string> = new Map(
  readFileSync(join(import.meta.dirname, "us-2025q3.rules.tsv"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [en = "", ru = ""] = line.split("\t");
      return [en, ru] as const;
    }),
);

/** A rule in Russian; none where the table has no words for it or for one of its parts. */
export function russianRule(rule: string): string | undefined {
  const whole = known.get(rule);
  if (whole !== undefined) return whole;
  const [, share = "", what = "", , why] = /^([\d.]+) % (of [^:]+)(: (.+))?$/.exec(rule) ?? [];
  if (share !== "") return sharePhrase(share.replace(".", ","), known.get(what), why);
  const [, by = ""] = /^brought to the opening by (.+)$/.exec(rule) ?? [];
  const carrier = known.get(by);
  if (carrier !== undefined) return `приведено к дате открытия; множитель: ${carrier}`;
  const [, start, value = "", end] = /^three quarters of the way from (\S+) \(([\d.]+)\) to (\S+)$/.exec(rule) ?? [];
  return start === undefined ? undefined : `три четверти пути от ${start} (${value.replace(".", ",")}) к ${end}`;
}

function sharePhrase(share: string, what: string | undefined, why: string | undefined): string | undefined {
  if (what === undefined) return undefined;
  if (why === undefined || why === "of GDP") return `${share} % ${what}`;
  const reason = russianRule(why);
  return reason === undefined ? undefined : `${share} % ${what}: ${reason}`;
}
