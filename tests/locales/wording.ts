import type { Lang } from "../../packages/core/src/locales/messages.ts";

/**
 * Words that would make advice, a promise or a forecast of what is a model result, in either language.
 * "It must be a number" is about a file; "you must" is about the reader. A leverage target is a term of the model; a target price is not.
 */
const banned: Readonly<Record<Lang, readonly RegExp[]>> = {
  en: [
    /(?:^|[.!?:;]\s+)(?:buy|sell|hold)\b/i,
    /\b(?:buy|sell)\s+(?:now|your)\b/i,
    /\bshould\b/i,
    /\byou\s+(?:must|ought|need to buy|need to sell)\b/i,
    /\b(?:price\s+target|target\s+price)s?\b/i,
    /\bguarantee/i,
    /\bsafe(?:ly|r|st|ty)?\b/i,
    /\bopportunit(?:y|ies)\b/i,
    /\bprov(?:e|es|ed|en|ing)\b/i,
    /\bproof\b/i,
    /\bwill\s+(?:fall|rise|drop|grow|crash|recover|go\s+(?:up|down))\b/i,
    /\brecommend/i,
  ],
  ru: [
    /(?:^|[.!?:;]\s+)(?:покупайте|купите|продавайте|продайте|держите)(?!\p{L})/iu,
    /рекоменд/iu,
    /следует\s+\p{L}+ть/iu,
    /гарант/iu,
    /безопасн/iu,
    /доказ/iu,
    /целев\p{L}+\s+цен/iu,
    /(?<!\p{L})(?:вырастет|вырастут|упад[её]т|упадут|подорожает|подешевеет)(?!\p{L})/iu,
    /выгодн\p{L}+\s+(?:момент|возможност)/iu,
  ],
};

/** What is said to keep clear of the words above. */
const disclaimers = ["не является индивидуальной инвестиционной рекомендацией", "не рекомендация"];

/** Words of a text that sound like advice, a promise or a forecast. */
export function advice(text: string, lang: Lang): string[] {
  const rest = disclaimers.reduce((left, each) => left.replaceAll(each, ""), text);
  return banned[lang].flatMap((each) => each.exec(rest)?.[0] ?? []);
}

/** Latin words of a Russian text, each once; what looks like a number, a path or a flag in one piece. */
export function latinWords(text: string): string[] {
  const words = text.match(/-{0,2}[A-Za-z][\w./-]*/g) ?? [];
  return [...new Set(words.map((each) => each.replace(/^-+|[./-]+$/g, "")))].filter((each) => each !== "");
}
