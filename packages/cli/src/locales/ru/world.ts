import type { worldWords as english } from "../en/world.ts";
import { dayInWords } from "./day.ts";
import { plural } from "./plural.ts";
import { sourcesInRussian, wordsOfSources } from "./sources.ts";

/** Слова об источниках, которые стоят в файлах по-английски; названия изданий и рядов остаются как есть. */
const fixedWords: readonly (readonly [RegExp, string])[] = [
  [/\bassumed\b/g, "допущение"],
  [/ prices, share counts? from memory\b/g, ": цены, число акций по памяти"],
  [/\bfrom memory\b/g, "по памяти"],
  [/, (\w+) adjusted close, (\S+) over (\S+?)(?=;|$)/g, ", скорректированная цена $1, $2 к $3"],
  [/, close$/g, ", цена закрытия"],
  [/\btable (?=[LF]\.)/g, "таблица "],
];

/** Число словами стоит в своей форме, дробь — в родительном падеже: 6,7 года. */
function unitForm(number: string, value: number, one: string, few: string, many: string): string {
  if (!Number.isInteger(value)) return `${number} ${few}`;
  return plural(value, one, few, many).replace(String(value), number);
}

/** Что говорят `ebb world check` и `ebb world show` по-русски. */
export const worldWords: typeof english = {
  worldCheck: {
    heading: (name, date) => `${name} · баланс на ${dayInWords(date)} [млрд $]`,
    sum: "сумма",
    netWorth: "чистые активы",
    beforeOwn: "до собственных бумаг",
    memo: "вне баланса",
    clean: (rows, sectors) =>
      `${plural(rows, "инструмент", "инструмента", "инструментов")}, ${plural(sectors, "сектор", "сектора", "секторов")}: разрывов нет ни в строках, ни в столбцах.`,
    legend:
      "Активы положительны, обязательства отрицательны; за то, чего никто не должен, отвечает природа. Строки и столбцы за вычетом чистых активов дают ноль. Строка с остатком сходится по построению: её ноль ничего не говорит о её числах.",
    legendOfBlocks:
      "Активы положительны, обязательства отрицательны; за то, чего никто не должен, отвечает природа. Каждый столбец даёт ноль, каждый сектор за вычетом чистых активов — тоже. Строка с остатком сходится по построению: её ноль ничего не говорит о её числах. Выпущенные акции стоят по рыночной цене: об эмитентах судите по чистым активам до собственных бумаг.",
    nature: "природа",
    planTitle: "Опорный план: операции за год в темпе начального квартала [млрд $/год]",
    planLegend:
      "Источники средств с плюсом, использование с минусом. Сначала потоки, затем изменения запасов (Δ); каждый столбец и каждый сектор дают ноль.",
    planClean: (rows) =>
      `${plural(rows, "строка", "строки", "строк")} плана: разрывов нет ни в строках, ни в столбцах.`,
    ratiosTitle: "Отношения рядом с опубликованными",
    ratioColumns: ["", "здесь", "опубликовано", "на", "оценка"],
    ratios: {
      "m2-over-base": "официальный M2 к денежной базе",
      "broad-money-over-base": "широкие деньги модели к базе",
      "deposits-over-gdp": "депозиты к ВВП",
      "household-equity-share": "доля акций в финансовых активах населения",
      "foreign-treasury-share": "доля нерезидентов в казначейских бумагах",
      "hedge-fund-leverage": "хедж-фонды: активы к капиталу",
      "conglomerate-loan-to-value": "конгломерат: долг к активам",
      "retail-loan-to-value": "маржинальные счета: долг к активам",
      "crypto-loan-to-value": "криптотрейдеры: долг к активам",
      "bank-own-funds": "собственные средства банков",
      "bank-own-funds-over-assets": "собственные средства банков к активам",
      "net-liquidity": "чистая ликвидность",
      "dry-powder": "свободные средства («сухой порох»)",
      tightness: "напряжённость в покое",
      headroom: "запас хода в покое",
    },
    builtIn: "по построению",
    noFigure: "не публикуют",
    unpublished: {
      "broad-money-over-base": "своё",
      "dry-powder": "допущение",
      tightness: "своё",
      headroom: "своё",
    },
    units: { share: "%", pct: "%", x: "×", "usd bn": "млрд $", "usd bn/yr": "млрд $/год" },
    evidenceTitle: "На чём стоит мир",
    evidenceColumns: ["оценка", "", "чисел", "", "сколько есть", "", "кто владеет", ""],
    grades: {
      A: "измерено",
      B: "опубликовано",
      C: "выведено",
      D: "суждение, допущение",
      E: "по памяти, допущение",
      none: "источник не назван",
    },
    evidenceLegend:
      "Доллары [млрд $] посчитаны дважды: насколько известно, сколько всего есть инструмента, и насколько известно, кто им владеет.",
    assumed: (numbers, outstanding, held) =>
      `Допущения, то есть суждение или память: ${numbers} чисел, ${outstanding} долларов по сумме, ${held} по владельцу.`,
    age: (date, days) =>
      days < 0
        ? `Мир открывается ${dayInWords(date)}: до этого ${plural(-days, "день", "дня", "дней")}.`
        : `Мир открыт ${dayInWords(date)}: с тех пор ${plural(days, "день", "дня", "дней")} (${plural(Math.round(days / 30.4375), "месяц", "месяца", "месяцев")}).`,
  },
  worldShow: {
    heading: (name, date) => `${name} · владельцы на ${dayInWords(date)} [млрд $]`,
    assets: "владеет",
    liabilities: "должен",
    netWorth: "чистые активы",
    beforeOwn: "чистые активы до собственных бумаг",
    total: "всего",
    holders: "владельцы",
    issuers: "должники",
    supply: "всего есть",
    memo: "вне баланса",
    columns: { amount: "млрд $", share: "%", grade: "оценка", source: "источник и правило" },
    of: (other) => `← ${other}`,
    by: (other) => `→ ${other}`,
    terms: "условия",
    termNames: {
      floor: "неснижаемый остаток",
      opportunistic: "ждёт роста доходностей",
      creditLine: "кредитная линия",
      callShare: "доля востребованных обязательств",
      "redemptions.flows": "погашение: вид фонда",
      "redemptions.notice": "погашение: срок уведомления",
      "redemptions.period": "погашение: между датами",
      "redemptions.gate": "погашение: ограничение выплат",
      "leverage.debts": "плечо: долги",
      "leverage.buffer": "плечо: запас до предела",
      "leverage.limit": "плечо: предел долга",
      "leverage.loanToValue": "плечо: долг к активам, не больше",
      class: "класс",
      nest: "группы",
      price: "цена",
      "cashFlow.duration": "дюрация",
      "cashFlow.onset": "до первой выплаты",
      "cashFlow.yield": "выплаты за год к цене",
      rateBeta: "чувствительность к ставке",
      haircut: "класс дисконта",
      "issuers.ai": "эмитент облигаций ИИ",
      "issuers.other": "эмитент прочих",
    },
    termValues: {
      true: "да",
      false: "нет",
      hedge: "хедж-фонд",
      equity: "акции",
      bond: "облигации",
      money: "денежный фонд",
      government: "государственные бумаги",
      credit: "облигации с кредитным риском",
      gold: "золото",
      crypto: "криптоактивы",
    },
    units: {
      price: (number) => `${number} $`,
      "usd bn": (number) => `${number} млрд $`,
      pct: (number) => `${number} %`,
      x: (number) => `${number} ×`,
      yr: (number, value) => unitForm(number, value, "год", "года", "лет"),
      mo: (number, value) => unitForm(number, value, "месяц", "месяца", "месяцев"),
      d: (number, value) => unitForm(number, value, "день", "дня", "дней"),
    },
    sourceIn: (source) =>
      sourcesInRussian[source] ??
      [...wordsOfSources, ...fixedWords].reduce((text, [words, ru]) => text.replaceAll(words, ru), source),
    residual: "остаток",
    whole: (sectors, instruments) =>
      `${plural(sectors, "сектор", "сектора", "секторов")} и ${plural(instruments, "инструмент", "инструмента", "инструментов")}; назовите один по имени слева, чтобы увидеть его:`,
    sectors: "секторы",
    instruments: "инструменты",
  },
};
