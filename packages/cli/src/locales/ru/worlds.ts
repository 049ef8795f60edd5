import type { worldsWords as english } from "../en/worlds.ts";

/** Что говорят команды о своих мирах по-русски. */
export const worldsWords: typeof english = {
  worldNew: {
    written: (file) => `Записан ${file}.`,
    holdings: (holders, assets, positions, value) =>
      `Владельцев: ${holders}, активов: ${assets}, позиций: ${positions}, всего ${value} млрд $.`,
    beside: (file) => `Позиции остаются в ${file}: мир называет этот файл, держите их вместе.`,
    nothingWrong:
      "У каждой позиции есть владелец, актив и размер; никто не держит больше, чем есть, и не должен всё, что имеет.",
    debts: (debt, cash) => `Долги: ${debt} млрд $, денежные средства: ${cash} млрд $.`,
    next: "Дальше:",
    nextCheck: (file) => `ebb world check ${file}`,
    nextDiff: (template, file) => `ebb world diff ${template} ${file}`,
    nextEdit:
      "правьте: каждая строка говорит, что она такое; как добавить актив или инвестора — docs/worlds-of-your-own.ru.md",
    copied: (id) => `Копия встроенного мира ${id}: меняйте её. ebb world check скажет, сходится ли она.`,
    fromHoldings: (file) => `Создано ebb world new из ${file}.`,
    fireSale: [
      "Владельцам, возможно, придётся продавать друг другу и всем остальным. Чего нет в таблице, то допущено и так помечено:",
      "один банк даёт кредиты и хранит денежные средства, остаток каждого актива — у всех остальных, все активы считаются акциями.",
    ],
  },
  worldDiff: {
    heading: (before, after) => `${before} → ${after}`,
    none: "Различий нет.",
    lists: { sectors: "секторы", instruments: "инструменты", assets: "активы", plan: "строки плана" },
    added: (list, ids) => `Новые ${list}: ${ids}`,
    removed: (list, ids) => `Исчезли ${list}: ${ids}`,
    words: "Слова",
    balanceSheet: "Баланс [млрд $]",
    numbers: "Прочие числа",
    sources: "Откуда числа",
    columns: { instrument: "инструмент", who: "кто", before: "было", after: "стало", change: "разница", percent: "%" },
    holds: (sector) => `${sector} держит`,
    owes: (sector) => `${sector} должен`,
    owesTo: (debtor, creditor) => `${debtor} должен ${creditor}`,
    supply: "всего есть",
    nothing: "ничего",
    noSource: "без источника",
    more: (count) => `… и ещё ${count}; все — в --json.`,
  },
};
