import type { Parameter } from "../../claims/functions.ts";
import type { ValueType } from "../../model/vocabulary.ts";
import type { claimProblems as english } from "../en/claims.ts";
import type { Messages } from "../messages.ts";
import { compact } from "../numbers.ts";
import { listed } from "../listed.ts";

const kinds: Readonly<Record<ValueType, string>> = {
  number: "число",
  truth: "«истина» или «ложь»",
  text: "текст",
};

const unknown: Readonly<Record<Parameter, string>> = {
  scenario: "Сценарий",
  output: "Показатель",
  statistic: "Статистика",
  channel: "Канал",
  "parameter-set": "Набор параметров",
  number: "Число",
};

const choose = (suggestion: string | undefined, known: readonly string[]): string =>
  `${suggestion === undefined ? "" : `Возможно, имелось в виду «${suggestion}»? `}Известны: ${listed(known)}.`;

/** Слова об утверждениях, которые нельзя прочесть или проверить. */
export const claimProblems: Pick<Messages["problems"], keyof typeof english> = {
  "claim/unreadable": (d) => ({
    found: d.near === "" ? "Утверждение обрывается." : `Утверждение не читается в месте «${d.near}».`,
    fix: "Проверьте, что кавычки и скобки парные; «равно» пишется ==, «и» — &&, «или» — ||, «не» — !.",
  }),
  "claim/too-large": (d) => ({
    found: `Утверждение слишком велико: читается не больше ${compact(d.characters, "ru")} знаков, ${compact(d.maxAstNodes, "ru")} частей и ${d.maxDepth} уровней скобок.`,
    fix: "Разделите его на несколько утверждений.",
  }),
  "claim/unquoted-id": (d) => ({
    found: `${d.name} без кавычек — это вычитание имён.`,
    fix: `Напишите имя в кавычках, как аргумент: value("…", "${d.name}", "…").`,
  }),
  "claim/unknown-name": (d) => ({
    found: `Имя ${d.name} неизвестно: переменных в утверждении нет.`,
    fix: `Если это имя показателя или сценария, напишите его в кавычках, как аргумент: value("…", "${d.name}", "…").`,
  }),
  "claim/unsupported": (d) => ({
    found: `«${d.given}» не входит в язык утверждений.`,
    fix: "Можно использовать числа, тексты в кавычках, true, false, + - * /, < <= > >= == !=, && || !, скобки и функции value, assuming, abs, min, max.",
  }),
  "claim/unknown-function": (d) => ({
    found: `Функции «${d.given}» нет.`,
    fix: choose(d.suggestion, d.known),
  }),
  "claim/wrong-arguments": (d) => ({
    found: `Задано аргументов: ${d.given}; функция записывается так: ${d.signature}.`,
    fix: "Задайте названные аргументы; те, что в квадратных скобках, можно опустить.",
  }),
  "claim/not-an-id": (d) => ({
    found: `${unknown[d.parameter]}: здесь нужно имя в кавычках.`,
    fix: 'Напишите имя полностью, например value("squeeze", "x", "last"): имена проверяются при чтении утверждения.',
  }),
  "claim/unknown-id": (d) => ({
    found: `${unknown[d.parameter]} «${d.given}» здесь не существует.`,
    fix: choose(d.suggestion, d.known),
  }),
  "claim/wrong-statistic": (d) => ({
    found: `Статистика «${d.given}» записана не полностью; нужно так: ${d.form}.`,
    fix: `Напишите ${d.form}.`,
  }),
  "claim/unknown-text": (d) => ({
    found: `Показатель, который сравнивается с «${d.given}», такого значения не принимает.`,
    fix: choose(d.suggestion, d.known),
  }),
  "claim/wrong-operands": (d) => ({
    found: `«${d.operator}» получает ${d.given.map((each) => kinds[each]).join(" и ")}; нужно: ${d.expected === "alike" ? "два значения одного вида" : kinds[d.expected]}.`,
    fix: 'Сравнивайте сравнимое; показатель читается так: value("сценарий", "показатель", "статистика").',
  }),
  "claim/inexact-number": (d) => ({
    found: `${d.given} больше целых чисел, которые считаются точно (до 9 007 199 254 740 991).`,
    fix: "Напишите число поменьше; деньги считаются в миллиардах долларов.",
  }),
  "claim/not-a-statement": (d) => ({
    found: `Утверждение даёт ${kinds[d.given]}; нужно «истина» или «ложь».`,
    fix: 'Сравните его с чем-нибудь: value("squeeze", "x", "last") > 0.',
  }),
  "claim/asks-nothing": (d) => ({
    found: `«${d.claim}» ни о чём не спрашивает прогон, поэтому опровергнуть это нечем.`,
    fix: 'Спросите о результате: value("squeeze", "x", "last") > 0.',
  }),
  "claim/division-by-zero": (d) => ({
    found: `Делитель здесь равен 0; на него делится ${compact(d.dividend, "ru")}.`,
    fix: "Умножайте вместо деления (a > b * c, а не a / b > c) или сначала проверьте делитель: b != 0 && a / b > c.",
  }),
  "claim/not-finite": (d) => ({
    found: `Действие здесь даёт ${d.given}, а это ни с чем не сравнить.`,
    fix: "Дата, которая не наступает, считается как ∞: её можно сравнивать, можно прибавить к ней или вычесть из неё число, и только.",
  }),
  "claim/no-value": (d) => ({
    found: `Прогон отвечает на ${d.query}: ${d.given}; нужно ${kinds[d.expected]}.`,
    fix: "На этом прогоне утверждение не проверить. Проверьте прогон: пропавший или нечисловой результат — отдельная ошибка.",
  }),
};

/** Язык утверждений словами. */
export const claimWords: Messages["claims"] = {
  functions: {
    value:
      "Показатель прогона сценария, прочитанный статистикой; вместо показателя можно назвать актив с его собственной статистикой. С каналом — тот же прогон без этого канала.",
    assuming: "Проверяется ли утверждение при этом наборе параметров.",
    abs: "Величина числа без знака.",
    min: "Наименьшее из чисел.",
    max: "Наибольшее из чисел.",
  },
  statistics: {
    last: "Значение в конце прогона.",
    max: "Наибольшее значение за все периоды.",
    min: "Наименьшее значение за все периоды.",
    sum: "Сумма по всем периодам; для потоков.",
    at: "Значение в том периоде, на который приходится дата.",
    "first-above": "Сколько месяцев от начала до первого значения выше уровня; ∞, если такого нет.",
    "first-below": "Сколько месяцев от начала до первого значения ниже уровня; ∞, если такого нет.",
  },
};
