import type { Words } from "../words.ts";
import { plural } from "./plural.ts";

/** Что говорит `ebb cascade` по-русски. */
export const cascadeWords: Pick<Words, "cascade"> = {
  cascade: {
    title: "Цепочка распродаж и падений в этом сценарии, по периодам",
    titleOne: (period) => `Цепочка распродаж и падений, ${period}`,
    lanes: {
      spender: "Привлекли строители ИИ [млрд $]",
      seller: "Вынужденные продажи [млрд $]",
      powder: "Осталось свободных средств [млрд $]",
      asset: "Цены, изменение за столбец",
      confidence: "Доверие в конце столбца, в покое 1",
    },
    indices: { broad: "общее", speculative: "спекулятивное" },
    settling: "Как найдены цены, худший период столбца",
    loopGain: "усиление петли",
    amplification: "кратность усиления",
    runaway: "срыв",
    yes: "да",
    marks: { payments: "п", "margin-call": "м", both: "мп", "new-bonds": "о", building: "с" },
    legend:
      "Почему продавали (по крупнейшей продаже столбца): м — маржин-колл, п — платежи к сроку, о — покупка новых облигаций, с — оплата строительства.",
    severalPeriods: "Столбец из нескольких периодов назван по первому и последнему.",
    left: (sellers, assets) =>
      [
        ...(sellers > 0
          ? [`${plural(sellers, "продавец", "продавца", "продавцов")} меньше чем на 0,05 в каждом столбце`]
          : []),
        ...(assets > 0
          ? [`${plural(assets, "актив", "актива", "активов")} с падением меньше 1 % в каждом столбце`]
          : []),
      ].join(", "),
    notShown: (list) => `Не показаны: ${list}.`,
    nothing: "Цепочки нет: продавать не пришлось никому, ни одна цена не упала на 1 %, доверие не снизилось.",
    quiet: "В этом периоде продавать не пришлось никому.",
    because: "Что произошло и почему",
    happened: {
      spender: (who, amount) => `${who}: привлечено ${amount}`,
      seller: (who, amount) => `${who}: продажа на ${amount}`,
      powder: (who, amount) => `${who}: осталось ${amount}`,
      asset: (asset, amount) => `${asset}: ${amount}`,
      confidence: (index, amount) => `доверие, ${index}: ${amount}`,
    },
    wave: (total, from, to) => `, пик продаж на ${total} с ${from} по ${to}`,
    reasons: {
      calls: (_, amount) => `лаборатории и строители ИИ востребовали ${amount}`,
      redemptions: (_, amount) => `вкладчикам причитается ${amount}`,
      "new-bonds": (_, amount) => `покупка новых облигаций на ${amount}`,
      building: (_, amount) => `оплата строительства продажами на ${amount}`,
      "margin-call": (_, amount) => `кредиторы требуют ${amount}`,
      cash: (_, amount) => `денег и кредитных линий ${amount}`,
      fall: (asset, amount) => `больше всего потеряно на активе: ${asset}, ${amount}`,
      value: (_, amount) => `новости и доходности ${amount}`,
      pressure: (_, amount) => `продажи и заявки ${amount}`,
      seller: (who, amount) => `крупнейший продавец — ${who}, ${amount}`,
      "equities-down": (_, amount) => `акции ${amount} от привычного уровня`,
      "speculative-down": (_, amount) => `спекулятивные активы ${amount} от привычного уровня`,
    },
    dollars: (amount) => `${amount} млрд $`,
    roundsOf: (period, count) =>
      `Как складываются цены, ${period}: ${plural(count, "раунд", "раунда", "раундов")} петли продаж`,
    howRounds:
      "Порядок логический, не во времени: в каждом раунде каждый продаёт, сколько вынужден, по ценам предыдущего. Продажи в млрд $, всего к этому раунду; цены — изменение от всех продаж к этому раунду. Сам прогон приходит к тем же ценам за меньшее число шагов.",
    round: "раунд",
    notTraced: (period) =>
      `Раунды периода ${period} не удаётся проследить до цен прогона, поэтому показаны только периоды.`,
  },
};
