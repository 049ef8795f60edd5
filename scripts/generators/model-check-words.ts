import type { Lang } from "../../packages/core/src/locales/messages.ts";
import type { CaseName, Measure, VariantName } from "./model-check.ts";

/** The words of `docs/model-check.md`. */
export interface CheckWords {
  readonly title: string;
  readonly intro: readonly string[];
  readonly under: Readonly<Record<"evidence" | "essay", string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly cases: Readonly<Record<CaseName, string>>;
  readonly head: readonly string[];
  readonly here: string;
  readonly there: string;
  readonly median: string;
  readonly agree: string;
  readonly signs: (same: string, all: string) => string;
  readonly differs: (set: string, name: string, measure: string) => string;
  readonly order: (set: string, name: string, alike: string, all: string) => string;
  readonly why: string;
  readonly reasons: readonly string[];
  readonly variantsTitle: string;
  readonly variantsIntro: string;
  readonly variants: Readonly<Record<VariantName, string>>;
  readonly channelsTitle: string;
  readonly channelsIntro: string;
  readonly allOn: string;
  readonly made: string;
}

const en: CheckWords = {
  title: "What the model says beside the reference formulation",
  intro: [
    "Before this engine there was a throwaway prototype of the same formulation, on the same date, with rougher figures of the world. Its results were written down. Here are ours beside them, for the same scenarios: straight lines over ten months, held after. Nothing was tuned to agree; where the two differ, this page says why.",
    "Price changes are in per cent since the opening, x is the scarcity premium in bp, δ the part of the next external AI dollar that others give up, broad money in usd bn over the opening. Central values of each parameter set, one run each: a statement about the model, no forecast.",
  ],
  under: { evidence: "Under `evidence`", essay: "Under `essay`" },
  measures: {
    x: "x",
    displacement: "δ",
    bitcoin: "bitcoin",
    crypto: "other crypto",
    "high-beta": "high-beta",
    software: "software",
    memory: "memory",
    equities: "broad market",
    hy: "high yield",
    "broad-money": "broad money",
  },
  cases: {
    "qe-100": "QE, 100 a year",
    "qt-100": "QT, 100 a year",
    "qe-900": "QE, 900 a year",
    "qt-900": "QT, 900 a year",
    deficit: "deficit +900, no backstop",
    "deficit-backed": "deficit +900, all backed",
    squeeze: "squeeze without news",
    "squeeze-with-news": "squeeze with news",
  },
  head: ["scenario", "month", ""],
  here: "here",
  there: "reference",
  median: "reference, median of troughs over draws",
  agree: "Where they agree",
  signs: (same, all) => `Of ${all} figures of the reference larger than 1, ${same} have the same sign here.`,
  differs: (set, name, measure) => `The sign differs for: ${measure}, ${name}, \`${set}\`.`,
  order: (set, name, alike, all) =>
    `Order of assets, ${name}, \`${set}\`: ${alike} of ${all} pairs stand as in the reference.`,
  why: "Why they differ where they do",
  reasons: [
    "**The weight of purchases.** With the reference's first weight of 0.2, purchases moved yields by less than they were measured to. The weight here is 0.35, as the reference itself came to ask for. With 0.2 the premium is the reference's (first two rows of the table below).",
    "**Builders' suppliers earn what builders spend.** Here AI spending raises the earnings of memory and chips; in the prototype memory did not move without news. So memory rises even without news, and with news on top the same fact may be told twice. It also holds up other assets: dearer shares of suppliers lift wealth, collateral and confidence.",
    "**Order of sales.** Here everything an investor owes, margin calls too, is one need, and its sales follow one order of conviction. Under `essay` that order is strict. A trader in crypto who is called then sells bitcoin first and other crypto hardly at all, and a bond fund sells high yield before investment grade. With sales pro rata other crypto falls further than bitcoin, as in the reference, and high yield falls less. With this and without the supplier effect, the squeeze without news under `essay` is the reference's within six points, and broad money shrinks nearly as far.",
    "**Margin calls go further.** A called group sells back to the room it opened with, and stopping at the limit would spare bitcoin about ten points in the deficit without a backstop and fourteen in the squeeze with news, both under `evidence` ([0012](decisions/0012-calls-defaults-and-runaway.md) has the figures). That is nearly all that separates the two there.",
    "**Bond funds.** The world here has bond funds with open doors and a measured flow; their savers leave when yields rise, and the funds sell high yield. Without the channel `redemptions` high yield falls about as in the reference.",
    "**The broad market under `essay`, with news**, is the only figure whose sign differs. It is the sum of news that lifts it and of yields, premium and lost confidence that press it, each larger than what is left of them.",
    "**Medians.** Of the squeeze under `evidence` the prototype kept medians of many draws, and of troughs; a central run is not a median, and the multiplier of bitcoin is skewed.",
    "**Calls on investors** change next to nothing here, as they changed next to nothing there: what labs and builders ask for finds enough free cash. The last table shows it.",
  ],
  variantsTitle: "The same with one thing as in the reference",
  variantsIntro: "Each row is a case from above, run again with the numbers named.",
  variants: {
    purchases: "weight of purchases 0.2",
    supplier: "no effect of AI spending on suppliers",
    "pro-rata": "sales all but pro rata",
    both: "both of these",
  },
  channelsTitle: "One channel taken away",
  channelsIntro:
    "Month 10, price changes in per cent. A row says what is left when one channel does not reach prices; parts do not add up, because channels feed one another.",
  allOn: "all on",
  made: "Generated by `npm run generate`, recomputed by the tests; do not edit. The reference cases of single mechanisms are in [validation.md](validation.md).",
};

