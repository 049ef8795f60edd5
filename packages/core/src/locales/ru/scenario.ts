import type { scenarioProblems as english } from "../en/scenario.ts";
import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";

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
  "scenario/no-such-day": (d) => ({
    found: `«${d.given}» нет в календаре.`,
    fix: "Исправьте день.",
  }),
};
