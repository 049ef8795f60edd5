import type { Words } from "../words.ts";
import { dayInWords } from "./day.ts";
import { plural } from "./plural.ts";
import { setInWords } from "./sets.ts";

/** Что говорит `ebb claims observed` по-русски. */
export const observedWords: Pick<Words, "observed"> = {
  observed: {
    title: (name, world) => `Что наблюдалось рядом со сценарием «${name}» · мир ${world}`,
    window: (from, to, months, end) =>
      `Наблюдения с ${dayInWords(from)} по ${dayInWords(to)}; прогоны читаются через ${plural(months, "месяц", "месяца", "месяцев")}, последний день — ${dayInWords(end)}`,
    underSet: (set, hits, all) => `Набор ${setInWords(set)}: в диапазон выборок попали ${hits} из ${all}`,
    columns: ["факт", "центр", "80 из 100", "где факт", "без путей"],
    measures: {
      change: "Изменение с начала, %",
      worstMonthEnd: "Худший конец месяца, %",
      largestRise: "Наибольший рост",
      level: "Уровень",
    },
    units: { bp: "б. п.", pct: "%", share: "%" },
    inside: "внутри",
    sides: {
      above: (by) => `выше на ${by}`,
      below: (by) => `ниже на ${by}`,
    },
    divided: (count) =>
      `Разделились: ${count}. Из инструментов, которые стоят за показатель, одни лежат внутри, другие — нет.`,
    legend: (draws, seed) =>
      `80 из 100: между чем лежат 80 из каждых 100 выборок (всего ${draws}, зерно ${seed}). Где факт — относительно этого диапазона; ! — медианная выборка движется в другую сторону. Строка с отступом и без места — один из группы: он показан рядом с целым и не оценивается. Под наблюдения ничто не подгонялось.`,
    inputs: (paths) =>
      `Без путей: центральный прогон без того, что задано в сценарии вручную (${paths}). * — среди этого есть путь самого показателя, так что он хотя бы отчасти задан.`,
    splitTitle: "А всё сразу?",
    condition: (output, ends, unit) => `${output}: ${ends} ${unit}`,
    above: (value) => `выше ${value}`,
    below: (value) => `ниже ${value}`,
    ofDraws: (draws) => `из ${draws}`,
    allAtOnce: "всё сразу",
    truth: { true: "да", false: "нет" },
    thresholds: (source) =>
      `Изменения к концу окна: при центральных значениях и число выборок, в которых условие выполнено. Пороги: ${source}.`,
    notes: "Наблюдалось, но показателя с тем же смыслом нет",
    failed: (count, set) =>
      `Набор ${set}: ${plural(count, "выборку", "выборки", "выборок")} прогнать не удалось, они не учтены; первая:`,
    nothing: (thesis) => `В тезисе ${thesis} нет раздела observations: сравнивать не с чем.`,
    progress: (percent) => `сравнение: ${percent} %`,
  },
};