const ru: CheckWords = {
  title: "Что говорит модель рядом с эталонной постановкой",
  intro: [
    "До этого движка был черновой прототип той же постановки, на ту же дату, с более грубыми числами мира. Его результаты записаны. Здесь рядом с ними наши, для тех же сценариев: прямые за десять месяцев, дальше без изменений. Под совпадение ничего не подгонялось; где результаты расходятся, сказано почему.",
    "Изменения цен — в процентах с начала, x — премия за редкость капитала в базисных пунктах, δ — часть следующего внешнего доллара ИИ, от которой отказываются другие, широкие деньги — в млрд долларов сверх начальных. Центральные значения каждого набора, по одному прогону: это утверждение о модели, а не прогноз.",
  ],
  under: { evidence: "Набор `evidence` (данные)", essay: "Набор `essay` (эссе)" },
  measures: {
    x: "x",
    displacement: "δ",
    bitcoin: "биткоин",
    crypto: "прочая крипта",
    "high-beta": "высокая бета",
    software: "ПО",
    memory: "память",
    equities: "широкий рынок",
    hy: "высокодоходные",
    "broad-money": "широкие деньги",
  },
  cases: {
    "qe-100": "QE, 100 в год",
    "qt-100": "QT, 100 в год",
    "qe-900": "QE, 900 в год",
    "qt-900": "QT, 900 в год",
    deficit: "дефицит +900 без бэкстопа",
    "deficit-backed": "дефицит +900, весь куплен ЦБ",
    squeeze: "сжатие без новостей",
    "squeeze-with-news": "сжатие с новостями",
  },
  head: ["сценарий", "месяц", ""],
  here: "здесь",
  there: "эталон",
  median: "эталон, медиана худших значений по выборкам",
  agree: "Где они согласны",
  signs: (same, all) => `Из ${all} чисел эталона больше 1 тот же знак здесь у ${same}.`,
  differs: (set, name, measure) => `Знак другой: ${measure}, ${name}, \`${set}\`.`,
  order: (set, name, alike, all) => `Порядок активов, ${name}, \`${set}\`: ${alike} из ${all} пар стоят как в эталоне.`,
  why: "Почему расходятся там, где расходятся",
  reasons: [
    "**Вес покупок.** С первым весом эталона, 0,2, покупки двигали доходности слабее, чем измерено. Здесь вес 0,35, к которому пришёл и сам эталон. С 0,2 премия та же, что у эталона (первые две строки таблицы ниже).",
    "**Поставщики зарабатывают то, что тратят строители.** Здесь расходы на ИИ поднимают прибыли памяти и чипов; в прототипе память без новостей не двигалась. Поэтому память дорожает и без новостей, а вместе с ними один факт может быть рассказан дважды. Это поддерживает и другие активы: подорожавшие акции поставщиков прибавляют богатства, залога и доверия.",
    "**Порядок продаж.** Здесь всё, что инвестор должен, и маржин-колл тоже, — одна потребность, а его продажи идут в одном порядке уверенности. В наборе `essay` этот порядок строгий. Криптотрейдер, получив маржин-колл, сначала продаёт биткоин, а прочую крипту почти не трогает; фонд облигаций продаёт высокодоходные раньше надёжных. Если продавать поровну, прочая крипта падает сильнее биткоина, как в эталоне, а высокодоходные — слабее. А если вдобавок убрать влияние на поставщиков, сжатие без новостей в наборе `essay` совпадает с эталоном до шести пунктов, и широкие деньги сжимаются почти так же.",
    "**Маржин-коллы идут дальше.** Группа продаёт до того запаса, с которым начинала; остановись она на пределе, биткоин в наборе `evidence` потерял бы примерно на десять пунктов меньше при дефиците без бэкстопа и на четырнадцать — при сжатии с новостями (числа — в [0012](decisions/0012-calls-defaults-and-runaway.md)). Это и есть почти всё расхождение.",
    "**Фонды облигаций.** В здешнем мире есть открытые фонды облигаций с измеренным оттоком: когда доходности растут, вкладчики уходят, и фонды продают высокодоходные бумаги. Без канала `redemptions` те падают примерно как в эталоне.",
    "**Широкий рынок в наборе `essay` с новостями** — единственное число с другим знаком. Это сумма новостей, которые его поднимают, и доходностей, премии и потерянного доверия, которые давят; каждое слагаемое больше остатка.",
    "**Медианы.** Для сжатия в наборе `evidence` прототип сохранил медианы по многим выборкам, и притом худших значений; центральный прогон — не медиана, а множитель биткоина скошен.",
    "**Требования к инвесторам** почти ничего не меняют здесь, как не меняли и там: свободных денег на то, чего просят лаборатории и строители, хватает. Это видно в последней таблице.",
  ],
  variantsTitle: "То же, но с одним числом как в эталоне",
  variantsIntro: "Каждая строка — случай из таблиц выше, прогнанный ещё раз с названными числами.",
  variants: {
    purchases: "вес покупок 0,2",
    supplier: "без влияния расходов на ИИ на поставщиков",
    "pro-rata": "продажи почти поровну",
    both: "и то и другое",
  },
  channelsTitle: "Без одного канала",
  channelsIntro:
    "Месяц 10, изменения цен в процентах. Строка говорит, что остаётся, когда один канал не доходит до цен; части не складываются в целое, потому что каналы питают друг друга.",
  allOn: "все включены",
  made: "Создаётся командой `npm run generate` и пересчитывается тестами; не правьте вручную. Эталонные случаи отдельных механизмов — в [validation.ru.md](validation.ru.md).",
};

export const checkWords: Readonly<Record<Lang, CheckWords>> = { en, ru };
