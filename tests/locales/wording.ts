import type { Lang } from "../../packages/core/src/locales/messages.ts";

/** A way of speaking that has no place beside model results, and what to say in its place. */
interface Rule {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** What is wrong with a text: where, which words, and what to say in their place. */
export interface WordingFault {
  readonly at: number;
  readonly phrase: string;
  readonly instead: string;
}

const shown = "what the model shows: “in this scenario it would fall”";
const reader =
  "what happens in the model, or which key to type; nothing about what the reader ought to do with an asset";
const sureness = "how sure it is: the number of draws, the range, the source";
const inRussian = {
  shown: "что показывает модель: «в этом сценарии падает», «по модели»",
  reader: "что происходит в модели или что набрать; ни слова о том, как читателю поступить с активом",
  sureness: "насколько это надёжно: в скольких выборках, в каких пределах, по какому источнику",
};

const start = String.raw`(?:^|[.!?:;(“"«]\s*)`;
const things =
  "bitcoin|crypto|gold|bonds?|stocks?|shares?|equit(?:y|ies)|software|memory|chips|treasur(?:y|ies)|assets?|cash|it|them|now|on";
const going =
  "fall|rise|drop|grow|crash|recover|double|halve|outperform|rally|soar|collapse|lose|gain|go\\s+(?:up|down)";
const deals = "купить|продать|покупать|продавать|держать|избавиться|выйти|зайти|выходить|заходить|докупить";

/**
 * Words that would make advice, a promise or a forecast of what is a model result, in either language.
 * "It must be a number" is about a file; "you must" is about the reader. A leverage target, holdings and what a fund must sell are
 * terms of the model; a target price is not.
 */
const rules: Readonly<Record<Lang, readonly Rule[]>> = {
  en: [
    {
      pattern: new RegExp(
        String.raw`${start}(?:buy|sell|hold|avoid|accumulate|dump)(?:\s+(?:(?:the|your|more|some|all|any|into)\s+)*(?:${things})\b|(?<!hold)\s*(?:$|[.!]))`,
        "i",
      ),
      instead: reader,
    },
    { pattern: /\b(?:buy|sell)\s+(?:now|your|the\s+dip)\b/i, instead: reader },
    { pattern: /\btime\s+to\s+(?:buy|sell|get\s+(?:in|out))\b/i, instead: reader },
    { pattern: /\b(?:should|ought\s+to)\b/i, instead: reader },
    {
      pattern: /\b(?:you|readers?|investors\s+here)\s+(?:must|had\s+better|need\s+to\s+(?:buy|sell|hold))\b/i,
      instead: reader,
    },
    { pattern: /\brecommend/i, instead: reader },
    { pattern: /\bopportunit(?:y|ies)\b/i, instead: reader },
    { pattern: /\b(?:price\s+targets?|target\s+prices?|targets?\s+(?:of|at)\s+\$?\d)/i, instead: shown },
    {
      pattern: new RegExp(
        String.raw`(?:\bwill|'ll|\b(?:is|are)\s+(?:going|set|bound|due)\s+to)\s+(?:not\s+|surely\s+|soon\s+)?(?:${going})\b`,
        "i",
      ),
      instead: shown,
    },
    { pattern: /\bwill\s+be\s+(?:worth|higher|lower|cheaper|dearer)\b/i, instead: shown },
    { pattern: /\bguarantee/i, instead: sureness },
    { pattern: /\b(?:un)?safe(?:ly|r|st|ty)?\b/i, instead: sureness },
    { pattern: /\b(?:prov(?:e|es|ed|en|ing)|proofs?)\b/i, instead: sureness },
    { pattern: /\b(?:risk-free\s+(?:profit|return)s?|can(?:no|')t\s+lose|sure\s+thing)\b/i, instead: sureness },
  ],
  ru: [
    {
      pattern: /(?<!\p{L})(?:покупай|купи|продавай|продай|докупай|шорти)(?:те)?(?!\p{L})/iu,
      instead: inRussian.reader,
    },
    {
      pattern: new RegExp(String.raw`${start}(?:держите|избавьтесь|избавляйтесь|сбрасывайте|избегайте)(?!\p{L})`, "iu"),
      instead: inRussian.reader,
    },
    {
      pattern: new RegExp(
        String.raw`(?<!\p{L})(?:стоит|пора|нужно|надо|лучше|выгодно)\s+(?:бы\s+)?(?:${deals})(?!\p{L})`,
        "iu",
      ),
      instead: inRussian.reader,
    },
    { pattern: /рекоменд|(?<!\p{L})советуем(?!\p{L})/iu, instead: inRussian.reader },
    { pattern: /следует\s+\p{L}+ть(?:ся)?(?!\p{L})/iu, instead: inRussian.reader },
    {
      pattern: /(?<!\p{L})(?:вам|читателю|инвестору)\s+(?:следует|стоит|надо|пора|нельзя)(?!\p{L})/iu,
      instead: inRussian.reader,
    },
    { pattern: /выгодн\p{L}+\s+(?:момент|возможност)|возможност\p{L}+\s+заработать/iu, instead: inRussian.reader },
    { pattern: /целев\p{L}+\s+цен/iu, instead: inRussian.shown },
    {
      pattern:
        /(?<!\p{L})(?:вырастет|вырастут|упад[её]т|упадут|подорожа(?:ет|ют)|подешеве(?:ет|ют)|рухн(?:ет|ут)|обвал(?:ится|ятся)|взлет(?:ит|ят))(?!\p{L})/iu,
      instead: inRussian.shown,
    },
    { pattern: /(?<!\p{L})буд(?:ет|ут)\s+(?:расти|падать|дорожать|дешеветь)(?!\p{L})/iu, instead: inRussian.shown },
    { pattern: /гарант/iu, instead: inRussian.sureness },
    { pattern: /безопасн/iu, instead: inRussian.sureness },
    { pattern: /доказ/iu, instead: inRussian.sureness },
    { pattern: /беспроигрыш|наверняка\s+\p{L}+(?:ет|ут|ит|ят)(?!\p{L})/iu, instead: inRussian.sureness },
  ],
};

/** What may be said although a rule catches it, and why. */
const allowed: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /не\s+(?:является\s+)?индивидуальн\p{L}+\s+инвестиционн\p{L}+\s+рекомендаци\p{L}+/giu,
    why: "the disclaimer, in the words of the law",
  },
  { pattern: /не рекомендация|не рекомендует сделок/giu, why: "the disclaimer, short and long" },
  { pattern: /recommends no transaction/gi, why: "the long disclaimer" },
  { pattern: /\bdemand for safety\b/gi, why: "a term of the sources: what a yield pays for being owed by the state" },
];

/** Everything in a text that sounds like advice, a promise or a forecast, the first of each kind. */
export function wordingFaults(text: string, lang: Lang): readonly WordingFault[] {
  const rest = allowed.reduce((left, { pattern }) => left.replace(pattern, (found) => " ".repeat(found.length)), text);
  return rules[lang].flatMap(({ pattern, instead }) => {
    const found = pattern.exec(rest);
    return found === null ? [] : [{ at: found.index, phrase: found[0].trim(), instead }];
  });
}

/** The words alone. */
export function advice(text: string, lang: Lang): string[] {
  return wordingFaults(text, lang).map(({ phrase }) => phrase);
}

/** Latin words of a Russian text, each once; what looks like a number, a path or a flag in one piece. */
export function latinWords(text: string): string[] {
  const words = text.match(/-{0,2}[A-Za-z][\w./-]*/g) ?? [];
  return [...new Set(words.map((each) => each.replace(/^-+|[./-]+$/g, "")))].filter((each) => each !== "");
}
