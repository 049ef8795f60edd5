import type { verifyProblems as english } from "../en/verify.ts";
import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";

/** Слова о контрольных примерах. */
export const verifyProblems: Pick<Messages["problems"], keyof typeof english> = {
  "verify/other-entry": (d) => ({
    found: `${d.entry}: наша операция записывает ${compact(d.ours, "ru")}, в примере ${compact(d.given, "ru")}.`,
    fix: "Сравните записи примера с операцией того же имени в ledger/operations.ts.",
  }),
  "verify/overflow": (d) => ({
    found: `Результат «${d.path}»: ${d.given}; входные данные слишком велики или малы для двойной точности.`,
    fix: "Измените масштаб сумм или ищите описку на много порядков.",
  }),
};
