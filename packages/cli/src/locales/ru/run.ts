import type { SaleCause } from "@ebb/core";
import type { Words } from "../words.ts";
import { dayInWords } from "./day.ts";
import { plural } from "./plural.ts";
import { setInWords } from "./sets.ts";

const causes: Readonly<Record<SaleCause, string>> = {
  payments: "ради платежей",
  "new-bonds": "ради новых облигаций",
  building: "ради строительства",
  "margin-call": "по маржин-коллу",
  both: "ради платежей и по маржин-коллу",
};

/** Что говорит `ebb run` по-русски. */
export const runWords: Pick<Words, "run"> = {
  run: {
    heading: (name, world, set) => `${name} · мир ${world} · набор параметров ${setInWords(set)}`,
    span: (date, months, step, end) =>
      `От баланса на ${dayInWords(date)} до ${dayInWords(end)}: ${plural(months, "месяц", "месяца", "месяцев")} с шагом в ${step}.`,
    age: (months, within) =>
      within
        ? `Этому балансу ${plural(months, "месяц", "месяца", "месяцев")}: столько из горизонта к сегодняшнему дню уже прошло.`
        : `Этому балансу ${plural(months, "месяц", "месяца", "месяцев")}.`,
    steps: { month: "месяц", week: "неделю", quarter: "квартал", day: "день" },
    given: (list) => `Задано для этого прогона: ${list}.`,
    without: (list) => `Выключены каналы: ${list}.`,
    off: (list) => `Выключены комнаты: ${list}.`,
    market: "Рынок капитала",
    opening: "в начале",
    end: "в конце",
    change: "изменение",
    rows: {
      x: "премия за редкость капитала x [б. п.]",
      "yield-10y": "доходность за 10 лет [б. п.]",
      "spread-ig": "спред инвестиционного уровня [б. п.]",
      "spread-hy": "спред высокодоходных [б. п.]",
      tightness: "напряжённость",
      headroom: "запас хода [млрд $/год]",
      displacement: "вытеснение следующим долларом ИИ",
      regime: "режим",
      base: "денежная база",
      "broad-money": "широкие деньги",
      "bank-credit": "кредиты банков",
      "net-liquidity": "чистая ликвидность",
    },
    regimes: { abundance: "избыток", competition: "соперничество" },
    turningPoint: (period) => `Поворотная точка: ${period}, первый период соперничества.`,
    noTurningPoint: "Поворотной точки нет: избыток сохраняется.",
    assets: "Активы в этом сценарии, сначала самое глубокое падение",
    assetColumns: ["", "в конце", "дно", "когда", "первые −10 %"],
    sellers: "Кому в этом сценарии пришлось продавать [млрд $]",
    sellerColumns: ["", "всего", "больше всего сразу", "когда"],
    nobody: "Продавать не пришлось никому.",
    hardly: (count) =>
      `${plural(count, "другой продал", "других продали", "других продали")} всего меньше чем на 0,05.`,
    money: "Деньги [млрд $]",
    events: "Что происходит в этом сценарии, каждое событие — когда впервые",
    nothing: "Рассказывать нечего: ни один актив не упал на 10 %, и продавать никому не пришлось.",
    event: {
      "turning-point": ({ amount }) => `начинается соперничество за капитал: напряжённость ${amount}`,
      "not-executed": ({ amount }) => `план государства или центрального банка не выполнен: ${amount}`,
      "not-financed": ({ amount }) => `на план строителей не нашлось денег: ${amount}`,
      "dry-powder-gone": ({ who, amount }) => `${who}: свободные средства потрачены, в начале было ${amount}`,
      "reserves-short": ({ amount }) => `резервов не хватает: банки занимают у центрального банка ${amount}`,
      fall: ({ asset, amount }) => `${asset}: ниже начала на 10 %, ${amount}`,
      "forced-sale": ({ who, asset, amount, cause }) =>
        `${who}: продажа на ${amount} ${causes[cause]}, раньше всего — ${asset}`,
      arrears: ({ who, amount }) => `${who}: маржин-колл не исполнен, ${amount}`,
      runaway: () => "срыв: ни одна цена не останавливает продажи, пока кто-то не распродан",
      "no-buyer": ({ amount }) => `на продажи не нашлось покупателя: ${amount}`,
      default: ({ who, amount }) => `${who}: дефолт, долгов ${amount}`,
    },
    dollars: (amount) => `${amount} млрд $`,
    flows: "У кого за прогон прибыло и убыло депозитов, сначала больше всего [млрд $]",
    flowColumns: ["из-за чего", "у кого", "изменение"],
    diagnostics: (rounds, residual, gain) =>
      `Цены: за период не более ${rounds} ${rounds % 10 === 1 && rounds % 100 !== 11 ? "раунда" : "раундов"}, остаток не более ${residual}, усиление петли не более ${gain}.`,
    runaway: (periods) => (periods === 0 ? "Срыва нет." : `Срыв: ${plural(periods, "период", "периода", "периодов")}.`),
    balanced: (periods) => `Книги сходятся во всех периодах (${periods}).`,
  },
};
