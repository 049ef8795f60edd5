import type { scenarioProblems as english } from "../en/scenario.ts";
import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

const steps = { month: "месяц", week: "неделя", quarter: "квартал", day: "день" } as const;

/** Слова о сценариях, которые читаются, но не имеют смысла. */
export const scenarioProblems: Pick<Messages["problems"], keyof typeof english> = {
  "scenario/shares-sum": (d) => ({
    found: `Сумма долей: ${compact(d.sum, "ru")}; должна быть 1.`,
    fix: "Измените одну из них: у каждого доллара должен быть источник.",
  }),
  "scenario/date-order": (d) => ({
    found: `«${d.given}» не позже, чем «${d.after}».`,
    fix: "Расставьте даты по порядку, каждую один раз.",
  }),
  "scenario/path-too-short": (d) => ({
    found: `Последняя точка — ${d.last}, а прогон идёт до ${d.end}.`,
    fix: "Добавьте точку на этот день или позже (месяц — это его первый день) либо запишите путь ступенями: steps держат последнее значение.",
  }),
  "scenario/horizon-too-short": (d) => ({
    found: `Месяцев в прогоне: ${compact(d.months, "ru")}; это меньше половины шага, а шаг — ${steps[d.step]}.`,
    fix: "Задайте больше месяцев или шаг покороче.",
  }),
  "scenario/no-such-day": (d) => ({
    found: `«${d.given}» нет в календаре.`,
    fix: "Исправьте день.",
  }),
  "scenario/unknown": (d) => ({
    found: `Сценария «${d.given}» нет: ни файла с таким именем, ни сценария во встроенных тезисах.`,
    fix: d.suggestion === undefined ? `Есть: ${listed(d.known)}.` : `Возможно, имелось в виду «${d.suggestion}»?`,
  }),
  "scenario/world-not-shipped": (d) => ({
    found: `Мир «${d.given}» с Ebb не поставляется, поэтому по нему ничего не проверено.`,
    fix:
      d.suggestion === undefined
        ? `Поставляются: ${listed(d.known)}. Свой мир проверит ebb world check.`
        : `Возможно, имелось в виду «${d.suggestion}»?`,
  }),
};
