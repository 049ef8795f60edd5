import type { Problem, ProblemWords } from "../model/problem.ts";
import { printPlace } from "../model/problem.ts";
import { en } from "./en.ts";
import type { Lang, Messages } from "./messages.ts";
import { ru } from "./ru.ts";

const languages: Readonly<Record<Lang, Messages>> = { en, ru };

/** All words of one language. */
export function messages(lang: Lang): Messages {
  return languages[lang];
}

/** What a problem says in a language. */
export function problemWords(each: Problem, lang: Lang): ProblemWords {
  // A code and its detail were checked together in `problem`; a union of codes loses that tie.
  const words = languages[lang].problems[each.code] as (detail: unknown) => ProblemWords;
  return words(each.detail);
}

/** A problem as people read it: code and place, what was found, what to do. */
export function describe(each: Problem, lang: Lang): string {
  const { found, fix } = problemWords(each, lang);
  const indent = (text: string): string => text.split("\n").map(visible).join("\n  ");
  return `${each.code} · ${visible(printPlace(each.place))}\n  ${indent(found)}\n  ${indent(fix)}`;
}

/** What a file brings into an error must not steer the terminal: control and direction characters are written out. */
function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
