import type { Words } from "../words.ts";
import { plural } from "./plural.ts";
import { setInWords } from "./sets.ts";
import { unitNames } from "./units.ts";

const inDraws = (count: number): string => (count % 10 === 1 && count % 100 !== 11 ? "выборке" : "выборках");

/** Что говорит `ebb claims` по-русски. */
export const claimsWords: Pick<Words, "claims" | "scenarios"> = {
  claims: {
    title: (name, id, world) => `${name} (${id}) · мир ${world}`,
    cardTitle: (claim, name, id, world) => `${claim} · ${name} (${id}) · мир ${world}`,
    verdicts: {
      supported: "подтверждается",
      partly: "подтверждается частично",
      "not-supported": "не подтверждается",
      contradicted: "противоречит данным",
      "not-testable": "непроверяемо на доступных данных",
      "not-yet-tested": "ещё не проверено",
    },
    byRule: (rooms) => `хотя бы отчасти задано: ${rooms}`,
    data: (verdict) => `данные: ${verdict}`,
    columns: { claim: "", rule: "правило", draws: "выборки", data: "данные" },
    isByRule: "да",
    outcomes: { holds: "верно", fails: "неверно", neither: "сбой" },
    summary: (held, all, set) => `Набор ${setInWords(set)}, при центральных значениях: верно ${held} из ${all}.`,
    legend: (count, seed) =>
      count === 0
        ? "Правило: хотя бы отчасти задано правилом модели и потому не свидетельство. Каждый набор — при центральных значениях, без выборок."
        : `Правило: хотя бы отчасти задано правилом модели и потому не свидетельство. Каждый набор — при центральных значениях, затем в ${count} ${inDraws(count)} из априорных распределений (зерно ${seed}): в скольких утверждение верно и 95-процентный интервал этой доли на 100.`,
    notJudged: (claim, set, count, which) =>
      `${claim}, ${set}: ни верно, ни неверно в ${count} ${inDraws(count)} (${which}).`,
    notJudgedAtCentre: (claim, set) => `${claim}, ${set}: ни верно, ни неверно при центральных значениях.`,
    next: (claim) => `Подробно об одном: ebb claims show ${claim}`,
    observed: "Что наблюдалось рядом со сценарием: ebb claims observed",
    against: "Что против",
    wouldRefute: "Что его опровергнет",
    assumed: "По построению?",
    notAssumed: "Правила модели, которое бы его задавало, не найдено.",
    assumedIn: (rooms) => `Хотя бы отчасти: ${rooms}. То, что задано правилом, — не свидетельство.`,
    withoutRoom: (room, outcomes) => `Если комнату ${room} выключить: ${outcomes}.`,
    under: (set, outcome) => `${set} — ${outcome}`,
    inModel: "В модели",
    atCentre: "в центре",
    inDraws: "в выборках",
    per100: "на 100 (95 %)",
    of: (held, judged) => `${held} из ${judged}`,
    inData: "В данных",
    asOf: (verdict, day) => `${verdict}, на ${day}`,
    numbers: "Прочитанные числа, при центральных значениях",
    without: (scenario, channel) => `${scenario}, без ${channel}`,
    ofTheSet: "о наборе параметров",
    never: "никогда",
    truth: { true: "да", false: "нет" },
    seed: (count, seed) => `Каждый набор: ${plural(count, "выборка", "выборки", "выборок")}, зерно ${seed}.`,
    progress: (percent) => `проверка: ${percent} %`,
  },
  scenarios: {
    title: (name, id, world) => `${name} (${id}) · мир ${world}`,
    more: (count) => `ещё ${count}`,
    rests: "ничего не меняет: мир в покое",
    next: (scenario) => `Один целиком: ebb scenario show ${scenario}`,
    cardTitle: (name, id, world) => `${name} (${id}) · мир ${world}`,
    inUnit: (number, unit) => (unit === "share" ? number : `${number} ${unitNames[unit] ?? unit}`),
    throughout: "всё время",
    asPlanned: "как в покое",
    before: "до того",
    nextRun: (scenario) => `Прогнать: ebb run ${scenario}`,
  },
};
