import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";
import type { ledgerProblems as english } from "../en/ledger.ts";

/** Чего не писал ни один механизм, то осталось от начала. */
const writer = (id: string): string => (id === "opening" ? "начальный баланс" : id);

const changesOf = (changes: readonly { readonly name: string; readonly amount: number }[]): string =>
  changes.map(({ name, amount }) => `\n  ${name}  ${amount > 0 ? "+" : ""}${compact(amount, "ru")}`).join("");

/** Что не принимает перо и что находят тождества. */
export const ledgerProblems: Pick<Messages["problems"], keyof typeof english> = {
  "ledger/unknown-sector": (d) => ({
    found: `${d.writer} сделал запись для сектора № ${d.given}, которого в этой книге нет.`,
    fix: "Берите номера секторов из собранного мира, а не из другого.",
  }),
  "ledger/unknown-instrument": (d) => ({
    found: `${d.writer} нужен инструмент № ${d.given}, которого в этой книге нет.`,
    fix: "Добавьте инструмент в мир или отключите механизм.",
  }),
  "ledger/unknown-flow": (d) => ({
    found: `${d.writer} изменил чистые активы потоком № ${d.given}, которого в этой книге нет.`,
    fix: "Используйте поток из ledger/flows.ts.",
  }),
  "ledger/not-finite": (d) => ({
    found: `${d.writer} передал сумму ${String(d.given)}; книга принимает только конечные числа.`,
    fix: "Ищите в этом механизме деление на ноль или пропущенное значение.",
  }),
  "ledger/no-central-bank": (d) => ({
    found: `${d.writer} делает платёж, для которого нужен центральный банк, а в этом мире его нет.`,
    fix: "Добавьте сектор с расчётами central-bank или платите внутри одного банка.",
  }),
  "ledger/not-a-claim": (d) => ({
    found: `${d.writer} выдал как требование инструмент № ${d.given}, которого никто не может быть должен.`,
    fix: "Для реальных активов есть hand и make, для внебалансовых статей — memo.",
  }),
  "ledger/has-an-issuer": (d) => ({
    found: `${d.writer} создал инструмент № ${d.given} из ничего, хотя у него есть должник.`,
    fix: "Для требований есть lend и repay; make — для реальных активов.",
  }),
  "ledger/not-a-memo": (d) => ({
    found: `${d.writer} записал инструмент № ${d.given} как внебалансовый, но он стоит на балансах.`,
    fix: "Используйте lend, hand или make: memo — для внебалансовых статей.",
  }),
  "ledger/row-not-zero": (d) => ({
    found: `Сумма строки «${d.instrument ?? ""}» балансовой матрицы: ${compact(d.gap, "ru")} млрд $; должен быть 0 (допуск ${compact(d.allowed, "ru")}).${changesOf(d.changes)}`,
    fix: `Одна сторона проводки по этому инструменту не записана. Последняя запись: ${writer(d.lastWriter)}.`,
  }),
  "ledger/net-worth": (d) => ({
    found: `Активы за вычетом обязательств сектора «${d.sector ?? ""}» расходятся с его чистыми активами на ${compact(d.gap, "ru")} млрд $ (допуск ${compact(d.allowed, "ru")}).${changesOf(d.changes)}`,
    fix: `Запас сектора изменился без дохода, переоценки или другого запаса. Последняя запись: ${writer(d.lastWriter)}.`,
  }),
  "ledger/past-the-pen": (d) => ({
    found: `«${d.instrument ?? ""}» сектора «${d.sector ?? ""}» расходится с начальным значением и журналом на ${compact(d.gap, "ru")} млрд $.`,
    fix: `Кто-то писал мимо пера. Последняя запись в журнале: ${writer(d.lastWriter)}.`,
  }),
  "ledger/negative-holding": (d) => ({
    found: `У сектора «${d.sector ?? ""}» ${compact(d.gap, "ru")} млрд $ инструмента «${d.instrument ?? ""}»; запас не может быть отрицательным.`,
    fix: `Нельзя заплатить или продать больше, чем есть. Последняя запись: ${writer(d.lastWriter)}.`,
  }),
};
