import type { UnreadableFile, usageProblems as english } from "../en/usage.ts";
import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string => {
  if (suggestion !== undefined) return `Возможно, имелось в виду «${suggestion}»?`;
  return known.length === 0 ? "Что есть, покажет ebb --help." : `Есть: ${listed(known)}.`;
};

/** Почему не читается файл, который есть. */
const unreadable: UnreadableFile = {
  folder: () => ({ found: "Это папка.", fix: "Укажите файл в ней." }),
  permission: () => ({
    found: "У вас нет права читать этот файл.",
    fix: "Попросите это право у владельца или укажите другой файл.",
  }),
  other: (code) => ({ found: `Система не может прочесть файл (${code}).`, fix: "Укажите другой файл." }),
};

/** Слова о командной строке. */
export const usageProblems: Pick<Messages["problems"], keyof typeof english> = {
  "usage/unknown-command": (d) => ({
    found: `Команды «${d.given}» нет.`,
    fix: didYouMean(d.suggestion, d.known),
  }),
  "usage/unknown-option": (d) => ({
    found: `Ключа «${d.given}» здесь нет.`,
    fix: didYouMean(d.suggestion, d.known),
  }),
  "usage/unknown-name": (d) => ({
    found: `Здесь нет «${d.given}».`,
    fix: didYouMean(d.suggestion, d.known),
  }),
  "usage/missing-argument": (d) => ({
    found: `Команде не хватает аргумента <${d.argument}>.`,
    fix: "Пример покажет команда с --help.",
  }),
  "usage/missing-value": (d) => ({
    found: `Ключу ${d.option} нужно значение.`,
    fix: "Пример покажет команда с --help.",
  }),
  "usage/not-a-number": (d) => ({
    found: `Ключу ${d.option} нужно число; задано «${d.given}».`,
    fix: "Напишите число с десятичной точкой.",
  }),
  "usage/not-together": (d) => ({
    found: `${d.one} и ${d.other} нельзя задать вместе.`,
    fix: "Уберите один из них.",
  }),
  "usage/out-of-range": (d) => ({
    found: `Задано: ${compact(d.given, "ru")}; допустимо: ${d.range}.`,
    fix: "Задайте значение из этих пределов.",
  }),
  "usage/too-many-arguments": (d) => ({
    found: `Аргументов у этой команды ${d.expected === 0 ? "нет" : `не больше ${d.expected}`}; задано: ${d.given}.`,
    fix: "Имена с пробелами пишите в кавычках или запускайте команду для каждого.",
  }),
  "usage/no-file": (d) => ({
    found: `Файла «${d.given}» нет${d.known.length === 0 ? "" : ", и ничего с таким именем с Ebb не поставляется"}.`,
    fix:
      d.suggestion === undefined && d.known.length === 0 ? "Проверьте имя и папку." : didYouMean(d.suggestion, d.known),
  }),
  "usage/unreadable-file": (d) => unreadable[d.reason](d.code),
  "usage/too-large": (d) => ({
    found: `Размер файла ${compact(d.bytes / 1e6, "ru")} МБ; читается не больше ${compact(d.limit / 1e6, "ru")} МБ.`,
    fix: "Разделите файл.",
  }),
};
