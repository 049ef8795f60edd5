import type { GapInWords } from "../en/flows.ts";
import type { Words } from "../words.ts";

/** С чем сверяется узел. */
const laws: Readonly<Record<GapInWords["law"], string>> = {
  funds: "изменения его денег",
  stock: "его баланса",
  price: "цены прогона",
  unread: "журнала, который здесь не читается",
};

/** Что говорит `ebb flows` по-русски. */
export const flowsWords: Pick<Words, "flows"> = {
  flows: {
    periods: (from, to) => `Источники и использование средств с ${from} по ${to} [млрд $]`,
    onePeriod: (period) => `Источники и использование средств, ${period} [млрд $]`,
    paidForAi: "Кто в этом сценарии платит за доллары ИИ",
    overThePlan:
      "Сверх опорного плана: он оплачивает себя сам и здесь не показан. Расходы ниже плана стоят среди источников.",
    everybody: "Все секторы",
    sector: (name) => `${name}: откуда приходят деньги и куда уходят`,
    sources: "Источники",
    uses: "Использование",
    unit: "млрд $",
    share: "доля",
    sumOfSources: "сумма источников",
    sumOfUses: "сумма использования",
    nothing: "Сверх плана деньги не движутся.",
    columns: ["", "источники", "использ.", "крупнейший источник", "крупнейшее использование"],
    howToRead:
      "Потраченный запас денег — источник, накопленный — использование; то и другое взято из балансов, поэтому две суммы строки совпадают, только если не пропущен ни один платёж. Изменения цен — не средства. Один сектор целиком: --sector <id>.",
    drawn: "свой запас денег",
    kept: "накоплено денег",
    issued: "создано денег",
    retired: "изъято денег",
    money: "деньги",
    other: (count) => `прочие (${count})`,
    flowNames: {
      wages: "зарплаты",
      dividend: "дивиденды и выкуп акций",
      "interest-paid": "проценты",
      "interest-received": "проценты",
      tax: "налоги",
      spending: "оплата товаров и работ",
      transfer: "трансферты",
      consumption: "импорт",
      remittance: "перечисления в бюджет",
    },
    things: {
      sources: {
        issue: (name) => `привлечено: ${name}`,
        redemption: (name) => `возвращено: ${name}`,
        sale: (name) => `продажа: ${name}`,
      },
      uses: {
        issue: (name) => `вложено в новые: ${name}`,
        redemption: (name) => `погашение: ${name}`,
        sale: (name) => `покупка: ${name}`,
      },
    },
    incomes: {
      sources: { income: (name) => `получено: ${name}`, "income-back": (name) => `не выплачено: ${name}` },
      uses: { income: (name) => name, "income-back": (name) => `недополучено: ${name}` },
    },
    balanced: (nodes, stocks, worst) =>
      `Каждый узел сходится: источники и использование по секторам (${nodes}), активы и долги по периодам (${stocks}) — с балансами и ценами прогона. Наибольшее расхождение — ${worst} от того, что допускает округление.`,
    unbalanced: (count) => `Узлы, которые не сходятся (${count}):`,
    gap: ({ sector, item, period, law, gap, allowed }) =>
      `${sector}, ${item}, ${period}: лишние ${gap} против ${laws[law]}; округление допускает ${allowed}`,
  },
};
