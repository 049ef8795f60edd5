import type { InputFault, InputProblems } from "../en/input.ts";
import type { Expected } from "../en/expected.ts";
import { expected } from "./expected.ts";
import { compact, numbersIn } from "../numbers.ts";
import { syntax } from "./syntax.ts";
import { listed } from "../listed.ts";

/** The words for what is expected; ranges and choices speak for themselves. */
const inWords = (what: string): string => (what in expected ? expected[what as Expected] : what);

const didYouMean = (suggestion: string | undefined, known: readonly string[]): string =>
  suggestion === undefined
    ? `Возможные значения: ${listed(known)}.`
    : `Возможно, имелось в виду «${suggestion}»? Известны: ${listed(known)}.`;

const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(", ");

type English = InputProblems<"input", InputFault>;
const words: { readonly [Fault in InputFault]: English[`input/${Fault}`] } = {
  unreadable: (d) => syntax[d.fault](d),
  "duplicate-key": (d) => ({
    found: `«${d.key}» стоит здесь второй раз; первый раз — в строке ${d.line}.`,
    fix: "Оставьте что-то одно.",
  }),
  "wrong-format": (d) => ({
    found: `В файле указан формат «${d.given}»; команда читает ${inWords(d.expected)}.`,
    fix: `Укажите вверху format: ${inWords(d.expected)} или передайте файл команде, которая читает его формат.`,
  }),
  missing: (d) => ({
    found: `Нет ключа «${d.key}»; нужно: ${inWords(d.expected)}.`,
    fix: `Добавьте «${d.key}».`,
  }),
  "unknown-key": (d) =>
    d.known.includes(d.key)
      ? { found: `«${d.key}» не может стоять рядом с ${quoted(d.beside)}.`, fix: "Оставьте один способ записи." }
      : { found: `Ключ «${d.key}» здесь неизвестен.`, fix: didYouMean(d.suggestion, d.known) },
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
    found: `Задано: ${compact(d.given, "ru", 12)}${d.unit === undefined ? "" : ` ${d.unit}`}; допустимо: ${numbersIn(d.range, "ru")}.`,
    fix: "Задайте значение из этих пределов или проверьте единицу измерения.",
  }),
  "wrong-unit": (d) => ({
    found: `Единица «${d.given}» здесь не подходит.`,
    fix: `Используйте ${d.known.join(", ").replace(/, ([^,]*)$/, " или $1")} и пересчитайте значение.`,
  }),
  "too-large": (d) => ({
    found: `Размер файла ${compact(d.bytes / 1e6, "ru")} МБ; читается не больше ${compact(d.limit / 1e6, "ru")} МБ.`,
    fix: "Разделите файл или храните большие таблицы в CSV или Parquet.",
  }),
  "too-deep": (d) => ({
    found: `Отсюда вложенность файла больше ${d.limit} уровней.`,
    fix: "Уменьшите вложенность: ни одному формату Ebb не нужно больше нескольких уровней.",
  }),
  "too-many-aliases": (d) => ({
    found: `Псевдонимы YAML повторяют значения больше ${d.limit} раз; вложенные псевдонимы считаются каждый раз.`,
    fix: "Выпишите повторяющиеся значения полностью.",
  }),
};

export function inputProblems<Area extends string, Fault extends InputFault>(
  area: Area,
  faults: readonly Fault[],
): InputProblems<Area, Fault> {
  return Object.fromEntries(faults.map((fault) => [`${area}/${fault}`, words[fault]])) as InputProblems<Area, Fault>;
}
