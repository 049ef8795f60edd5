import type { worldsProblems as english } from "../en/worlds.ts";
import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string =>
  suggestion === undefined ? `Возможные имена: ${listed(known)}.` : `Возможно, имелось в виду «${suggestion}»?`;

const columns: Readonly<Record<string, string>> = { holder: "владелец", asset: "актив" };

/** Слова о своих мирах: изменения мира, таблицы владений и файлы, которые нужно записать. */
export const worldsProblems: Pick<Messages["problems"], keyof typeof english> = {
  "world/terms-differ": (d) => ({
    found: `«${d.term}» различается: ${d.sectors.map((each) => `«${each}»`).join(" и ")}. Вместе им нужно что-то одно.`,
    fix: "Сначала задайте обоим одинаковое или уберите у одного из них.",
  }),
  "world/pays-with": (d) => ({
    found: `«${d.instrument}» — то, чем секторы платят: без него не сделать ни одного платежа.`,
    fix: `Назовите оба вместе «${d.instrument}» или не трогайте его.`,
  }),
  "world/takes-too-much": (d) => ({
    found: `У «${d.from}» нужно забрать ${compact(d.amount, "ru")} млрд $ «${d.instrument}», а у него ${compact(d.held, "ru")}.`,
    fix: "Заберите меньше или у нескольких.",
  }),
  "holdings/unknown-column": (d) => ({
    found: `В таблице владений нет столбца «${d.given}».`,
    fix: `${didYouMean(d.suggestion, d.known)} Лишние столбцы уберите.`,
  }),
  "holdings/column-twice": (d) => ({
    found: `Столбец «${d.column}» встречается дважды.`,
    fix: "Оставьте один.",
  }),
  "holdings/missing-column": (d) => ({
    found: `Нет столбца «${d.column}».`,
    fix: "Назовите столбцы в первой строке: holder, asset и value или units с price; supply, debt и cash — если известны.",
  }),
  "holdings/units-and-value": () => ({
    found: "Есть и units, и value: достаточно одного.",
    fix: "Оставьте value или оставьте units и price.",
  }),
  "holdings/empty": () => ({
    found: "В таблице нет строк.",
    fix: "Дайте по строке на каждую позицию: holder, asset, value.",
  }),
  "holdings/not-text": () => ({
    found: "Файл — не текст в UTF-8.",
    fix: "Сохраните его как CSV в UTF-8 или как Parquet с окончанием .parquet.",
  }),
  "holdings/unreadable": (d) => ({
    found: `Файл Parquet не читается: ${d.what}.`,
    fix: "Запишите его заново или дайте таблицу в CSV.",
  }),
  "holdings/open-quote": () => ({
    found: "Здесь открывается кавычка, которая нигде не закрыта.",
    fix: 'Закройте её; кавычку внутри ячейки пишите как "".',
  }),
  "holdings/cells": (d) => ({
    found: `Ячеек в строке: ${d.given}, а столбцов в первой строке: ${d.expected}.`,
    fix: "Дайте ячейку каждому столбцу, пустую, если ничего не известно; ячейки с разделителем берите в кавычки.",
  }),
  "holdings/too-many": (d) => ({
    found: `В таблице ${compact(d.rows, "ru", 12)} строк; читается не больше ${compact(d.limit, "ru", 12)} позиций.`,
    fix: "Объедините мелких владельцев или уберите позиции, которые ничего не меняют.",
  }),
  "holdings/many-faults": (d) => ({
    found: `Найдено ошибок: ${compact(d.faults, "ru", 12)}; показаны первые ${d.shown}.`,
    fix: "Сначала исправьте эти: часто у всех одна причина.",
  }),
  "holdings/missing-id": (d) => ({
    found: `В строке не назван ${columns[d.column] ?? d.column}.`,
    fix: "Напишите его имя: строки соединяются по именам, а не по порядку.",
  }),
  "holdings/wrong-id": (d) => ({
    found: `«${d.given}» не может быть именем в столбце ${d.column}: имя — латинские буквы и цифры с дефисами между ними.`,
    fix: d.suggestion === "" ? "Дайте такое имя." : `Напишите ${d.suggestion}.`,
  }),
  "holdings/taken-id": (d) => ({
    found: `Именем «${d.given}» в мире распродаж названо другое.`,
    fix: `Напишите ${d.given}-1 или другое имя.`,
  }),
  "holdings/missing-amount": (d) => ({
    found: `В строке нет ${d.column}.`,
    fix: "Напишите число или уберите строку: кто ничего не держит, тому она не нужна.",
  }),
  "holdings/not-a-number": (d) => ({
    found: `«${d.given}» в столбце ${d.column} — не конечное число.`,
    fix: "Пишите так: 1234.5 — точка перед дробной частью, ничего между разрядами, без единицы.",
  }),
  "holdings/negative": (d) => ({
    found: `В столбце ${d.column} стоит ${compact(d.given, "ru")}; нужно ≥ 0.`,
    fix: "Короткие позиции уберите, а долги пишите в столбец debt.",
  }),
  "holdings/not-positive": (d) => ({
    found: `В столбце ${d.column} стоит ${compact(d.given, "ru")}; нужно > 0.`,
    fix: "Исправьте число или уберите актив: что ничего не стоит, не может подешеветь.",
  }),
  "holdings/duplicate": (d) => ({
    found: `«${d.holder}» держит «${d.asset}» здесь и в строке ${d.first}.`,
    fix: "Сложите обе позиции в одной строке.",
  }),
  "holdings/two-values": (d) => ({
    found: `${d.column} у «${d.id}»: здесь ${compact(d.given, "ru", 12)}, а в строке ${d.row} — ${compact(d.first, "ru", 12)}.`,
    fix: "Напишите один раз или одинаково во всех строках.",
  }),
  "holdings/no-price": (d) => ({
    found: `«${d.asset}» держат в штуках (units), а цены нет.`,
    fix: "Укажите price в одной из его строк или value вместо units.",
  }),
  "holdings/above-supply": (d) => ({
    found: `У владельцев ${compact(d.held, "ru")} «${d.asset}», а всего есть ${compact(d.supply, "ru")}.`,
    fix: "Увеличьте supply или исправьте позиции.",
  }),
  "holdings/no-own-money": (d) => ({
    found: `«${d.holder}» должен ${compact(d.debt, "ru")} млрд $, а владеет ${compact(d.owned, "ru")}: своего у него нет.`,
    fix: "Уменьшите долг или добавьте недостающие позиции: мир открывается в покое, каждый заёмщик может заплатить.",
  }),
  "usage/not-an-id": (d) => ({
    found: `«${d.given}» не может быть именем: имя — латинские буквы и цифры с дефисами между ними.`,
    fix: d.suggestion === "" ? "Задайте имя через --id." : `Напишите --id ${d.suggestion}.`,
  }),
  "usage/not-a-day": (d) => ({
    found: `«${d.given}» — не день.`,
    fix: "Напишите год, месяц и день: --date 2025-09-30.",
  }),
  "usage/file-exists": () => ({
    found: "Такой файл уже есть; он не изменён.",
    fix: "Выберите другое имя через -o или запишите поверх: --force.",
  }),
  "usage/no-folder": (d) => ({
    found: `Папки «${d.folder}» нет.`,
    fix: "Сначала создайте её или выберите другое место.",
  }),
  "usage/no-room": () => ({
    found: "Нет места на диске или исчерпана квота: ничего не записано, прежнее осталось как было.",
    fix: "Освободите место или выберите другое.",
  }),
  "usage/unwritable": (d) => ({
    found: `Файл не записать (${d.what}): прежнее осталось как было.`,
    fix: "Выберите место, где вам можно писать.",
  }),
};
