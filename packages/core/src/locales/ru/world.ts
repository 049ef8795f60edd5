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
    fix: "Задайте владельцу число; residual — только для финансовых инструментов.",
  }),
};
