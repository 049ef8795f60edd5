import type { worldProblems as english } from "../en/world.ts";
import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";

/** Слова о мирах, которые читаются, но не сходятся. */
export const worldProblems: Pick<Messages["problems"], keyof typeof english> = {
  "world/duplicate-id": (d) => ({
    found: `«${d.id}» есть в ${d.list} дважды.`,
    fix: "Дайте каждому своё имя или объедините их.",
  }),
  "world/row-not-zero": (d) => ({
    found: `Инструмент «${d.instrument}» не сходится: у владельцев ${compact(d.assets, "ru")} млрд $, должники должны ${compact(d.liabilities, "ru")}; разрыв ${compact(d.gap, "ru")}.`,
    fix: "Исправьте число или напишите residual у того, кому принадлежит остаток.",
  }),
  "world/two-residuals": (d) => ({
    found: `У инструмента «${d.instrument}» несколько остатков (${d.holders.length}): ${d.holders.join(", ")}.`,
    fix: "Остаток может быть только у одного владельца или должника; остальным задайте числа.",
  }),
  "world/residual-negative": (d) => ({
    found: `Остаток «${d.instrument}» у сектора «${d.sector}»: ${compact(d.amount, "ru")} млрд $; у других больше, чем есть всего.`,
    fix: "Уменьшите запасы остальных или увеличьте выпуск.",
  }),
  "world/real-has-issuer": (d) => ({
    found: `«${d.instrument}» — реальный актив, должника у него нет, а обязательства указаны.`,
    fix: "Уберите liabilities или сделайте инструмент финансовым.",
  }),
  "world/residual-of-nothing": (d) => ({
    found: `У «${d.instrument}» нет второй стороны, из которой можно вывести остаток.`,
    fix: "Задайте владельцу число или укажите в строке supply.",
  }),
  "world/supply-not-held": (d) => ({
    found: `«${d.instrument}»: у владельцев ${compact(d.assets, "ru")} млрд $, а всего есть ${compact(d.supply, "ru")}; ${d.gap > 0 ? "лишних" : "ничьих"} ${compact(Math.abs(d.gap), "ru")}.`,
    fix: "Исправьте запас или supply либо напишите residual у того, кому принадлежит остаток.",
  }),
  "world/supply-of-a-claim": (d) => ({
    found: `У «${d.instrument}» есть должник: сколько его всего, говорят обязательства, а указан supply.`,
    fix: "Укажите liabilities вместо supply или сделайте инструмент реальным (real).",
  }),
  "world/owed-and-sides": (d) => ({
    found: `В строке «${d.instrument}» указано, кто кому должен, и вдобавок сторона или supply.`,
    fix: "Обе стороны следуют из owed: уберите assets, liabilities и supply или уберите owed.",
  }),
  "world/unreadable-date": (d) => ({
    found: `«${d.given}» — не дата.`,
    fix: "Напишите год, квартал, месяц или день: 2025, 2025Q3, 2025-09 или 2025-09-30.",
  }),
  "world/after-baseline": (d) => ({
    found: `Число относится к ${d.date}, а мир открывается ${d.baseline}.`,
    fix: "Возьмите число на дату открытия или раньше либо напишите правило (rule), которое приводит его к ней.",
  }),
  "world/floor-above-cash": (d) => ({
    found: `«${d.sector}» держит не меньше ${compact(d.floor, "ru")} млрд $ денежных средств, а на старте у него ${compact(d.cash, "ru")}.`,
    fix: "Уменьшите неснижаемый остаток или увеличьте денежные средства: мир открывается в покое.",
  }),
  "world/debt-above-limit": (d) => ({
    found: `«${d.sector}» должен ${compact(d.debt, "ru")} млрд $ — больше своего предела ${compact(d.limit, "ru")}.`,
    fix: "Поднимите предел или уменьшите долги: мир открывается в покое, каждый заёмщик внутри своего предела.",
  }),
  "world/loan-above-value": (d) => ({
    found: `«${d.sector}» должен ${compact(d.debt, "ru")} млрд $ под активы на ${compact(d.value, "ru")}: больше разрешённых ${compact(100 * d.cap, "ru")} %.`,
    fix: "Поднимите loanToValue, увеличьте активы или уменьшите долги.",
  }),
  "world/worth-below-zero": (d) => ({
    found: `«${d.sector}» должен больше, чем имеет, на ${compact(-d.worth, "ru")} млрд $${d.isBank ? "" : ", если не считать его собственных бумаг"}.`,
    fix: "Проверьте его активы и обязательства: мир сходится и с ошибкой в них.",
  }),
  "world/call-shares": (d) => ({
    found: `Доли в запросе капитала дают в сумме ${compact(d.total, "ru")}: доллар был бы уплачен больше одного раза.`,
    fix: "Уменьшите callShare у инвесторов, чтобы сумма была не больше 1; остальное достаётся стоимостным инвесторам и населению.",
  }),
  "world/circular-stakes": (d) => ({
    found: `Фонды держат «${d.instrument}» друг друга по кругу: ${d.circle.join(" → ")}.`,
    fix: "Зачтите встречные доли: погашение должно кончаться у того, кто не входит в круг.",
  }),
  "world/nobody-holds": (d) => ({
    found: `У «${d.asset}» есть цена, но им никто не владеет.`,
    fix: "Добавьте строку в balanceSheet хотя бы с одним владельцем или уберите из assets.",
  }),
  "world/not-an-issuer": (d) => ({
    found: `«${d.sector}» назван эмитентом «${d.asset}», но ничего по нему не должен.`,
    fix: "Называйте секторы из liabilities этой строки.",
  }),
  "world/late-onset": (d) => ({
    found: `Выплаты по «${d.asset}» начинаются через ${compact(d.onset, "ru")} лет, а их средний срок — ${compact(d.duration, "ru")}.`,
    fix: "Укажите onset меньше duration.",
  }),
  "world/nest-not-a-tree": (d) => ({
    found: `У «${d.node}» разные внешние группы: ${d.within.map((each) => (each === "" ? "никакой" : `«${each}»`)).join(", ")}.`,
    fix: "У группы одна внешняя группа: напишите одинаковый путь у всех активов в ней.",
  }),
  "world/plan-row": (d) => ({
    found: `Строка плана «${d.row}» не даёт ноль по секторам: разрыв ${compact(d.gap, "ru")} млрд $/год.`,
    fix: "Что один получает, другой платит: исправьте сумму или напишите residual у сектора, которому принадлежит остаток.",
  }),
  "world/plan-column": (d) => ({
    found: `Столбец плана «${d.sector}» не даёт ноль: источники минус использование ${compact(d.gap, "ru")} млрд $/год.`,
    fix: "Что сектор получил и не потратил, меняет один из его запасов: исправьте сумму или добавьте строку этого запаса.",
  }),
};
