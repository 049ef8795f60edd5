import type { Messages } from "../messages.ts";
import { compact, numbersIn } from "../numbers.ts";
import type { kernelProblems as english } from "../en/kernels.ts";
import { listed } from "../listed.ts";

/** Слова о входных данных, с которыми расчёт невозможен. */
export const kernelProblems: Pick<Messages["problems"], keyof typeof english> = {
  "kernel/shape": (d) => ({
    found: `Размер «${d.what}»: ${d.given}; нужен ${d.expected}.`,
    fix: "Задайте все строки и столбцы, названные в других данных, в том же числе.",
  }),
  "kernel/missing": (d) => ({
    found: `Не задано: ${d.what}.`,
    fix: "Добавьте: значения по умолчанию у расчёта нет.",
  }),
  "kernel/unknown-id": (d) => ({
    found: `В «${d.what}» назван «${d.given}», которого больше нигде в этих данных нет.`,
    fix: `Возможные имена: ${listed(d.known)}.`,
  }),
  "kernel/out-of-range": (d) => ({
    found: `${d.what}: ${compact(d.given, "ru", 12)}; допустимо: ${numbersIn(d.range, "ru")}.`,
    fix: "Исправьте значение или проверьте единицу измерения.",
  }),
  "kernel/not-a-number": (d) => ({
    found: `${d.what}: ${d.given}; нужно конечное число.`,
    fix: "Замените числом; если значения нет, уберите запись.",
  }),
  "kernel/unknown-choice": (d) => ({
    found: `${d.what}: «${d.given}» — расчёт такого не знает.`,
    fix: `Возможные значения: ${listed(d.known)}.`,
  }),
};
