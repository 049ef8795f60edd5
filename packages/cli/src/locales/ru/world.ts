import type { worldWords as english } from "../en/world.ts";
import { plural } from "./plural.ts";

/** Число словами стоит в своей форме, дробь — в родительном падеже: 6,7 года. */
function unitForm(number: string, value: number, one: string, few: string, many: string): string {
  if (!Number.isInteger(value)) return `${number} ${few}`;
  return plural(value, one, few, many).replace(String(value), number);
}

/** Что говорят `ebb world check` и `ebb world show` по-русски. */
export const worldWords: typeof english = {
  worldCheck: {
    heading: (name, date) => `${name} · баланс на ${date} [млрд $]`,
    sum: "сумма",
    netWorth: "чистые активы",
    beforeOwn: "без своих бумаг",
    memo: "вне баланса",
    clean: (rows, sectors) => `Инструментов: ${rows}, секторов: ${sectors}; разрывов нет ни в строках, ни в столбцах.`,
    legend:
      "Активы положительны, обязательства отрицательны; за то, чего никто не должен, отвечает природа. Строки и столбцы за вычетом чистых активов дают ноль.",
    legendOfBlocks:
      "Активы положительны, обязательства отрицательны; за то, чего никто не должен, отвечает природа. Каждый столбец даёт ноль, каждый сектор за вычетом чистых активов — тоже. Выпущенные акции стоят по рыночной цене: об эмитентах судите без их собственных бумаг.",
    nature: "природа",
    planTitle: "Базовый план: операции за год в темпе начального квартала [млрд $/год]",
    planLegend:
      "Источники средств с плюсом, использование с минусом. Сначала потоки, затем изменения запасов (Δ); каждый столбец и каждый сектор дают ноль.",
    planClean: (rows) => `Строк плана: ${rows}; разрывов нет ни в строках, ни в столбцах.`,
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
      "dry-powder": "деньги, ждущие случая",
      tightness: "напряжённость в покое",
      headroom: "запас до конкуренции в покое",
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
    evidenceTitle: "На чём он стоит",
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
        ? `Мир открывается ${date}, до этого дня: ${-days}.`
        : `Мир открыт ${date}; дней с тех пор: ${days} (месяцев: ${(days / 30.4375).toFixed(0)}).`,
  },
  worldShow: {
    heading: (name, date) => `${name} · владельцы на ${date} [млрд $]`,
    assets: "владеет",
    liabilities: "должен",
    netWorth: "чистые активы",
    beforeOwn: "чистые активы без своих бумаг",
    total: "всего",
    holders: "владельцы",
    issuers: "должники",
    supply: "всего есть",
    memo: "вне баланса",
    columns: { amount: "млрд $", share: "%", grade: "оценка", source: "источник и правило" },
    of: (other) => `от ${other}`,
    by: (other) => `перед ${other}`,
    terms: "условия",
    termNames: {
      floor: "неснижаемый остаток",
      opportunistic: "ждёт доходностей",
      creditLine: "кредитная линия",
      callShare: "доля в запросе капитала",
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
    residual: "остаток",
    whole: (sectors, instruments) =>
      `Секторов: ${sectors}, инструментов: ${instruments}; назовите один, чтобы увидеть его:`,
    sectors: "секторы",
    instruments: "инструменты",
  },
};
