import type { InputProblems } from "../en/input.ts";
import type { Expected } from "../en/expected.ts";
import { expected } from "./expected.ts";
import { compact } from "../numbers.ts";

/** The words for what is expected; ranges and choices speak for themselves. */
const inWords = (what: string): string => (what in expected ? expected[what as Expected] : what);

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string =>
  suggestion === undefined
    ? `Возможные значения: ${known.join(", ")}.`
    : `Возможно, имелось в виду «${suggestion}»? Известны: ${known.join(", ")}.`;

type Words = InputProblems<"input">;
const words: { [Code in keyof Words as Code extends `input/${infer Name}` ? Name : never]: Words[Code] } = {
  unreadable: (d) => ({
    found: `Файл не читается: ${d.what}.`,
    fix: "Исправьте текст в этом месте; отступ — два пробела, текст с двоеточием пишется в кавычках.",
  }),
  "wrong-format": (d) => ({
    found: `В файле указан формат «${d.given}»; команда читает ${inWords(d.expected)}.`,
    fix: `Укажите вверху format: ${inWords(d.expected)} или передайте файл команде, которая читает его формат.`,
  }),
  missing: (d) => ({
    found: `Нет ключа «${d.key}»; нужно: ${inWords(d.expected)}.`,
    fix: `Добавьте «${d.key}».`,
  }),
  "unknown-key": (d) => ({
    found: `Ключ «${d.key}» здесь неизвестен.`,
    fix: didYouMean(d.suggestion, d.known),
  }),
  "unknown-choice": (d) => ({
    found: `Значение «${d.given}» здесь неизвестно.`,
    fix: didYouMean(d.suggestion, d.known),
  }),
  "wrong-type": (d) => ({
    found: `Задано: ${d.given}; нужно: ${inWords(d.expected)}.`,
    fix: `Напишите: ${inWords(d.expected)}.`,
  }),
  "not-a-number": (d) => ({
    found: `Задано: ${d.given}; нужно конечное число.`,
    fix: "Замените числом; если значения нет, уберите запись.",
  }),
  "out-of-range": (d) => ({
    found: `Задано: ${compact(d.given, "ru")}${d.unit === undefined ? "" : ` ${d.unit}`}; допустимо: ${d.range}.`,
    fix: "Задайте значение из этих пределов или проверьте единицу измерения.",
  }),
  "wrong-unit": (d) => ({
    found: `Единица «${d.given}» здесь не подходит.`,
    fix: `Используйте ${d.known.join(" или ")} и пересчитайте значение.`,
  }),
  "too-large": (d) => ({
    found: `Размер файла ${compact(d.bytes / 1e6, "ru")} МБ; читается не больше ${compact(d.limit / 1e6, "ru")} МБ.`,
    fix: "Разделите файл или храните большие таблицы в CSV или Parquet.",
  }),
  "too-deep": (d) => ({
    found: `Вложенность файла — ${d.depth}; читается не больше ${d.limit}.`,
    fix: "Уменьшите вложенность: ни одному формату Ebb не нужно больше нескольких уровней.",
  }),
  "too-many-aliases": (d) => ({
    found: `Файл повторяет значения через псевдонимы YAML ${d.count} раз; читается не больше ${d.limit}.`,
    fix: "Выпишите повторяющиеся значения полностью.",
  }),
};

export function inputProblems<Area extends string>(area: Area): InputProblems<Area> {
  return Object.fromEntries(
    Object.entries(words).map(([code, say]) => [`${area}/${code}`, say]),
  ) as InputProblems<Area>;
}
